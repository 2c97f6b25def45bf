using System.Security.Cryptography;
using System.Text;
using FluentValidation;
using Mediation.Application.Common;
using Mediation.Domain.Intake;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Intake;

/// <summary>What a page sent by somebody whose session has ended is kept under.</summary>
internal static class KeptPages
{
    public const int SecretMaxLength = 100;

    // The secret is random and long, so that a plain hash is enough: there is nothing to guess.
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}

/// <summary>Keeps a page for its sender to come back. The caller of this vouches that the page was made for that account.</summary>
[OpenToAll]
public sealed record KeepPage : ISecretAnswer<KeptPageSecret>
{
    public required Guid Account { get; init; }

    public required string Address { get; init; }

    public required int Seen { get; init; }

    public required IReadOnlyDictionary<string, string> Fields { get; init; }
}

/// <param name="Secret">For the browser alone.</param>
public sealed record KeptPageSecret(string Secret);

internal sealed class KeepPageValidator : AbstractValidator<KeepPage>
{
    public KeepPageValidator()
    {
        RuleFor(command => command.Account).NotEmpty();
        RuleFor(command => command.Address).NotEmpty().MaximumLength(KeptPage.AddressMaxLength);
        RuleFor(command => command.Seen).GreaterThanOrEqualTo(0);
    }
}

internal sealed class KeepPageHandler(IAppDb db, PlatformTime time) : IRequestHandler<KeepPage, KeptPageSecret>
{
    public async Task<KeptPageSecret> Handle(KeepPage command, CancellationToken ct)
    {
        var secret = GeneratedSecret.New();
        var page = new TypedPage(command.Address, command.Seen, command.Fields);
        db.KeptPages.Add(KeptPage.Keep(KeptPages.HashOf(secret), command.Account, page, time.Now));
        await db.SaveChangesAsync(ct);
        return new KeptPageSecret(secret);
    }
}

/// <summary>The page that was kept for the caller; null when there is none, or it is another's.</summary>
[OpenToAll]
public sealed record GetKeptPage(string Secret) : IRequest<KeptPageView>;

/// <param name="Page">Null when nothing is kept.</param>
public sealed record KeptPageView(TypedPage? Page);

internal sealed class GetKeptPageHandler(IAppDb db, RequestScope scope, PlatformTime time) : IRequestHandler<GetKeptPage, KeptPageView>
{
    public async Task<KeptPageView> Handle(GetKeptPage query, CancellationToken ct)
    {
        var (hash, now) = (KeptPages.HashOf(query.Secret), time.Now);
        var kept = await db.KeptPages.AsNoTracking()
            .SingleOrDefaultAsync(page => page.SecretHash == hash && page.AccountId == scope.Caller.Id && page.ExpiresAt > now, ct);
        return new KeptPageView(kept is null ? null : new TypedPage(kept.Address, kept.Seen, kept.Typed.Fields));
    }
}

/// <summary>What was kept is in the draft by now, or nobody wants it.</summary>
[OpenToAll]
public sealed record ForgetKeptPage(string Secret) : ICommand<ForgottenPage>;

public sealed record ForgottenPage;

internal sealed class ForgetKeptPageValidator : AbstractValidator<ForgetKeptPage>
{
    public ForgetKeptPageValidator() => RuleFor(command => command.Secret).NotEmpty().MaximumLength(KeptPages.SecretMaxLength);
}

internal sealed class ForgetKeptPageHandler(IAppDb db, RequestScope scope) : IRequestHandler<ForgetKeptPage, ForgottenPage>
{
    public async Task<ForgottenPage> Handle(ForgetKeptPage command, CancellationToken ct)
    {
        var hash = KeptPages.HashOf(command.Secret);
        await db.KeptPages.Where(page => page.SecretHash == hash && page.AccountId == scope.Caller.Id).ExecuteDeleteAsync(ct);
        return new ForgottenPage();
    }
}
