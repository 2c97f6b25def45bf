using Mediation.Domain.Deadlines;

namespace Mediation.Application.Deadlines;

/// <summary>How a clock is named outside: as in the table ("A2", "D2Simplified"); case and hyphens do not matter when it is read.</summary>
public static class ClockNames
{
    public const int MaxLength = 30;

    public static ClockId? Find(string? name) =>
        name is { Length: > 0 and <= MaxLength } && char.IsAsciiLetter(name[0])
        && Enum.TryParse<ClockId>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var clock) && Enum.IsDefined(clock)
            ? clock
            : null;
}
