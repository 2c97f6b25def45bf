using Mediation.Application.Common;
using Mediation.Infrastructure.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Mediation.Infrastructure.Persistence;

/// <summary>Fills the blind index columns of every row whose sealed property is new or changed.</summary>
internal sealed class BlindIndexInterceptor(IBlindIndex index) : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Fill(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Fill(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private void Fill(DbContext db)
    {
        foreach (var entry in db.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified))
        {
            foreach (var column in entry.Metadata.GetProperties())
            {
                if (column.FindAnnotation(SealedColumns.IndexOf)?.Value is string path)
                {
                    entry.Property(column).CurrentValue = IndexOf(Source(entry, path));
                }
            }
        }
    }

    private static PropertyEntry Source(EntityEntry entry, string path)
    {
        var names = path.Split('.');
        if (names.Length == 1)
        {
            return entry.Property(path);
        }

        var complex = names[1..^1].Aggregate(entry.ComplexProperty(names[0]), (inner, name) => inner.ComplexProperty(name));
        return complex.Property(names[^1]);
    }

    private string? IndexOf(PropertyEntry source)
    {
        var column = source.Metadata.GetValueConverter() as ISealedColumn
            ?? throw new InvalidOperationException($"{source.Metadata.Name} has a blind index but is not sealed.");
        return source.CurrentValue is { } value ? index.Of(column.Kind, column.TextOf(value)) : null;
    }
}
