using System.Collections.Concurrent;
using Mediation.Application.Common;
using Mediation.Infrastructure.Persistence;
using Mediation.Infrastructure.Persistence.Providers;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Mediation.TestSupport;

/// <summary>
/// An empty database that has all migrations behind it. They run once in a test process, into a template; each test gets a copy of it, a file
/// on SQLite and a database made from a template on PostgreSQL. There a test that has ended hands its database on, emptied: copying six
/// hundred files takes a second, emptying the tables a few hundredths. SQL Server has neither: the platform migrates by itself.
/// </summary>
public static class MigratedDatabase
{
    private static readonly Lazy<Task<string>> Sqlite = new(MigrateSqliteAsync);
    private static readonly Lazy<Task<string>> Postgres = new(MigratePostgresAsync);
    private static readonly ConcurrentBag<string> Emptied = [];
    private static readonly ConcurrentBag<string> Made = [];

    // Replication role: neither foreign keys nor triggers look on while everything goes.
    private const string Empty = """
        DO $$ DECLARE name text; BEGIN
        SET LOCAL session_replication_role = replica;
        FOR name IN SELECT format('%I', nspname) FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname NOT IN ('public', 'information_schema') LOOP
            EXECUTE 'DROP SCHEMA ' || name || ' CASCADE';
        END LOOP;
        FOR name IN SELECT format('%I', tablename) FROM pg_tables WHERE schemaname = 'public' AND tablename <> '__EFMigrationsHistory' LOOP
            EXECUTE 'DELETE FROM ' || name;
        END LOOP;
        END $$
        """;

    /// <returns>Connection string of a database that is the caller's alone.</returns>
    public static async Task<string> NewAsync(DatabaseProvider provider, string folder)
    {
        if (provider == DatabaseProvider.PostgreSql && Emptied.TryTake(out var used))
        {
            return used;
        }

        var connection = Databases.NewConnectionString(provider, folder);
        switch (provider)
        {
            case DatabaseProvider.Sqlite:
                File.Copy(await Sqlite.Value, new SqliteConnectionStringBuilder(connection).DataSource);
                break;
            case DatabaseProvider.PostgreSql:
                await CopyTemplateAsync(new NpgsqlConnectionStringBuilder(connection).Database!);
                break;
            default:
                break;
        }

        return connection;
    }

    /// <summary>For a database that <see cref="NewAsync"/> gave and whose last user has ended.</summary>
    public static async Task LeaveAsync(AppDb db)
    {
        if (db is not PostgreSqlAppDb)
        {
            await db.Database.EnsureDeletedAsync();
            return;
        }

        await db.Database.ExecuteSqlRawAsync(Empty);
        Emptied.Add(db.Database.GetConnectionString()!);
    }

    private static async Task CopyTemplateAsync(string name)
    {
        await OnPostgresAsync($"CREATE DATABASE \"{name}\" TEMPLATE \"{await Postgres.Value}\"");
        Made.Add(name);
    }

    private static async Task<string> MigrateSqliteAsync()
    {
        var folder = Directory.CreateTempSubdirectory("mediation-template-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var file = Path.Combine(folder, "template.db");
        var options = DesignTime.Options<SqliteAppDb>(DatabaseProvider.Sqlite, $"Data Source={file};Pooling=False");
        await using var db = new SqliteAppDb(options, DesignTime.Cipher(), new RequestScope());
        await db.Database.MigrateAsync();
        return file;
    }

    private static async Task<string> MigratePostgresAsync()
    {
        var connection = new NpgsqlConnectionStringBuilder(Databases.NewConnectionString(DatabaseProvider.PostgreSql, "")) { Pooling = false };
        AppDomain.CurrentDomain.ProcessExit += (_, _) => DropAllAsync().GetAwaiter().GetResult();
        Made.Add(connection.Database!);
        var options = DesignTime.Options<PostgreSqlAppDb>(DatabaseProvider.PostgreSql, connection.ToString());
        await using var db = new PostgreSqlAppDb(options, DesignTime.Cipher(), new RequestScope());
        await db.Database.MigrateAsync();
        return connection.Database!;
    }

    private static async Task DropAllAsync()
    {
        foreach (var name in Made)
        {
            await OnPostgresAsync($"DROP DATABASE IF EXISTS \"{name}\" WITH (FORCE)");
        }
    }

    private static async Task OnPostgresAsync(string sql)
    {
        var server = new NpgsqlConnectionStringBuilder(Databases.NewConnectionString(DatabaseProvider.PostgreSql, "")) { Database = "postgres" };
        await using var source = NpgsqlDataSource.Create(server);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
