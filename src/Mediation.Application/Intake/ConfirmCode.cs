using FluentValidation;
using Mediation.Application.Common;
using Mediation.Domain.Common;
using MediatR;

namespace Mediation.Application.Intake;

/// <summary>Proves that the caller holds a phone. The account of that number is made when it comes for the first time.</summary>
[OpenToAll]
public sealed record ConfirmCode : ICommand<ConfirmedCode>
{
    public required string Phone { get; init; }

    public required string Code { get; init; }

    /// <summary>The language of a new account.</summary>
    public required string Language { get; init; }
}

public sealed record ConfirmedCode(Guid AccountId);

internal sealed class ConfirmCodeValidator : AbstractValidator<ConfirmCode>
{
    public const int PhoneMaxLength = 40;
    private const int CodeMaxLength = 20;

    public ConfirmCodeValidator()
    {
        RuleFor(command => command.Phone).NotEmpty().MaximumLength(PhoneMaxLength).Parses((_, phone) => PortalPhone.Parse(phone));
        RuleFor(command => command.Code).NotEmpty().MaximumLength(CodeMaxLength);
        RuleFor(command => command.Language).NotEmpty().IsLanguage();
    }
}

internal sealed class ConfirmCodeHandler(OneTimeCodes codes, IPortalAccounts accounts) : IRequestHandler<ConfirmCode, ConfirmedCode>
{
    public async Task<ConfirmedCode> Handle(ConfirmCode command, CancellationToken ct)
    {
        var phone = PortalPhone.Parse(command.Phone);
        return await codes.UseAsync(phone, command.Code, ct) && await accounts.EnterAsync(phone, command.Language, ct) is { } account
            ? new ConfirmedCode(account)
            : throw new RuleBrokenException(RuleCode.CodeWrong);
    }
}
