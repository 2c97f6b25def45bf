using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.Negotiation;
using MediatR;

namespace Mediation.Application.Negotiation;

/// <summary>
/// What two parties agree to in principle, as the body of <see cref="ReachAgreement"/>: the mediator completes manner and account, and
/// types no sum or day again.
/// </summary>
[Requires(Permission.Mediate)]
public sealed record GetSettlementProposal(Guid CaseId, Guid? Applicant = null, Guid? Respondent = null) : IRequest<SettlementProposalView>;

/// <param name="Text">A first wording, from the terms.</param>
public sealed record SettlementProposalView(
    IReadOnlyList<Guid> Applicants, IReadOnlyList<Guid> Claims, IReadOnlyList<TermInput> Terms, string Text);

internal sealed class GetSettlementProposalHandler(TalksDesk desk) : IRequestHandler<GetSettlementProposal, SettlementProposalView>
{
    public async Task<SettlementProposalView> Handle(GetSettlementProposal query, CancellationToken ct)
    {
        var id = new CaseId(query.CaseId);
        var seat = await desk.SeatAsync(id, ct);
        var (applicant, respondent) = TalksDesk.PairOf(seat, query.Applicant, query.Respondent);
        var talks = await desk.FindAsync(id, applicant.Id, respondent.Id, forReading: true, ct);
        var proposal = talks is null ? null : SettlementProposal.Of(seat.Case, talks);
        return proposal is null
            ? throw new NotFoundException("offer")
            : new SettlementProposalView(
                [proposal.Applicant.Value], [.. proposal.Claims.Select(claim => claim.Value)], [.. proposal.Terms.Select(Of)], proposal.Wording);
    }

    private static TermInput Of(ProposedTerm term) => new()
    {
        Claim = term.ClaimId.Value,
        Payer = term.Payer.Value,
        Payee = term.Payee.Value,
        AmountFen = term.Fen,
        DueOn = term.DueOn,
        Manner = term.Fen > 0 ? PaymentManner.BankTransfer : PaymentManner.InKind,
        Text = term.Words,
    };
}
