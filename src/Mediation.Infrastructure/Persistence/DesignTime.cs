using Mediation.Application.Common;
using Mediation.Infrastructure.Persistence.Providers;
using Mediation.Infrastructure.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Mediation.Infrastructure.Persistence;

/// <summary>Contexts for the migration tools: they look at the model and touch no data, so neither server nor keys are needed.</summary>
internal static class DesignTime
{
    public static DbContextOptions<TContext> Options<TContext>(DatabaseProvider provider, string connection) where TContext : DbContext
    {
        var builder = new DbContextOptionsBuilder<TContext>();
        builder.Use(new DatabaseOptions { Provider = provider, ConnectionString = connection }, Path.GetTempPath());
        return builder.Options;
    }

    public static FieldCipher Cipher() => new(KeyRing.InMemory(DateTimeOffset.UnixEpoch));
}

internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteAppDb>
{
    public SqliteAppDb CreateDbContext(string[] args) =>
        new(DesignTime.Options<SqliteAppDb>(DatabaseProvider.Sqlite, "Data Source=mediation-design.db"), DesignTime.Cipher(), new RequestScope());
}

internal sealed class SqlServerDesignTime : IDesignTimeDbContextFactory<SqlServerAppDb>
{
    public SqlServerAppDb CreateDbContext(string[] args) =>
        new(DesignTime.Options<SqlServerAppDb>(DatabaseProvider.SqlServer, "Server=localhost;Database=design"), DesignTime.Cipher(), new RequestScope());
}

internal sealed class PostgreSqlDesignTime : IDesignTimeDbContextFactory<PostgreSqlAppDb>
{
    public PostgreSqlAppDb CreateDbContext(string[] args) =>
        new(DesignTime.Options<PostgreSqlAppDb>(DatabaseProvider.PostgreSql, "Host=localhost;Database=design"), DesignTime.Cipher(), new RequestScope());
}
