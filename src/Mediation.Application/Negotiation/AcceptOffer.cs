using Mediation.Application.Access;
using Mediation.Domain.Negotiation;
using Mediation.Domain.Notices;
using MediatR;

namespace Mediation.Application.Negotiation;

/// <summary>Agrees to an offer in principle. It binds nobody yet: the mediator writes the agreement, and both sides read and sign it.</summary>
[Requires(Permission.Negotiate)]
public sealed record AcceptOffer : OfferCommand;

internal sealed class AcceptOfferValidator : TalksCommandValidator<AcceptOffer>;

internal sealed class AcceptOfferHandler(TalksDesk desk) : IRequestHandler<AcceptOffer, TalksReceipt>
{
    public async Task<TalksReceipt> Handle(AcceptOffer command, CancellationToken ct)
    {
        var open = await desk.OpenAsync(command, ct);
        var id = new OfferId(command.OfferId);
        open.Talks.Accept(id, open.Side, open.Seat.Case, open.Step);
        return await desk.SaveAsync(open, open.Talks.OfferOf(id), TemplateKeys.OfferAnswered, ct);
    }
}
