using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mediation.Infrastructure.Persistence.Conventions;

/// <summary>Marks columns whose content never leaves the mediation, not even into the history.</summary>
internal static class MediationOnly
{
    private const string Annotation = "Mediation:StaysInMediation";
    private const string OutOfHistory = "Mediation:StaysOutOfHistory";

    public static PropertyBuilder<T> StaysInMediation<T>(this PropertyBuilder<T> property) => property.HasAnnotation(Annotation, "true");

    /// <summary>May be told to the bodies it is for; the history says only that it changed.</summary>
    public static PropertyBuilder<T> StaysOutOfHistory<T>(this PropertyBuilder<T> property) => property.HasAnnotation(OutOfHistory, "true");

    public static bool IsWithheld(this IReadOnlyProperty property) =>
        property.StaysInMediation() || property.FindAnnotation(OutOfHistory) is not null;

    public static bool StaysInMediation(this IReadOnlyProperty property) => property.FindAnnotation(Annotation) is not null;
}
