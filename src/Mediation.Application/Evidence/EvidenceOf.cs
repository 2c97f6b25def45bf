namespace Mediation.Application.Evidence;

/// <summary>The draft or the case whose evidence is meant: exactly one of both.</summary>
public sealed record EvidenceOf
{
    private EvidenceOf(Guid? filing, Guid? dispute) => (Filing, Case) = (filing, dispute);

    public Guid? Filing { get; }

    public Guid? Case { get; }

    public Guid Id => Filing ?? Case!.Value;

    public static EvidenceOf ADraft(Guid filing) => new(filing, null);

    public static EvidenceOf ACase(Guid dispute) => new(null, dispute);
}
