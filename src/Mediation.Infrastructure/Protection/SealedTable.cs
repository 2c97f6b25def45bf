using Mediation.Application.Common;
using Mediation.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Mediation.Infrastructure.Protection;

internal sealed record SealedTableColumn(string Name, ProtectedKind Kind, string? IndexColumn);

/// <summary>One table with sealed columns, and the statements that rewrite it on any of the three databases.</summary>
internal sealed class SealedTable(ITable table, IReadOnlyList<SealedTableColumn> columns, ISqlGenerationHelper sql, bool isSqlServer)
{
    public string Name => table.Name;

    public IReadOnlyList<string> KeyColumns { get; } = [.. table.PrimaryKey!.Columns.Select(column => column.Name)];

    public IReadOnlyList<SealedTableColumn> Columns => columns;

    private string QuotedName => sql.DelimitIdentifier(table.Name, table.Schema);

    public static IEnumerable<SealedTable> In(AppDb db)
    {
        var sql = db.GetService<ISqlGenerationHelper>();
        foreach (var table in db.Model.GetRelationalModel().Tables)
        {
            var indexes = IndexColumns(table);
            List<SealedTableColumn> columns = [.. table.Columns.Select(column => Describe(column, indexes)).OfType<SealedTableColumn>()];
            if (columns.Count > 0)
            {
                yield return new SealedTable(table, columns, sql, db.Database.IsSqlServer());
            }
        }
    }

    /// <summary>Keys and sealed columns of some rows that have a value not sealed under the newest key.</summary>
    public string SelectStale(int limit)
    {
        var selected = string.Join(", ", KeyColumns.Concat(columns.Select(column => column.Name)).Select(sql.DelimitIdentifier));
        var stale = string.Join(" OR ", columns.Select(column =>
            $"substring({sql.DelimitIdentifier(column.Name)}, 1, {FieldCipher.HeaderBytes}) <> @header"));
        return isSqlServer
            ? $"SELECT TOP ({limit}) {selected} FROM {QuotedName} WHERE {stale}"
            : $"SELECT {selected} FROM {QuotedName} WHERE {stale} LIMIT {limit}";
    }

    /// <summary>Writes what is not null in the row, provided nobody changed it since.</summary>
    public string Update(object?[] row)
    {
        List<string> set = [];
        List<string> where = [.. KeyColumns.Select((key, at) => $"{sql.DelimitIdentifier(key)} = @k{at}")];
        for (var at = 0; at < columns.Count; at++)
        {
            var name = sql.DelimitIdentifier(columns[at].Name);
            if (row[KeyColumns.Count + at] is not byte[])
            {
                continue;
            }

            set.Add($"{name} = @n{at}");
            where.Add($"{name} = @o{at}");
            if (columns[at].IndexColumn is { } index)
            {
                set.Add($"{sql.DelimitIdentifier(index)} = @i{at}");
            }
        }

        return $"UPDATE {QuotedName} SET {string.Join(", ", set)} WHERE {string.Join(" AND ", where)}";
    }

    private static SealedTableColumn? Describe(IColumn column, Dictionary<string, string> indexes)
    {
        var property = column.PropertyMappings[0].Property;
        return property.GetValueConverter() is ISealedColumn converter
            ? new SealedTableColumn(column.Name, converter.Kind, indexes.GetValueOrDefault(PathOf(property)))
            : null;
    }

    // Two entities may share a table, so the path names the entity too.
    private static Dictionary<string, string> IndexColumns(ITable table) => table.Columns
        .Select(column => (column.Name, column.PropertyMappings[0].Property))
        .Where(column => column.Property.FindAnnotation(SealedColumns.IndexOf) is not null)
        .ToDictionary(
            column => $"{column.Property.DeclaringType.ContainingEntityType.Name}.{column.Property.FindAnnotation(SealedColumns.IndexOf)!.Value}",
            column => column.Name);

    private static string PathOf(IProperty property)
    {
        var path = property.Name;
        for (var type = property.DeclaringType; type is IComplexType complex; type = complex.ComplexProperty.DeclaringType)
        {
            path = $"{complex.ComplexProperty.Name}.{path}";
        }

        return $"{property.DeclaringType.ContainingEntityType.Name}.{path}";
    }
}
