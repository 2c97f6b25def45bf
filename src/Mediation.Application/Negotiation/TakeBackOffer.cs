using Mediation.Application.Access;
using Mediation.Domain.Negotiation;
using Mediation.Domain.Notices;
using MediatR;

namespace Mediation.Application.Negotiation;

/// <summary>Takes one's own offer back while it waits for an answer.</summary>
[Requires(Permission.Negotiate)]
public sealed record TakeBackOffer : OfferCommand;

internal sealed class TakeBackOfferValidator : TalksCommandValidator<TakeBackOffer>;

internal sealed class TakeBackOfferHandler(TalksDesk desk) : IRequestHandler<TakeBackOffer, TalksReceipt>
{
    public async Task<TalksReceipt> Handle(TakeBackOffer command, CancellationToken ct)
    {
        var open = await desk.OpenAsync(command, ct);
        var id = new OfferId(command.OfferId);
        open.Talks.TakeBack(id, open.Side, open.Step);
        return await desk.SaveAsync(open, open.Talks.OfferOf(id), TemplateKeys.OfferAnswered, ct);
    }
}
