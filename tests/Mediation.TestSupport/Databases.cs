using Mediation.Infrastructure.Persistence;
using Microsoft.Data.SqlClient;
using Npgsql;

namespace Mediation.TestSupport;

/// <summary>The databases every data test runs on. A missing PostgreSQL is a failure, never a silent skip; SQL Server joins where one is given.</summary>
public static class Databases
{
    private const string PostgresVariable = "MEDIATION_TEST_POSTGRES";
    private const string SqlServerVariable = "MEDIATION_TEST_SQLSERVER";

    public static IEnumerable<DatabaseProvider> All =>
        Environment.GetEnvironmentVariable(SqlServerVariable) is { Length: > 0 }
            ? [DatabaseProvider.Sqlite, DatabaseProvider.PostgreSql, DatabaseProvider.SqlServer]
            : [DatabaseProvider.Sqlite, DatabaseProvider.PostgreSql];

    /// <summary>Connection string of a database that does not exist yet and is the caller's alone.</summary>
    public static string NewConnectionString(DatabaseProvider provider, string folder)
    {
        var name = $"mediation_{Guid.CreateVersion7():N}";
        return provider switch
        {
            DatabaseProvider.PostgreSql => new NpgsqlConnectionStringBuilder(Server(PostgresVariable)) { Database = name, MaxPoolSize = 30 }.ToString(),
            DatabaseProvider.SqlServer => new SqlConnectionStringBuilder(Server(SqlServerVariable)) { InitialCatalog = name }.ToString(),
            _ => $"Data Source={Path.Combine(folder, name + ".db")}",
        };
    }

    private static string Server(string variable) => Environment.GetEnvironmentVariable(variable)
        ?? throw new InvalidOperationException($"Set {variable} to the connection string of a server for tests; bash tests/run.sh does.");
}
