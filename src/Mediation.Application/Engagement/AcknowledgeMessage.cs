using FluentValidation;
using Mediation.Application.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Engagement;

/// <summary>"We received it", with the times that suit. It neither consents nor answers, and it needs no account.</summary>
[OpenToAll]
public sealed record AcknowledgeMessage : ICommand<MessageAcknowledged>
{
    public required string Visit { get; init; }

    /// <summary>Null where no times are offered, or the visitor does not choose now.</summary>
    public ChosenSlots? Slots { get; init; }

    public override string ToString() => nameof(AcknowledgeMessage);
}

public sealed record MessageAcknowledged(string Number, DateTimeOffset At);

internal sealed class AcknowledgeMessageValidator : AbstractValidator<AcknowledgeMessage>
{
    public AcknowledgeMessageValidator()
    {
        RuleFor(command => command.Visit).NotEmpty();
        RuleFor(command => command.Slots!).SetValidator(new ChosenSlotsValidator()).When(command => command.Slots is not null);
    }
}

internal sealed class AcknowledgeMessageHandler(AnswerDoor door) : IRequestHandler<AcknowledgeMessage, MessageAcknowledged>
{
    public async Task<MessageAcknowledged> Handle(AcknowledgeMessage command, CancellationToken ct)
    {
        for (var left = SlotDesk.Patience; ; left--)
        {
            var (_, open) = await door.IdentifiedAsync(command.Visit, ct);
            if (command.Slots is { } slots)
            {
                (await door.Db.ProposalAsync(slots.Proposal, open.Dispute.Id, ct)).Choose(open.Party.Id, slots.ToChoice(), door.Now);
            }

            open.Invitation.Acknowledge(door.Now);
            try
            {
                await door.Db.SaveChangesAsync(ct);
                return new MessageAcknowledged(open.Dispute.Number, open.Invitation.AcknowledgedAt!.Value);
            }
            catch (DbUpdateException) when (left > 1)
            {
                // The other side chose at this moment: both are kept.
                door.Db.Forget();
            }
        }
    }
}
