using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Linkage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Linkage;

/// <summary>The test bench: facts, or a case of the caller's by its number, and the route with what every rule said. Nothing is stored or sent.</summary>
[Requires(Permission.UseTriage)]
public sealed record TestTriage : IRequest<TriageAnswer>
{
    public FactsInput? Facts { get; init; }

    public string? CaseNumber { get; init; }

    /// <summary>A table to try before it is written; the one in force where none is given.</summary>
    public IReadOnlyList<TriageRule>? Rules { get; init; }
}

/// <summary>The facts of a case nobody has filed.</summary>
public sealed record FactsInput
{
    public required Channel Channel { get; init; }

    public EntrustedStage Stage { get; init; }

    public IReadOnlyList<ClaimType> Claims { get; init; } = [];

    public IReadOnlyList<PriorityGroups> Groups { get; init; } = [];

    public int Headcount { get; init; } = 1;

    public long AmountFen { get; init; }

    public DateOnly? LimitationEndsOn { get; init; }

    public bool HasOtherMatter { get; init; }

    public bool IsAboutDeath { get; init; }

    public bool IsEmployerAbsent { get; init; }

    public TriageOutcome Outcome { get; init; }

    public string? Words { get; init; }

    /// <summary>Today where it is not given.</summary>
    public DateOnly? On { get; init; }

    internal TriageFacts ToFacts(DateOnly today) => new()
    {
        Channel = Channel,
        Stage = Stage,
        Claims = Claims,
        Groups = Groups.Aggregate(PriorityGroups.None, (all, one) => all | one),
        Headcount = Headcount,
        AmountFen = AmountFen,
        LimitationEndsOn = LimitationEndsOn,
        HasOtherMatter = HasOtherMatter,
        IsAboutDeath = IsAboutDeath,
        IsEmployerAbsent = IsEmployerAbsent,
        Outcome = Outcome,
        Words = Words ?? "",
        On = On ?? today,
    };
}

/// <param name="Edition">Of the table that was used; null for one that is only tried.</param>
/// <param name="Faults">Why a table that is only tried could not be written.</param>
public sealed record TriageAnswer(int? Edition, TriageRoute Route, IReadOnlyList<TableFault> Faults);

/// <param name="Rule">Its position, from 1.</param>
/// <param name="Code">Stable code.</param>
/// <param name="Other">Key of the rule it collides with.</param>
public sealed record TableFault(int Rule, string Code, string? Other);

internal sealed class TestTriageValidator : AbstractValidator<TestTriage>
{
    // The years in which festivals can be reckoned.
    private static readonly DateOnly First = new(2000, 1, 1);
    private static readonly DateOnly Last = new(2090, 12, 31);

    public TestTriageValidator()
    {
        RuleFor(query => query.CaseNumber).MaximumLength(DisputeCase.NumberMaxLength);
        RuleFor(query => query.CaseNumber).Must((query, number) => string.IsNullOrEmpty(number) != query.Facts is null)
            .WithErrorCode(RuleCode.TriageFactsMissing.Code);
        RuleFor(query => query.Rules).Must(rules => rules is null || rules.Count <= TriageTable.MaxRules);
        RuleForEach(query => query.Rules).SetValidator(new TriageRuleValidator());
        When(query => query.Facts is not null, () => RuleFor(query => query.Facts!).ChildRules(facts =>
        {
            facts.RuleFor(one => one.Claims).Must(claims => claims is null || claims.Count <= TriageFacts.MaxClaims);
            facts.RuleFor(one => one.Groups).Must(groups => groups is null || groups.Count <= TriageFacts.MaxClaims);
            facts.RuleFor(one => one.Headcount).InclusiveBetween(0, MatterFacts.MaxHeadcount);
            facts.RuleFor(one => one.AmountFen).InclusiveBetween(0, Money.MaxFen);
            facts.RuleFor(one => one.Words).MaximumLength(TriageFacts.WordsMaxLength);
            facts.RuleFor(one => one.On).InclusiveBetween(First, Last).WithErrorCode("field.date-range");
        }));
    }
}

internal sealed class TestTriageHandler(TriageDesk desk) : IRequestHandler<TestTriage, TriageAnswer>
{
    public async Task<TriageAnswer> Handle(TestTriage query, CancellationToken ct)
    {
        var facts = query.Facts?.ToFacts(desk.Today) ?? CaseFacts.Of(await CaseAsync(query.CaseNumber!, ct), desk.Today);
        if (query.Rules is { } tried)
        {
            var faults = TriageTable.FaultsIn(tried).Select(fault => new TableFault(fault.Index + 1, fault.Code.Code, fault.Other));
            return new TriageAnswer(null, TriageTable.Evaluate(tried, facts), [.. faults]);
        }

        var (edition, rules) = await desk.InForceAsync(desk.Office, facts.On, ct);
        return new TriageAnswer(edition, TriageTable.Evaluate(rules, facts), []);
    }

    // Within the filter of the cases: a number of another agency is not there.
    private async Task<DisputeCase> CaseAsync(string number, CancellationToken ct)
    {
        var id = await desk.Db.Cases.AsNoTracking().Where(dispute => dispute.Number == number).Select(dispute => (CaseId?)dispute.Id).SingleOrDefaultAsync(ct)
            ?? throw new NotFoundException("case");
        return await desk.Db.ReadCaseAsync(id, ct);
    }
}
