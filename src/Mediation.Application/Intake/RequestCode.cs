using FluentValidation;
using Mediation.Application.Common;
using MediatR;

namespace Mediation.Application.Intake;

/// <summary>
/// Sends a one-time code to a phone, at once and at any hour: whoever asks is awake. Nothing in the answer depends on whether the number
/// was ever seen here.
/// </summary>
[OpenToAll]
public sealed record RequestCode : ICommand<CodeSent>
{
    public required string Phone { get; init; }

    /// <summary>What the message is written in: zh-CN or en.</summary>
    public required string Language { get; init; }
}

/// <param name="Id">Of the message; it says nothing of code or number.</param>
public sealed record CodeSent(Guid Id, DateTimeOffset ValidUntil);

internal sealed class RequestCodeValidator : AbstractValidator<RequestCode>
{
    public RequestCodeValidator()
    {
        RuleFor(command => command.Phone).NotEmpty().MaximumLength(ConfirmCodeValidator.PhoneMaxLength).Parses((_, phone) => PortalPhone.Parse(phone));
        RuleFor(command => command.Language).NotEmpty().IsLanguage();
    }
}

internal sealed class RequestCodeHandler(OneTimeCodes codes) : IRequestHandler<RequestCode, CodeSent>
{
    public Task<CodeSent> Handle(RequestCode command, CancellationToken ct) => codes.SendAsync(PortalPhone.Parse(command.Phone), command.Language, ct);
}
