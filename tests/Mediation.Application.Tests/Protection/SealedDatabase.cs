using Mediation.Infrastructure.Persistence;
using Mediation.Infrastructure.Protection;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Mediation.Application.Tests.Protection;

/// <summary>An empty database of its own with one table of sealed columns, on SQLite or on the PostgreSQL named by the environment.</summary>
internal sealed class SealedDatabase : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mediation-").FullName;
    private readonly DatabaseOptions _options;

    private SealedDatabase(DatabaseProvider provider)
    {
        _options = new DatabaseOptions { Provider = provider };
        if (provider == DatabaseProvider.PostgreSql)
        {
            var server = Environment.GetEnvironmentVariable("MEDIATION_TEST_POSTGRES")
                ?? throw new InvalidOperationException("Set MEDIATION_TEST_POSTGRES to the connection string of a PostgreSQL for tests.");
            _options.ConnectionString = new NpgsqlConnectionStringBuilder(server)
            {
                Database = $"sealed_{Guid.CreateVersion7():N}",
                Pooling = false,
            }.ToString();
        }

        Ring = KeyRing.Create(Path.Combine(_folder, "keyring.json"), DateTimeOffset.UnixEpoch);
        Cipher = new FieldCipher(Ring);
        Index = new BlindIndex(Ring);
    }

    public KeyRing Ring { get; }

    public FieldCipher Cipher { get; }

    public BlindIndex Index { get; }

    public static async Task<SealedDatabase> CreateAsync(DatabaseProvider provider)
    {
        var database = new SealedDatabase(provider);
        await using var db = database.Open();
        await db.Database.EnsureCreatedAsync();
        return database;
    }

    public SealedRowDb Open()
    {
        var builder = new DbContextOptionsBuilder<SealedRowDb>();
        builder.Use(_options, _folder);
        builder.AddInterceptors(new BlindIndexInterceptor(Index));
        return new SealedRowDb(builder.Options, Cipher);
    }

    /// <summary>What really lies in a column.</summary>
    public async Task<List<T>> ColumnAsync<T>(string column)
    {
        await using var db = Open();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"""SELECT "{column}" FROM "Rows" ORDER BY "Id" """;
        await using var reader = await command.ExecuteReaderAsync();
        List<T> values = [];
        while (await reader.ReadAsync())
        {
            values.Add(await reader.IsDBNullAsync(0) ? default! : await reader.GetFieldValueAsync<T>(0));
        }

        return values;
    }

    public async ValueTask DisposeAsync()
    {
        await using (var db = Open())
        {
            await db.Database.EnsureDeletedAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }
}
