using Mediation.Domain.Common;

namespace Mediation.Domain.Evidence;

/// <summary>How much one giver may hand in for one side of a filing or case: many workers of a collective case each have a file of their own.</summary>
public static class EvidenceLimits
{
    public const int MaxFileBytes = 20 * 1024 * 1024;
    public const int MaxFiles = 30;
    public const long MaxBytes = 200L * 1024 * 1024;

    /// <summary>Longest piece of an upload.</summary>
    public const int MaxPieceBytes = 512 * 1024;

    /// <summary>No honest upload cuts a file so small; whoever does fills tables with rows.</summary>
    public const int MaxPieces = 2000;

    private const int Megabyte = 1024 * 1024;

    /// <param name="present">Declared bytes of what the giver has there: also what is still coming or was refused and not yet removed.</param>
    /// <param name="size">Of the file to come.</param>
    public static void MustHold(IReadOnlyCollection<long> present, long size)
    {
        Guard.Require(size is > 0 and <= MaxFileBytes, RuleCode.EvidenceTooLarge, MaxFileBytes / Megabyte);
        Guard.Require(present.Count < MaxFiles, RuleCode.EvidenceTooMany, MaxFiles);
        Guard.Require(present.Sum() + size <= MaxBytes, RuleCode.EvidenceTooMuch, MaxBytes / Megabyte);
    }
}
