using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using MediatR;

namespace Mediation.Application.Cases;

/// <summary>Brings what was missing; a party's particulars may be corrected with it.</summary>
[Requires(Permission.SupplementApplication)]
public sealed record SupplyPapers : CaseCommand
{
    /// <summary>What was brought.</summary>
    public required string What { get; init; }

    public IReadOnlyList<PartyCorrection> Corrections { get; init; } = [];
}

/// <param name="PartyId">The party in the file.</param>
/// <param name="Party">All its particulars as they should be.</param>
public sealed record PartyCorrection(Guid PartyId, PartyInput Party);

internal sealed class SupplyPapersValidator : AbstractValidator<SupplyPapers>
{
    public SupplyPapersValidator(PlatformTime time)
    {
        RuleFor(command => command.What).NotEmpty().MaximumLength(DisputeCase.ReasonMaxLength);
        RuleForEach(command => command.Corrections)
            .ChildRules(correction => correction.RuleFor(one => one.Party).SetValidator(new PartyInputValidator(time)));
    }
}

internal sealed class SupplyPapersHandler(CaseDesk desk, RequestScope scope) : IRequestHandler<SupplyPapers, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(SupplyPapers command, CancellationToken ct)
    {
        var dispute = await desk.LoadAsync(command, ct);
        scope.MustActForAnApplicant(dispute);
        scope.MustActFor(dispute, command.Corrections.Select(correction => new PartyId(correction.PartyId)));
        var moment = await desk.MomentAsync(ct);
        foreach (var correction in command.Corrections)
        {
            var party = dispute.PartyOf(new PartyId(correction.PartyId));
            dispute.CorrectParty(party.Id, correction.Party.ToDetails(party.Side, moment.Today, party.AccountId));
        }

        dispute.SupplyPapers(command.What, moment);
        return await desk.SaveAsync(dispute, ct);
    }
}
