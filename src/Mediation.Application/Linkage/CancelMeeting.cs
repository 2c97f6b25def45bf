using System.Text.Json.Serialization;
using FluentValidation;
using Mediation.Application.Access;
using Mediation.Domain.Linkage;
using MediatR;

namespace Mediation.Application.Linkage;

/// <summary>Calls a planned meeting off.</summary>
[Requires(Permission.ConveneLinkage)]
public sealed record CancelMeeting : MatterCommand
{
    [JsonIgnore]
    public MatterMeetingId MeetingId { get; init; }

    public override Guid Target => MeetingId.Value;
}

internal sealed class CancelMeetingValidator : AbstractValidator<CancelMeeting>;

internal sealed class CancelMeetingHandler(MatterDesk desk) : IRequestHandler<CancelMeeting, MatterReceipt>
{
    public async Task<MatterReceipt> Handle(CancelMeeting command, CancellationToken ct)
    {
        var matter = await desk.LoadOwnAsync(command, ct);
        matter.CancelMeeting(command.MeetingId);
        return await desk.SaveAsync(matter, ct);
    }
}
