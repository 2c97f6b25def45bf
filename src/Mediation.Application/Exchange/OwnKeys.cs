using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Common;
using Mediation.Domain.Exchange;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Exchange;

/// <summary>
/// Makes a signing key of this node. It is published at once; let it sign some minutes later, and partners know it before they meet it.
/// </summary>
[Requires(Permission.ManageExchange)]
public sealed record AddExchangeKey : ICommand<ExchangeKeyReceipt>
{
    /// <summary>Null for at once.</summary>
    public DateTimeOffset? ActiveFrom { get; init; }
}

public sealed record ExchangeKeyReceipt(string Kid, DateTimeOffset ActiveFrom, DateTimeOffset? RetiredAt);

internal sealed class AddExchangeKeyValidator : AbstractValidator<AddExchangeKey>
{
    public AddExchangeKeyValidator() =>
        RuleFor(command => command.ActiveFrom).GreaterThan(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero));
}

internal sealed class AddExchangeKeyHandler(IAppDb db, ExchangeOptions options, TimeProvider clock) : IRequestHandler<AddExchangeKey, ExchangeKeyReceipt>
{
    public async Task<ExchangeKeyReceipt> Handle(AddExchangeKey command, CancellationToken ct)
    {
        if (!options.IsOn)
        {
            throw new RuleBrokenException(RuleCode.ExchangeNotSet);
        }

        var now = clock.GetUtcNow();
        var key = ExchangeKey.Make(now, command.ActiveFrom ?? now);
        db.ExchangeKeys.Add(key);
        await db.SaveChangesAsync(ct);
        return new ExchangeKeyReceipt(key.Kid, key.ActiveFrom, key.RetiredAt);
    }
}

/// <summary>Takes a key out of use: it signs no more and is published no more. What it signed and was not taken yet is signed anew.</summary>
[Requires(Permission.ManageExchange)]
public sealed record RetireExchangeKey(string Kid) : ICommand<ExchangeKeyReceipt>;

internal sealed class RetireExchangeKeyValidator : AbstractValidator<RetireExchangeKey>
{
    public RetireExchangeKeyValidator() => RuleFor(command => command.Kid).NotEmpty().MaximumLength(PartnerKey.KidMaxLength);
}

internal sealed class RetireExchangeKeyHandler(IAppDb db, TimeProvider clock) : IRequestHandler<RetireExchangeKey, ExchangeKeyReceipt>
{
    public async Task<ExchangeKeyReceipt> Handle(RetireExchangeKey command, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var key = await db.ExchangeKeys.SingleOrDefaultAsync(one => one.Kid == command.Kid, ct) ?? throw new NotFoundException("key");
        if (key.RetiredAt is not null)
        {
            throw new RuleBrokenException(RuleCode.ExchangeKeyRetired);
        }

        if (!await db.ExchangeKeys.AnyAsync(one => one.Kid != command.Kid && one.RetiredAt == null && one.ActiveFrom <= now, ct))
        {
            throw new RuleBrokenException(RuleCode.ExchangeLastKey);
        }

        key.Retire(now);
        await db.SaveChangesAsync(ct);
        return new ExchangeKeyReceipt(key.Kid, key.ActiveFrom, key.RetiredAt);
    }
}
