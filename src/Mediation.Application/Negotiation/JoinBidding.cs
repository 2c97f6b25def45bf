using FluentValidation;
using Mediation.Application.Access;
using Mediation.Domain.Notices;
using MediatR;

namespace Mediation.Application.Negotiation;

/// <summary>Takes part in blind bids. Nothing is compared before both sides do; the other side is told once.</summary>
[Requires(Permission.BidBlindly)]
public sealed record JoinBidding : BidCommand;

internal sealed class JoinBiddingValidator : AbstractValidator<JoinBidding>;

internal sealed class JoinBiddingHandler(BidDesk desk) : IRequestHandler<JoinBidding, BiddingView>
{
    public async Task<BiddingView> Handle(JoinBidding command, CancellationToken ct)
    {
        await desk.TakeAsync(
            command,
            (bids, side, dispute, _) =>
            {
                bids.Join(side, dispute);
                return TemplateKeys.BidsInvited;
            },
            ct);
        return await BidViews.ReadAsync(desk, command.CaseId, command.Applicant, command.Respondent, ct);
    }
}
