using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.People;
using Mediation.Domain.Tests.People;

namespace Mediation.Domain.Tests.Cases;

/// <summary>The claims, once the parties have their ids.</summary>
internal delegate IReadOnlyList<ClaimDetails> RaiseClaims(IReadOnlyList<PartyId> applicants, IReadOnlyList<PartyId> respondents);

/// <summary>What an application says before it is filed: by default one worker who asks one employer for wages in Daxing.</summary>
internal sealed record CaseShape
{
    public static readonly DateOnly BirthOfAnAdult = new(1986, 3, 12);

    public IReadOnlyList<PartyDetails> Applicants { get; init; } = [Worker()];

    public IReadOnlyList<PartyDetails> Respondents { get; init; } = [Employer()];

    public RaiseClaims Claims { get; init; } = Wages(1_000_000);

    public Filing Filing { get; init; } = new() { Channel = Channel.Online, WorkplaceArea = "110115", FiledBy = Guid.Empty };

    public static CaseShape OfWorkers(int count) => new()
    {
        Applicants = [.. Enumerable.Range(1, count).Select(number => Worker(number))],
        Claims = Wages([.. Enumerable.Range(1, count).Select(number => 100_000L * number)]),
    };

    public static PartyDetails Worker(int number = 1, DateOnly? born = null) => new()
    {
        Side = PartySide.Applicant,
        Role = PartyRole.Worker,
        Name = $"工人{number}",
        Identity = IdOf(born ?? BirthOfAnAdult, number),
        Phone = PhoneNumber.Parse($"138000{number:00000}"),
    };

    public static PartyDetails Employer(int number = 1, PartyRole role = PartyRole.Employer) => new()
    {
        Side = PartySide.Respondent,
        Role = role,
        Name = $"某公司{number}",
        NoIdentityReason = "未登记",
        Phone = PhoneNumber.Parse($"139000{number:00000}"),
    };

    public static PartyDetails Relative(int number, Relation? relation, DateOnly? born = null) =>
        Worker(number, born) with { Role = PartyRole.CloseRelative, Name = $"近亲属{number}", Relation = relation };

    public static IdentityDocument IdOf(DateOnly born, int sequence) => IdentityDocument.Create(
        IdentityDocumentKind.ResidentId, Numbers.WithCheckCharacter($"110199{born:yyyyMMdd}{sequence:000}"), new DateOnly(2026, 3, 2));

    /// <summary>One claim in which each applicant asks an amount of his own.</summary>
    public static RaiseClaims Wages(params long[] fen) => (applicants, _) => [Claim(ClaimType.UnpaidWages, Lines(applicants, fen))];

    /// <summary>One claim per type and amount, all of the first applicant.</summary>
    public static RaiseClaims Several(params (ClaimType Type, long Fen)[] asked) =>
        (applicants, _) => [.. asked.Select(one => Claim(one.Type, Lines(applicants, [one.Fen])))];

    /// <summary>One sum that all applicants claim together.</summary>
    public static RaiseClaims Joint(ClaimType type, long fen) =>
        (_, _) => [Claim(type, [new ClaimLine(null, null, Money.FromFen(fen), Money.Zero)])];

    public static ClaimDetails Claim(ClaimType type, IReadOnlyList<ClaimLine> lines) =>
        new(type, CausesOfAction.For(type, new DateOnly(2026, 3, 2)), null, null, "拖欠", JointAndSeveral: false, lines);

    public static IReadOnlyList<ClaimLine> Lines(IReadOnlyList<PartyId> applicants, IReadOnlyList<long> fen) =>
        [.. fen.Select((amount, index) => new ClaimLine(applicants[index], null, Money.FromFen(amount), Money.Zero))];
}
