using Mediation.Domain.Agreements;
using Mediation.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Mediation.Infrastructure.Persistence.Conventions;

internal static class HouseConventions
{
    private const int EnumNameLength = 60;

    public static void UseHouseConventions(this ModelConfigurationBuilder model)
    {
        model.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        model.Properties<Money>().HaveConversion<MoneyConverter>();
        model.Properties<Enum>().HaveConversion<string>().HaveMaxLength(EnumNameLength).AreUnicode(false);
        foreach (var id in typeof(AggregateRoot).Assembly.GetTypes().Where(IsId))
        {
            model.Properties(id).HaveConversion(typeof(IdConverter<>).MakeGenericType(id));
        }
    }

    /// <summary>Nothing of the domain disappears because something else does, unless its configuration says so; no cascade cycles arise.</summary>
    public static void RestrictDeletes(this ModelBuilder model)
    {
        foreach (var key in model.Model.GetEntityTypes().SelectMany(entity => entity.GetDeclaredForeignKeys()))
        {
            var isOurs = key.DeclaringEntityType.ClrType.Assembly == typeof(AggregateRoot).Assembly;
            var isSaid = ((IConventionForeignKey)key).GetDeleteBehaviorConfigurationSource() == ConfigurationSource.Explicit;
            if (isOurs && !isSaid && !key.IsOwnership)
            {
                key.DeleteBehavior = DeleteBehavior.Restrict;
            }
        }
    }

    private static bool IsId(Type type) =>
        type is { IsValueType: true, IsGenericType: false } && type.Name.EndsWith("Id", StringComparison.Ordinal)
        && type.GetProperty("Value")?.PropertyType == typeof(Guid);
}
