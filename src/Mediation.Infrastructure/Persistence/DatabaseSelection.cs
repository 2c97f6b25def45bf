using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Infrastructure.Persistence;

internal static class DatabaseSelection
{
    public static void Use(this DbContextOptionsBuilder builder, DatabaseOptions database, string contentRoot)
    {
        builder.ReplaceService<Microsoft.EntityFrameworkCore.Infrastructure.IModelCacheKeyFactory, CipherAwareModelCacheKey>();
        switch (database.Provider)
        {
            case DatabaseProvider.SqlServer:
                builder.UseSqlServer(database.ConnectionString);
                break;
            case DatabaseProvider.PostgreSql:
                builder.UseNpgsql(database.ConnectionString);
                break;
            default:
                builder.UseSqlite(SqliteConnectionString(database, contentRoot)).AddInterceptors(new SqliteWal());
                break;
        }
    }

    /// <summary>The file's full path; its folder is created.</summary>
    public static string SqliteFile(this DatabaseOptions database, string contentRoot)
    {
        var file = Path.GetFullPath(new SqliteConnectionStringBuilder(database.ConnectionString).DataSource, contentRoot);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        return file;
    }

    private static string SqliteConnectionString(DatabaseOptions database, string contentRoot) =>
        new SqliteConnectionStringBuilder(database.ConnectionString)
        {
            DataSource = database.SqliteFile(contentRoot),
            ForeignKeys = true,
        }.ToString();
}
