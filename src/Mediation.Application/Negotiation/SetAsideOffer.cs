using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Negotiation;
using Mediation.Domain.Notices;
using Mediation.Domain.People;
using MediatR;

namespace Mediation.Application.Negotiation;

/// <summary>Puts aside what was agreed in principle, so that both sides can talk on. The reason is read by both.</summary>
[Requires(Permission.Mediate)]
public sealed record SetAsideOffer : OfferCommand
{
    public required string Reason { get; init; }
}

internal sealed class SetAsideOfferValidator : TalksCommandValidator<SetAsideOffer>
{
    public SetAsideOfferValidator() =>
        RuleFor(command => command.Reason).NotEmpty().MaximumLength(SettlementTalks.ReasonMaxLength).Must(PlainText.IsClean).WithErrorCode("field.text");
}

internal sealed class SetAsideOfferHandler(TalksDesk desk) : IRequestHandler<SetAsideOffer, TalksReceipt>
{
    public async Task<TalksReceipt> Handle(SetAsideOffer command, CancellationToken ct)
    {
        var open = await desk.OpenAsync(command with { For = command.For ?? Domain.Cases.PartySide.Applicant, Manner = command.Manner ?? OfferManner.InPerson }, ct);
        if (!open.Seat.IsMediator)
        {
            throw new ForbiddenException(nameof(SetAsideOffer));
        }

        var id = new OfferId(command.OfferId);
        open.Talks.SetAside(id, command.Reason.Trim(), open.Step);
        return await desk.SaveAsync(open, open.Talks.OfferOf(id), TemplateKeys.OfferAnswered, ct);
    }
}
