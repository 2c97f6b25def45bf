using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using MediatR;

namespace Mediation.Application.Cases;

/// <summary>Logs one try to reach a party, successful or not.</summary>
[Requires(Permission.RecordConsent)]
public sealed record RecordContact : CaseCommand
{
    public required Guid PartyId { get; init; }

    public required ContactMeans Means { get; init; }

    public required ContactResult Result { get; init; }

    /// <summary>When it was tried; absent, the present.</summary>
    public DateTimeOffset? At { get; init; }

    public string? Note { get; init; }
}

internal sealed class RecordContactValidator : AbstractValidator<RecordContact>
{
    public RecordContactValidator(PlatformTime time)
    {
        RuleFor(command => command.PartyId).NotEmpty();
        RuleFor(command => command.At).LessThanOrEqualTo(_ => time.Now);
        RuleFor(command => command.Note).MaximumLength(ContactAttempt.NoteMaxLength);
    }
}

internal sealed class RecordContactHandler(CaseDesk desk) : IRequestHandler<RecordContact, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(RecordContact command, CancellationToken ct)
    {
        var dispute = await desk.LoadAsync(command, ct);
        var moment = await desk.MomentAsync(ct);
        dispute.RecordContact(new PartyId(command.PartyId), command.Means, command.Result, command.At ?? moment.Now, command.Note, moment);
        return await desk.SaveAsync(dispute, ct);
    }
}
