using System.Runtime.InteropServices;
using Mediation.Domain.Agencies;
using Mediation.Domain.Agreements;
using Mediation.Domain.Common;
using Mediation.Domain.Linkage.Rules;

namespace Mediation.Domain.Linkage;

/// <summary>What is the matter, in words every invited body may read: no names or numbers of persons, nothing said in mediation.</summary>
/// <param name="Area">Code of the place, as areas of agencies are written.</param>
/// <param name="Headcount">Workers concerned.</param>
public sealed record MatterFacts(string Title, string? Area, string What, int Headcount, Money Amount)
{
    public const int TitleMaxLength = 100;
    public const int WhatMaxLength = 4000;
    public const int MaxHeadcount = 1_000_000;

    internal MatterFacts Checked()
    {
        Guard.Require(Headcount is >= 0 and <= MaxHeadcount, RuleCode.MatterHeadcount, MaxHeadcount);
        return this with
        {
            Title = MatterText.Of(Title, TitleMaxLength),
            What = MatterText.Of(What, WhatMaxLength),
            Area = Area is null ? null : JurisdictionArea.CanonicalCode(Area),
        };
    }
}

/// <param name="OtherReason">In words; given exactly where <see cref="MatterReasons.Other"/> is.</param>
public sealed record MatterWeight(MatterReasons Reasons, string? OtherReason, MatterGrade Grade)
{
    public const int OtherReasonMaxLength = 500;

    internal void Require(int headcount)
    {
        Guard.Require(Reasons != MatterReasons.None, RuleCode.MatterReasonMissing);
        MatterText.OrNone(OtherReason, OtherReasonMaxLength);
        Guard.Require(Reasons.HasFlag(MatterReasons.Other) == !string.IsNullOrWhiteSpace(OtherReason), RuleCode.MatterOtherReason);
        CollectiveMatter.Check(Reasons, headcount);
    }
}

/// <summary>Who does something, for which body, and when.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct MatterActor(AgencyId Agency, Guid Account, DateTimeOffset At);

/// <summary>Id, number and convening agency a matter gets when it is raised.</summary>
public sealed record MatterIdentity(JointMatterId Id, string Number);
