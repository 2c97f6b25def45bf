using Mediation.Domain.Common;

namespace Mediation.Domain.Linkage;

/// <summary>
/// Within how many hours leaders are told of a matter, counted in real hours from the moment it became known, at night and on holidays
/// too. No statute fixes them; the office does (未诉先办, edge case 38).
/// </summary>
/// <param name="WarnMinutes">So long before the hours are over somebody is told that the report is still missing.</param>
public sealed record EmergencyHours(int Gravest, int Major, int Ordinary, int WarnMinutes)
{
    public const int MaxHours = 240;
    public const int MaxWarnMinutes = 720;

    public static EmergencyHours Shipped { get; } = new(2, 4, 24, 30);

    /// <summary>A death weighs as the gravest grade does, whatever grade it was given.</summary>
    public int For(MatterGrade grade, MatterReasons reasons) => reasons.HasFlag(MatterReasons.Death) ? Gravest : grade switch
    {
        MatterGrade.Gravest => Gravest,
        MatterGrade.Major => Major,
        _ => Ordinary,
    };

    internal void Require()
    {
        Guard.Require(Gravest >= 1 && Ordinary <= MaxHours && WarnMinutes is >= 5 and <= MaxWarnMinutes, RuleCode.ReportHours, MaxHours);
        Guard.Require(Gravest <= Major && Major <= Ordinary, RuleCode.ReportHoursOrder);
    }
}
