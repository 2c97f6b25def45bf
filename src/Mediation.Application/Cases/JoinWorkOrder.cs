using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using MediatR;

namespace Mediation.Application.Cases;

/// <summary>Puts a work order on a dispute that is here already into its case, with its own number and term. The answer names the new entry.</summary>
[Requires(Permission.MergeFilings)]
public sealed record JoinWorkOrder : CaseCommand
{
    public required Channel Channel { get; init; }

    public required string ExternalNumber { get; init; }

    /// <summary>When the order arrived; absent, the present.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>The last day for an answer as the order states it.</summary>
    public DateOnly? ReplyDueOn { get; init; }
}

internal sealed class JoinWorkOrderValidator : AbstractValidator<JoinWorkOrder>
{
    public JoinWorkOrderValidator(PlatformTime time)
    {
        RuleFor(command => command.Channel).IsInEnum();
        RuleFor(command => command.ExternalNumber).NotEmpty().MaximumLength(DisputeCase.ExternalNumberMaxLength);
        RuleFor(command => command.ReceivedAt).LessThanOrEqualTo(_ => time.Now).WithErrorCode(RuleCode.ReceivedInTheFuture.Code);
        RuleFor(command => command.ReceivedAt).GreaterThanOrEqualTo(SubmitApplicationValidator.EarliestReceipt);
        RuleFor(command => command.ReplyDueOn).LessThanOrEqualTo(_ => time.Today.AddYears(SubmitApplicationValidator.MaxReplyYears));
    }
}

internal sealed class JoinWorkOrderHandler(CaseDesk desk, RequestScope scope) : IRequestHandler<JoinWorkOrder, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(JoinWorkOrder command, CancellationToken ct)
    {
        var dispute = await desk.LoadAsync(command, ct);
        var moment = await desk.MomentAsync(ct);
        var receivedAt = command.ReceivedAt ?? moment.Now;
        var entry = dispute.EnterChannel(
            ChannelEntryId.New(moment.Now),
            new ChannelDetails(
                command.Channel, command.ExternalNumber, receivedAt, PlatformTime.DateIn(receivedAt), scope.Caller.Id, command.ReplyDueOn),
            moment);
        return await desk.SaveAsync(dispute, ct, entry.Id.Value);
    }
}
