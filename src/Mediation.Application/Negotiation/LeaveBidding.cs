using FluentValidation;
using Mediation.Application.Access;
using MediatR;

namespace Mediation.Application.Negotiation;

/// <summary>Takes part no more; a sum that waits goes with it, unseen.</summary>
[Requires(Permission.BidBlindly)]
public sealed record LeaveBidding : BidCommand;

internal sealed class LeaveBiddingValidator : AbstractValidator<LeaveBidding>;

internal sealed class LeaveBiddingHandler(BidDesk desk) : IRequestHandler<LeaveBidding, BiddingView>
{
    public async Task<BiddingView> Handle(LeaveBidding command, CancellationToken ct)
    {
        await desk.TakeAsync(
            command,
            (bids, side, _, _) =>
            {
                bids.Leave(side);
                return null;
            },
            ct);
        return await BidViews.ReadAsync(desk, command.CaseId, command.Applicant, command.Respondent, ct);
    }
}
