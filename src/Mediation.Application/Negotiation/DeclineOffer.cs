using FluentValidation;
using Mediation.Application.Access;
using Mediation.Domain.Negotiation;
using Mediation.Domain.Notices;
using Mediation.Domain.People;
using MediatR;

namespace Mediation.Application.Negotiation;

/// <summary>Says no to an offer, with a reason or without.</summary>
[Requires(Permission.Negotiate)]
public sealed record DeclineOffer : OfferCommand
{
    public string? Note { get; init; }
}

internal sealed class DeclineOfferValidator : TalksCommandValidator<DeclineOffer>
{
    public DeclineOfferValidator() =>
        RuleFor(command => command.Note).MaximumLength(Offer.NoteMaxLength).Must(note => note is null || PlainText.IsClean(note)).WithErrorCode("field.text");
}

internal sealed class DeclineOfferHandler(TalksDesk desk) : IRequestHandler<DeclineOffer, TalksReceipt>
{
    public async Task<TalksReceipt> Handle(DeclineOffer command, CancellationToken ct)
    {
        var open = await desk.OpenAsync(command, ct);
        var id = new OfferId(command.OfferId);
        open.Talks.Decline(id, open.Side, string.IsNullOrWhiteSpace(command.Note) ? null : command.Note.Trim(), open.Step);
        return await desk.SaveAsync(open, open.Talks.OfferOf(id), TemplateKeys.OfferAnswered, ct);
    }
}
