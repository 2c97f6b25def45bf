using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using MediatR;

namespace Mediation.Application.People;

/// <summary>Accounts by sign-in name, closed ones too, a page at a time.</summary>
[Requires(Permission.ManageAccounts)]
public sealed record ListAccounts : IRequest<AccountPage>
{
    /// <summary>What the last page named as next.</summary>
    public string? After { get; init; }

    public int Take { get; init; } = 50;
}

/// <param name="Next">Sign-in name to go on after; null on the last page.</param>
public sealed record AccountPage(IReadOnlyList<AccountEntry> Accounts, string? Next);

internal sealed class ListAccountsValidator : AbstractValidator<ListAccounts>
{
    public const int MaxTake = 200;
    public const int MaxNameLength = 256;

    public ListAccountsValidator()
    {
        RuleFor(query => query.Take).InclusiveBetween(1, MaxTake);
        RuleFor(query => query.After).MaximumLength(MaxNameLength);
    }
}

internal sealed class ListAccountsHandler(IAccounts accounts) : IRequestHandler<ListAccounts, AccountPage>
{
    public async Task<AccountPage> Handle(ListAccounts query, CancellationToken ct)
    {
        var rows = await accounts.ListAsync(query.After, query.Take + 1, ct);
        List<AccountEntry> page = [.. rows.Take(query.Take)];
        return new AccountPage(page, rows.Count > query.Take ? page[^1].SignInName : null);
    }
}
