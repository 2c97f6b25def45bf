using System.Globalization;
using Mediation.Domain.Common;
using Mediation.Infrastructure.Persistence.Conventions;
using Mediation.Infrastructure.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Mediation.Infrastructure.Persistence.Interceptors;

/// <summary>One column's value before and after, or that a row came or went. Sealed and mediation-only values show only that they changed.</summary>
internal sealed record ColumnChange(string What, string? Before, string? After);

internal static class ChangeSummary
{
    private const string Withheld = "***";

    private static readonly HashSet<string> Bookkeeping =
        [nameof(AggregateRoot.Version), nameof(AggregateRoot.HistoryLength), nameof(AggregateRoot.HistoryHead)];

    public static Dictionary<AggregateRoot, IReadOnlyList<ColumnChange>> ByAggregate(
        DbContext db, IReadOnlyCollection<EntityEntry<AggregateRoot>> roots)
    {
        // Asked for once: every call looks through all that is tracked for changes.
        var tracked = db.ChangeTracker.Entries().ToLookup(entry => entry.Metadata.ClrType);
        var changed = tracked.SelectMany(entries => entries)
            .Where(entry => entry.State is EntityState.Modified or EntityState.Added or EntityState.Deleted);
        var byRoot = changed.Select(entry => (entry, root: RootOf(tracked, entry))).ToLookup(pair => pair.root, pair => pair.entry);
        return roots.ToDictionary(
            root => root.Entity, IReadOnlyList<ColumnChange> (root) => [.. byRoot[root.Entity].SelectMany(Of)]);
    }

    private static IEnumerable<ColumnChange> Of(EntityEntry entry)
    {
        var name = entry.Metadata.ClrType.Name;
        if (entry.State is EntityState.Added or EntityState.Deleted)
        {
            return [new ColumnChange($"{name}.{entry.State}", null, null)];
        }

        return Properties(entry)
            .Where(property => property.IsModified && !Bookkeeping.Contains(property.Metadata.Name) && !property.Metadata.IsBlindIndex())
            .Select(property => new ColumnChange(
                $"{name}.{property.Metadata.Name}", Shown(property.Metadata, property.OriginalValue), Shown(property.Metadata, property.CurrentValue)));
    }

    private static IEnumerable<PropertyEntry> Properties(EntityEntry entry) =>
        entry.Properties.Concat(entry.ComplexProperties.SelectMany(complex => complex.Properties));

    private static string? Shown(IReadOnlyProperty property, object? value)
    {
        if (value is null)
        {
            return null;
        }

        return property.GetValueConverter() is ISealedColumn || property.IsWithheld()
            ? Withheld
            : InWords(property.GetValueConverter()?.ConvertToProvider(value) ?? value);
    }

    private static string? InWords(object value) => value switch
    {
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        DateTime instant => instant.ToString("O", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    /// <summary>Follows the cascading keys up to the aggregate the row belongs to.</summary>
    private static AggregateRoot? RootOf(ILookup<Type, EntityEntry> tracked, EntityEntry entry)
    {
        while (entry.Entity is not AggregateRoot)
        {
            var key = entry.Metadata.GetForeignKeys().FirstOrDefault(key => key.DeleteBehavior == DeleteBehavior.Cascade);
            var owner = key is null ? null : PrincipalOf(tracked, entry, key);
            if (owner is null)
            {
                return null;
            }

            entry = owner;
        }

        return (AggregateRoot)entry.Entity;
    }

    private static EntityEntry? PrincipalOf(ILookup<Type, EntityEntry> tracked, EntityEntry entry, IForeignKey key)
    {
        var values = key.Properties.Select(property => entry.State == EntityState.Deleted
            ? entry.Property(property.Name).OriginalValue
            : entry.Property(property.Name).CurrentValue).ToArray();
        return tracked[key.PrincipalEntityType.ClrType].FirstOrDefault(other =>
            key.PrincipalKey.Properties.Select(property => other.Property(property.Name).CurrentValue).SequenceEqual(values));
    }
}
