using Mediation.Application.Access;
using Mediation.Domain.Notices;
using MediatR;

namespace Mediation.Application.Negotiation;

/// <summary>Puts an offer to the other side; the office may write down one that was made orally.</summary>
[Requires(Permission.Negotiate)]
public sealed record MakeOffer : OfferingCommand
{
    [System.Text.Json.Serialization.JsonIgnore]
    public override Guid Target => CaseId.Value;
}

internal sealed class MakeOfferValidator : OfferingCommandValidator<MakeOffer>;

internal sealed class MakeOfferHandler(TalksDesk desk) : IRequestHandler<MakeOffer, TalksReceipt>
{
    public async Task<TalksReceipt> Handle(MakeOffer command, CancellationToken ct)
    {
        var open = await desk.BeginAsync(command, ct);
        var offer = open.Talks.Make(command.DraftOf(open.Side), open.Seat.Case, open.Step);
        return await desk.SaveAsync(open, offer, TemplateKeys.OfferMade, ct);
    }
}
