using System.Data.Common;
using System.Security.Cryptography;
using Mediation.Application.Common;
using Mediation.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Mediation.Infrastructure.Protection;

/// <summary>
/// Rotates the keys: adds one, then rewrites every sealed column and blind index under it, batch by batch while the platform runs.
/// Which rows remain is read from the rows themselves, so it may be interrupted and run again.
/// </summary>
public sealed class ReSeal(AppDb db, KeyRing ring, FieldCipher cipher, IBlindIndex index, TimeProvider clock)
{
    private const int BatchSize = 200;

    /// <summary>Rows rewritten so far, and in which table.</summary>
    public sealed record Progress(string Table, int Rows);

    /// <returns>How many rows were rewritten.</returns>
    /// <param name="alsoIndexKey">Also a new key for the blind indexes: stop the platform meanwhile, nobody is found by number until the end.</param>
    public async Task<int> RunAsync(bool alsoIndexKey, IProgress<Progress>? progress, CancellationToken ct)
    {
        if (!ring.IsRotationUnfinished)
        {
            ring.AddKey(alsoIndexKey, clock.GetUtcNow());
        }

        var total = 0;
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            foreach (var table in SealedTable.In(db))
            {
                total += await ReSealTableAsync(table, progress, ct);
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }

        ring.FinishRotation();
        return total;
    }

    private async Task<int> ReSealTableAsync(SealedTable table, IProgress<Progress>? progress, CancellationToken ct)
    {
        var rows = 0;
        while (await ReadBatchAsync(table, ct) is { Count: > 0 } batch)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            foreach (var row in batch)
            {
                await RewriteAsync(table, row, transaction.GetDbTransaction(), ct);
            }

            await transaction.CommitAsync(ct);
            rows += batch.Count;
            progress?.Report(new Progress(table.Name, rows));
        }

        return rows;
    }

    private async Task<List<object?[]>> ReadBatchAsync(SealedTable table, CancellationToken ct)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = table.SelectStale(BatchSize);
        AddParameter(command, "header", cipher.CurrentHeader);
        List<object?[]> rows = [];
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            var row = new object?[reader.FieldCount];
            reader.GetValues(row!);
            rows.Add(row);
        }

        return rows;
    }

    // A row that someone saved since it was read no longer matches its old value; the next batch finds it again if it is still stale.
    private async Task RewriteAsync(SealedTable table, object?[] row, DbTransaction transaction, CancellationToken ct)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = transaction;
        command.CommandText = table.Update(row);
        for (var key = 0; key < table.KeyColumns.Count; key++)
        {
            AddParameter(command, $"k{key}", row[key]!);
        }

        for (var at = 0; at < table.Columns.Count; at++)
        {
            if (row[table.KeyColumns.Count + at] is byte[] old)
            {
                var column = table.Columns[at];
                var text = Open(table, column, old);
                AddParameter(command, $"o{at}", old);
                AddParameter(command, $"n{at}", cipher.Seal(column.Kind, text));
                if (column.IndexColumn is not null)
                {
                    AddParameter(command, $"i{at}", index.Of(column.Kind, text));
                }
            }
        }

        await command.ExecuteNonQueryAsync(ct);
    }

    private string Open(SealedTable table, SealedTableColumn column, byte[] old)
    {
        try
        {
            return cipher.Open(column.Kind, old);
        }
        catch (CryptographicException broken)
        {
            throw new CryptographicException($"A value in {table.Name}.{column.Name} does not open; rotation stops here.", broken);
        }
    }

    private static void AddParameter(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
