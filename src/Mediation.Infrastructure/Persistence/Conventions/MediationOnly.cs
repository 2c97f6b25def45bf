using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mediation.Infrastructure.Persistence.Conventions;

/// <summary>Marks columns whose content never leaves the mediation, not even into the history.</summary>
internal static class MediationOnly
{
    private const string Annotation = "Mediation:StaysInMediation";

    public static PropertyBuilder<T> StaysInMediation<T>(this PropertyBuilder<T> property) => property.HasAnnotation(Annotation, "true");

    public static bool StaysInMediation(this IReadOnlyProperty property) => property.FindAnnotation(Annotation) is not null;
}
