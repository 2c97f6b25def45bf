using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Domain.Agreements;
using Mediation.Domain.Notices;
using MediatR;

namespace Mediation.Application.Negotiation;

/// <summary>
/// Enters or changes one's secret sum: the least one takes, or the most one pays, in all. Compared and wiped as soon as the other side's is
/// there; what comes out is whether they overlap, and the middle where they do.
/// </summary>
[Requires(Permission.BidBlindly)]
public sealed record EnterBid : BidCommand
{
    /// <summary>Fen.</summary>
    public required long AmountFen { get; init; }

    /// <summary>The round one believes oneself in.</summary>
    public required int Round { get; init; }

    /// <summary>Never the sum: a record writes out what it holds.</summary>
    public override string ToString() => nameof(EnterBid);
}

internal sealed class EnterBidValidator : AbstractValidator<EnterBid>
{
    public EnterBidValidator()
    {
        RuleFor(command => command.AmountFen).InclusiveBetween(0, ClaimInputValidator.MaxLineFen);
        RuleFor(command => command.Round).InclusiveBetween(1, Domain.Negotiation.BlindBidding.MaxRounds);
    }
}

internal sealed class EnterBidHandler(BidDesk desk) : IRequestHandler<EnterBid, BiddingView>
{
    public async Task<BiddingView> Handle(EnterBid command, CancellationToken ct)
    {
        await desk.TakeAsync(
            command,
            (bids, side, dispute, step) =>
                bids.Enter(side, Money.FromFen(command.AmountFen), command.Round, dispute, step) is null ? null : TemplateKeys.BidsCompared,
            ct);
        return await BidViews.ReadAsync(desk, command.CaseId, command.Applicant, command.Respondent, ct);
    }
}
