using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Common;
using MediatR;

namespace Mediation.Application.People;

/// <summary>Gives an account a new password, answered once; the old one, cookies, tokens and a lock-out end.</summary>
[Requires(Permission.ManageAccounts)]
public sealed record ResetPassword(Guid AccountId) : ISecretAnswer<NewPassword>;

/// <param name="Password">Shown this once.</param>
public sealed record NewPassword(Guid Id, string SignInName, string Password);

internal sealed class ResetPasswordValidator : AbstractValidator<ResetPassword>
{
    public ResetPasswordValidator() => RuleFor(command => command.AccountId).NotEmpty();
}

internal sealed class ResetPasswordHandler(IAccounts accounts) : IRequestHandler<ResetPassword, NewPassword>
{
    public async Task<NewPassword> Handle(ResetPassword command, CancellationToken ct)
    {
        var account = await accounts.FindAsync(command.AccountId, ct) ?? throw new NotFoundException("Account");
        if (!account.IsActive)
        {
            throw new RuleBrokenException(RuleCode.AccountAlreadyClosed);
        }

        var password = GeneratedSecret.New();
        await accounts.ResetPasswordAsync(account.Id, password, ct);
        return new NewPassword(account.Id, account.SignInName, password);
    }
}
