using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Exchange;

/// <summary>
/// Sends a message once more: a dead letter when its cause is mended, or one that was acknowledged and that the partner has lost since. A
/// partner that has it answers with its first receipt and does nothing.
/// </summary>
[Requires(Permission.ManageExchange)]
public sealed record ResendMessage(Guid Id) : ICommand<MessageQueued>, ITargeted
{
    Guid ITargeted.Target => Id;
}

public sealed record MessageQueued(Guid Id, OutState State);

internal sealed class ResendMessageValidator : AbstractValidator<ResendMessage>
{
    public ResendMessageValidator() => RuleFor(command => command.Id).NotEmpty();
}

internal sealed class ResendMessageHandler(IAppDb db, TimeProvider clock) : IRequestHandler<ResendMessage, MessageQueued>
{
    public async Task<MessageQueued> Handle(ResendMessage command, CancellationToken ct)
    {
        var message = await db.ExchangeOut.SingleOrDefaultAsync(one => one.Id == command.Id, ct) ?? throw new NotFoundException("message");
        if (message.State == OutState.Queued && message.LeasedUntil > clock.GetUtcNow())
        {
            throw new RuleBrokenException(RuleCode.ExchangeMessageUnderway);
        }

        message.Resend(clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return new MessageQueued(message.Id, message.State);
    }
}
