using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Common;
using MediatR;

namespace Mediation.Application.People;

/// <summary>Opens a closed account again, with its roles and its old password; what ended with closing stays ended.</summary>
[Requires(Permission.ManageAccounts)]
public sealed record ReopenAccount(Guid AccountId) : ICommand<AccountReceipt>;

internal sealed class ReopenAccountValidator : AbstractValidator<ReopenAccount>
{
    public ReopenAccountValidator() => RuleFor(command => command.AccountId).NotEmpty();
}

internal sealed class ReopenAccountHandler(IAccounts accounts) : IRequestHandler<ReopenAccount, AccountReceipt>
{
    public async Task<AccountReceipt> Handle(ReopenAccount command, CancellationToken ct)
    {
        var account = await accounts.FindAsync(command.AccountId, ct) ?? throw new NotFoundException("Account");
        if (account.IsActive)
        {
            throw new RuleBrokenException(RuleCode.AccountNotClosed);
        }

        await accounts.ReopenAsync(account.Id, ct);
        return new AccountReceipt(account.Id, account.SignInName, IsActive: true);
    }
}
