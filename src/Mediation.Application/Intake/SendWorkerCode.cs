using System.Text.Json.Serialization;
using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Collective;
using Mediation.Application.Common;
using Mediation.Application.Representation;
using Mediation.Domain.Common;
using MediatR;

namespace Mediation.Application.Intake;

/// <summary>Sends a code to the worker for whom a helper files, so that he confirms it where they sit together.</summary>
[Requires(Permission.KeepFilings)]
public sealed record SendWorkerCode : ICommand<CodeSent>, ITargeted
{
    [JsonIgnore]
    public Guid Filing { get; init; }

    /// <summary>What the message is written in: zh-CN or en.</summary>
    public required string Language { get; init; }

    [JsonIgnore]
    public Guid Target => Filing;
}

internal sealed class SendWorkerCodeValidator : AbstractValidator<SendWorkerCode>
{
    public SendWorkerCodeValidator() => RuleFor(command => command.Language).NotEmpty().IsLanguage();
}

internal sealed class SendWorkerCodeHandler(FilingDesk desk, FilingHelpers helpers, GroupSheets sheets) : IRequestHandler<SendWorkerCode, CodeSent>
{
    public async Task<CodeSent> Handle(SendWorkerCode command, CancellationToken ct)
    {
        var draft = await desk.LoadAsync(command.Filing, ct);
        var application = desk.Read(draft, await desk.AreasAsync(ct), await sheets.RollAsync(draft, ct)).Application;
        if (application is null || !FilingHelpers.IsHelped(draft.Answers))
        {
            throw new RuleBrokenException(RuleCode.FilingIncomplete);
        }

        return await helpers.SendCodeAsync(application, command.Language, ct);
    }
}
