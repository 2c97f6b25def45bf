using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Evidence;
using Mediation.Domain.Cases;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Cases;

/// <summary>Lets the named applicants go on in a case of their own (分案), with the clocks as they run. The answer names the new case.</summary>
[Requires(Permission.DecideAcceptance)]
public sealed record SplitOffApplicants : ReasonedCaseCommand
{
    public required IReadOnlyList<Guid> Applicants { get; init; }
}

internal sealed class SplitOffApplicantsValidator : ReasonedCaseCommandValidator<SplitOffApplicants>
{
    public SplitOffApplicantsValidator()
    {
        RuleFor(command => command.Applicants).NotEmpty();
        RuleFor(command => command.Applicants.Count).LessThanOrEqualTo(SubmitApplicationValidator.MaxParties).OverridePropertyName("applicants");
    }
}

internal sealed class SplitOffApplicantsHandler(CaseDesk desk, MovingEvidence evidence, RequestScope scope) : IRequestHandler<SplitOffApplicants, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(SplitOffApplicants command, CancellationToken ct)
    {
        var dispute = await desk.LoadAsync(command, ct);
        var moment = await desk.MomentAsync(ct);
        var agency = await desk.Db.Agencies.AsNoTracking().SingleAsync(agency => agency.Id == dispute.AgencyId, ct);

        await using var work = await desk.Db.BeginAsync(ct);
        var serial = await CaseNumberSeries.NextAsync(desk.Db, agency.Id, moment.Today.Year, ct);
        var identity = new CaseIdentity(CaseId.New(moment.Now), agency.Id, agency.CaseNumberPattern.Format(moment.Today.Year, serial));
        HashSet<PartyId> leaving = [.. command.Applicants.Select(id => new PartyId(id))];
        var split = dispute.SplitOff(identity, [.. leaving], scope.Caller.Id, moment);
        desk.Db.Cases.Add(split);

        // They keep their order in the case of their own.
        var went = dispute.Parties.Where(party => leaving.Contains(party.Id)).OrderBy(party => party.Number)
            .Zip(split.Applicants.OrderBy(party => party.Number)).ToDictionary(pair => pair.First.Id, pair => pair.Second.Id);
        await evidence.SplitAsync(dispute.Id, split.Id, went, ct);
        var receipt = await desk.SaveAsync(dispute, ct, split.Id.Value);
        await work.CompleteAsync(ct);
        return receipt;
    }
}
