using System.Security.Cryptography;
using System.Text;
using FluentValidation;
using Mediation.Application.Common;
using Mediation.Domain.Common;
using Mediation.Domain.Intake;
using MediatR;
using Microsoft.EntityFrameworkCore;

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

internal sealed class ConfirmCodeHandler(IAppDb db, IBlindIndex blind, ICodeSeal seal, IPortalAccounts accounts, PlatformTime time)
    : IRequestHandler<ConfirmCode, ConfirmedCode>
{
    public async Task<ConfirmedCode> Handle(ConfirmCode command, CancellationToken ct)
    {
        var phone = PortalPhone.Parse(command.Phone);
        var index = blind.Of(ProtectedKind.Phone, phone.Value);
        var last = await db.OneTimeCodes.AsNoTracking().Where(code => code.PhoneIndex == index).OrderByDescending(code => code.Serial).FirstOrDefaultAsync(ct);

        // The same work whether there is a code or not.
        var hash = seal.HashOf(last?.Id ?? default, index, OneTimeCode.Normalise(command.Code));
        var mayTry = await CountTryAsync(last?.Id ?? default, ct);
        var isRight = CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(hash), Encoding.ASCII.GetBytes(last?.Hash ?? new string('-', OneTimeCode.HashLength)));
        if (last is null || !mayTry || !isRight || !await UseAsync(last.Id, ct))
        {
            throw new RuleBrokenException(RuleCode.CodeWrong);
        }

        return new ConfirmedCode(await accounts.EnterAsync(phone, command.Language, ct) ?? throw new RuleBrokenException(RuleCode.CodeWrong));
    }

    // Counted before the code is compared and in one statement, so that many tries at once do not pass as one.
    private async Task<bool> CountTryAsync(OneTimeCodeId id, CancellationToken ct)
    {
        var now = time.Now;
        return await db.OneTimeCodes
            .Where(code => code.Id == id && code.UsedAt == null && code.Tries < OneTimeCode.MaxTries && code.ExpiresAt > now)
            .ExecuteUpdateAsync(set => set.SetProperty(code => code.Tries, code => code.Tries + 1), ct) == 1;
    }

    private async Task<bool> UseAsync(OneTimeCodeId id, CancellationToken ct)
    {
        DateTimeOffset? now = time.Now;
        return await db.OneTimeCodes.Where(code => code.Id == id && code.UsedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(code => code.UsedAt, now), ct) == 1;
    }
}
