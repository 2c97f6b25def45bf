namespace Mediation.Web.Pages.Evidence;

internal static class EvidencePages
{
    /// <summary>A form without scripts sends all its files at once. Who has more sends them in turns.</summary>
    public const long MaxFormBytes = 64L * 1024 * 1024;

    public static IServiceCollection AddEvidencePages(this IServiceCollection services) => services.AddScoped<EvidenceWords>();
}
