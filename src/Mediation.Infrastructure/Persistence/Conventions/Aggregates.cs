using System.Linq.Expressions;
using Mediation.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mediation.Infrastructure.Persistence.Conventions;

internal static class Aggregates
{
    private const int HashLength = 64;

    /// <summary>The version is the concurrency token of the whole aggregate; the head lets a save chain its history without a query.</summary>
    public static void IsAggregate<T>(this EntityTypeBuilder<T> builder) where T : AggregateRoot
    {
        builder.Ignore(root => root.PendingEvents);
        builder.Property(root => root.Version).IsConcurrencyToken();
        builder.Property(root => root.HistoryHead).HasMaxLength(HashLength).IsUnicode(false);
    }

    /// <summary>Parts live and are loaded with their whole.</summary>
    public static void HasParts<TWhole, TPart>(
        this EntityTypeBuilder<TWhole> builder, Expression<Func<TWhole, IEnumerable<TPart>?>> parts, string? key = null)
        where TWhole : class where TPart : class
    {
        var name = ((MemberExpression)parts.Body).Member.Name;
        builder.HasMany(parts).WithOne().HasForeignKey(key ?? typeof(TWhole).Name.Replace("DisputeCase", "Case") + "Id")
            .IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(name).AutoInclude().UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}
