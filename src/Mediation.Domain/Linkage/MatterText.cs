using Mediation.Domain.Common;

namespace Mediation.Domain.Linkage;

internal static class MatterText
{
    /// <summary>Trimmed; refused when nothing is left or it is longer than allowed.</summary>
    public static string Of(string? text, int longest)
    {
        var trimmed = text?.Trim() ?? "";
        Guard.Require(trimmed.Length > 0 && trimmed.Length <= longest, RuleCode.MatterTextLength, longest);
        return trimmed;
    }

    public static string? OrNone(string? text, int longest) => string.IsNullOrWhiteSpace(text) ? null : Of(text, longest);
}
