using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Mediation.Infrastructure.Persistence;

internal static class DatabaseSelection
{
    /// <summary>A case has many lists side by side: one query for each, since a join of them all would multiply their rows.</summary>
    public static void Use(this DbContextOptionsBuilder builder, DatabaseOptions database, string contentRoot)
    {
        // The accounts' addresses are columns of our own, sealed; those that Identity maps in clear are left out on purpose.
        builder.ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.MappedPropertyIgnoredWarning));
        builder.ReplaceService<Microsoft.EntityFrameworkCore.Infrastructure.IModelCacheKeyFactory, CipherAwareModelCacheKey>();
        switch (database.Provider)
        {
            case DatabaseProvider.SqlServer:
                builder.UseSqlServer(database.ConnectionString, sql => sql.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery));
                break;
            case DatabaseProvider.PostgreSql:
                builder.UseNpgsql(database.ConnectionString, sql => sql.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery));
                break;
            default:
                builder.UseSqlite(SqliteConnectionString(database, contentRoot), sql => sql.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
                    .AddInterceptors(new SqliteWal());
                break;
        }
    }

    /// <summary>The file's full path; its folder is created.</summary>
    public static string SqliteFile(this DatabaseOptions database, string contentRoot)
    {
        var file = Path.GetFullPath(new SqliteConnectionStringBuilder(database.ConnectionString).DataSource, contentRoot);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"The folder of the database {file} cannot be made: {failed.Message}");
        }

        return file;
    }

    private static string SqliteConnectionString(DatabaseOptions database, string contentRoot) =>
        new SqliteConnectionStringBuilder(database.ConnectionString)
        {
            DataSource = database.SqliteFile(contentRoot),
            ForeignKeys = true,
        }.ToString();
}
