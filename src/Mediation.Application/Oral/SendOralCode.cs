using System.Text.Json.Serialization;
using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Intake;
using MediatR;

namespace Mediation.Application.Oral;

/// <summary>Sends the applicant, who stands at the counter, a code to his own phone.</summary>
[Requires(Permission.WriteOralRecords)]
public sealed record SendOralCode : ICommand<CodeSent>, ITargeted
{
    [JsonIgnore]
    public Guid Record { get; init; }

    /// <summary>What the message is written in: zh-CN or en.</summary>
    public required string Language { get; init; }

    [JsonIgnore]
    public Guid Target => Record;
}

internal sealed class SendOralCodeValidator : AbstractValidator<SendOralCode>
{
    public SendOralCodeValidator()
    {
        RuleFor(command => command.Record).NotEmpty();
        RuleFor(command => command.Language).NotEmpty().IsLanguage();
    }
}

internal sealed class SendOralCodeHandler(OralDesk desk, OneTimeCodes codes) : IRequestHandler<SendOralCode, CodeSent>
{
    public async Task<CodeSent> Handle(SendOralCode command, CancellationToken ct)
    {
        var record = await desk.LoadAsync(command.Record, ct);
        var application = await desk.ApplicationAsync(record, await desk.AreasAsync(ct), ct);
        return await codes.SendForFilingAsync(PortalPhone.Parse(application.Applicants[0].Phone), command.Language, ct);
    }
}
