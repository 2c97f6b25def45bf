using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Common;
using MediatR;

namespace Mediation.Application.People;

/// <summary>Closes an account: it signs in no more and its tokens end. It is kept, because the record names it.</summary>
[Requires(Permission.ManageAccounts)]
public sealed record CloseAccount(Guid AccountId) : ICommand<AccountReceipt>;

public sealed record AccountReceipt(Guid Id, string SignInName, bool IsActive);

internal sealed class CloseAccountValidator : AbstractValidator<CloseAccount>
{
    public CloseAccountValidator() => RuleFor(command => command.AccountId).NotEmpty();
}

internal sealed class CloseAccountHandler(IAccounts accounts, RequestScope scope) : IRequestHandler<CloseAccount, AccountReceipt>
{
    public async Task<AccountReceipt> Handle(CloseAccount command, CancellationToken ct)
    {
        var account = await accounts.FindAsync(command.AccountId, ct) ?? throw new NotFoundException("Account");
        if (account.Id == scope.Caller.Id)
        {
            throw new RuleBrokenException(RuleCode.AccountOwn);
        }

        if (!account.IsActive)
        {
            throw new RuleBrokenException(RuleCode.AccountAlreadyClosed);
        }

        await accounts.CloseAsync(account.Id, ct);
        return new AccountReceipt(account.Id, account.SignInName, IsActive: false);
    }
}
