using System.Text.Json.Serialization;
using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using MediatR;

namespace Mediation.Application.Cases;

/// <summary>Records that a channel was told how its matter stands; that meets its own term and no other.</summary>
[Requires(Permission.FollowUp)]
public sealed record AnswerChannel : CaseCommand
{
    [JsonIgnore]
    public Guid EntryId { get; init; }

    public override Guid Target => EntryId;

    public required AnswerManner Manner { get; init; }

    /// <summary>What was told.</summary>
    public required string Answer { get; init; }

    /// <summary>When; absent, the present.</summary>
    public DateTimeOffset? At { get; init; }
}

internal sealed class AnswerChannelValidator : AbstractValidator<AnswerChannel>
{
    public AnswerChannelValidator(PlatformTime time)
    {
        RuleFor(command => command.Manner).IsInEnum();
        RuleFor(command => command.Answer).NotEmpty().MaximumLength(ChannelEntry.AnswerMaxLength);
        RuleFor(command => command.At).LessThanOrEqualTo(_ => time.Now).WithErrorCode(RuleCode.ReceivedInTheFuture.Code);
        RuleFor(command => command.At).GreaterThanOrEqualTo(SubmitApplicationValidator.EarliestReceipt);
    }
}

internal sealed class AnswerChannelHandler(CaseDesk desk) : IRequestHandler<AnswerChannel, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(AnswerChannel command, CancellationToken ct)
    {
        var dispute = await desk.LoadAsync(command, ct);
        var moment = await desk.MomentAsync(ct);
        var at = command.At ?? moment.Now;
        dispute.AnswerChannel(new ChannelEntryId(command.EntryId), command.Manner, command.Answer, at, PlatformTime.DateIn(at), moment);
        return await desk.SaveAsync(dispute, ct);
    }
}
