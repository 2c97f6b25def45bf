using Mediation.Domain.Intake;

namespace Mediation.Domain.Collective;

/// <summary>
/// The sheet of a draft that is filed for a group, as it was handed in. A new one takes its place; it goes with the draft, and on submission
/// the case has what it said.
/// </summary>
public sealed class GroupSheet
{
    public const int HashLength = 64;

    private GroupSheet()
    {
    }

    public FilingDraftId FilingId { get; private set; }

    public TypedSheet Sheet { get; private set; } = new([]);

    /// <summary>SHA-256 of the file's bytes, lower-case hex.</summary>
    public string Hash { get; private set; } = "";

    public DateTimeOffset HandedInAt { get; private set; }

    public static GroupSheet Take(FilingDraftId filing, TypedSheet sheet, string hash, DateTimeOffset now) =>
        new() { FilingId = filing, Sheet = sheet, Hash = hash, HandedInAt = now };

    public void Replace(TypedSheet sheet, string hash, DateTimeOffset now) => (Sheet, Hash, HandedInAt) = (sheet, hash, now);
}
