namespace Mediation.Domain.Deadlines;

/// <summary>Why a clock stopped, where others ask for it.</summary>
public static class EndReasons
{
    /// <summary>Its last day passed, and nothing was left to do in time.</summary>
    public const string RanOut = "ran-out";
}
