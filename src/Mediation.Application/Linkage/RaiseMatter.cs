using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.Linkage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Linkage;

/// <summary>Raises cases of the caller's agency, or an incident, to the linkage (提请会商).</summary>
[Requires(Permission.ConveneLinkage)]
public sealed record RaiseMatter : ICommand<MatterReceipt>
{
    /// <summary>Read by every invited body: no names or numbers of persons.</summary>
    public required string Title { get; init; }

    /// <summary>Code of the place.</summary>
    public string? Area { get; init; }

    public required string What { get; init; }

    /// <summary>Workers concerned; counted from the cases where it is not given.</summary>
    public int? Headcount { get; init; }

    /// <summary>Summed up from the cases where it is not given.</summary>
    public long? AmountFen { get; init; }

    public IReadOnlyList<Guid> Cases { get; init; } = [];

    /// <summary>Where an incident was reported from; null where it is about cases.</summary>
    public MatterSource? Incident { get; init; }

    public required WeightInput Weight { get; init; }

    /// <summary>When somebody of the agency first knew; now where it is not given. The hours of the emergency report count from here.</summary>
    public DateTimeOffset? KnownAt { get; init; }
}

internal sealed class RaiseMatterValidator : AbstractValidator<RaiseMatter>
{
    public RaiseMatterValidator()
    {
        RuleFor(command => command.Title).NotEmpty().MaximumLength(MatterFacts.TitleMaxLength);
        RuleFor(command => command.Area).MaximumLength(Domain.Agencies.JurisdictionArea.MaxCodeLength);
        RuleFor(command => command.What).NotEmpty().MaximumLength(MatterFacts.WhatMaxLength);
        RuleFor(command => command.Headcount).InclusiveBetween(0, MatterFacts.MaxHeadcount);
        RuleFor(command => command.AmountFen).InclusiveBetween(0, Money.MaxFen);
        RuleFor(command => command.Cases).Must(cases => cases is null || cases.Count <= JointMatter.MaxCases);
        RuleFor(command => command.Incident).IsInEnum();
        RuleFor(command => command.Weight).NotNull().SetValidator(new WeightInputValidator());
    }
}

internal sealed class RaiseMatterHandler(MatterDesk desk, PlatformTime time) : IRequestHandler<RaiseMatter, MatterReceipt>
{
    public async Task<MatterReceipt> Handle(RaiseMatter command, CancellationToken ct)
    {
        var (db, by) = (desk.Db, desk.Actor);
        List<CaseId> cases = [.. command.Cases.Distinct().Select(id => new CaseId(id))];
        var (workers, claimed) = await CountAsync(cases, ct);
        var facts = new MatterFacts(
            command.Title, command.Area, command.What, command.Headcount ?? workers,
            command.AmountFen is { } fen ? Money.FromFen(fen) : claimed);
        var agency = await db.Agencies.AsNoTracking().SingleAsync(one => one.Id == by.Agency, ct);
        await using var work = await db.BeginAsync(ct);
        var number = await MatterNumberSeries.NextAsync(db, agency, time.Today.Year, ct);
        var matter = JointMatter.RaiseMatter(
            new MatterIdentity(JointMatterId.New(by.At), number),
            new MatterOpening(facts, command.Weight.ToWeight(), cases, command.KnownAt?.ToUniversalTime() ?? by.At),
            command.Incident, await desk.HoursAsync(by.Agency, ct), by);
        await desk.MustNotRepeatAsync(matter, [command.Title, command.What, command.Weight.OtherReason], ct);
        db.JointMatters.Add(matter);
        var receipt = await desk.SaveAsync(matter, ct);
        await work.CompleteAsync(ct);
        return receipt;
    }

    // Within the filter of the cases: a case of another agency is not there.
    private async Task<(int Workers, Money Claimed)> CountAsync(List<CaseId> cases, CancellationToken ct)
    {
        if (cases.Count == 0)
        {
            return (0, Money.Zero);
        }

        var found = await desk.Db.Cases.AsNoTracking().IgnoreAutoIncludes().Where(dispute => cases.Contains(dispute.Id)).Select(dispute => new
        {
            Workers = dispute.Parties.Count(party => party.Side == PartySide.Applicant && party.Role == PartyRole.Worker),
            Amounts = dispute.Claims.SelectMany(claim => claim.Lines).Select(line => line.Amount).ToList(),
        }).ToListAsync(ct);
        return found.Count == cases.Count
            ? (found.Sum(one => one.Workers), Money.Sum(found.SelectMany(one => one.Amounts)))
            : throw new NotFoundException("case");
    }
}
