using Mediation.Application.Access;
using Mediation.Domain.Negotiation;
using Mediation.Domain.Notices;
using MediatR;

namespace Mediation.Application.Negotiation;

/// <summary>Answers an offer with another one.</summary>
[Requires(Permission.Negotiate)]
public sealed record CounterOffer : OfferingCommand;

internal sealed class CounterOfferValidator : OfferingCommandValidator<CounterOffer>;

internal sealed class CounterOfferHandler(TalksDesk desk) : IRequestHandler<CounterOffer, TalksReceipt>
{
    public async Task<TalksReceipt> Handle(CounterOffer command, CancellationToken ct)
    {
        var open = await desk.OpenAsync(command, ct);
        var offer = open.Talks.Counter(new OfferId(command.OfferId), command.DraftOf(open.Side), open.Seat.Case, open.Step);
        return await desk.SaveAsync(open, offer, TemplateKeys.OfferMade, ct);
    }
}
