using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Agencies;
using Mediation.Application.Common;
using Mediation.Domain.Common;
using Mediation.Domain.People;
using MediatR;

namespace Mediation.Application.People;

/// <summary>Opens an account for a person. The password is made here and answered once; nothing keeps it but its hash.</summary>
[Requires(Permission.ManageAccounts)]
public sealed record OpenAccount : ISecretAnswer<OpenedAccount>, IContactInput
{
    public required string SignInName { get; init; }

    /// <summary>The person's name.</summary>
    public required string DisplayName { get; init; }

    public required IReadOnlyList<Role> Roles { get; init; }

    /// <summary>Code of the agency the person works for; none for parties and for administrators of the platform.</summary>
    public string? Agency { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }

    /// <summary>What messages to the person are written in: zh-CN or en.</summary>
    public string? Language { get; init; }
}

/// <param name="InitialPassword">Shown this once.</param>
public sealed record OpenedAccount(Guid Id, string SignInName, string InitialPassword);

internal sealed class OpenAccountValidator : AbstractValidator<OpenAccount>
{
    public const int MaxRoles = 9;
    public const int MaxNameLength = 60;

    public OpenAccountValidator()
    {
        RuleFor(command => command.SignInName).NotEmpty().Matches("^[a-zA-Z0-9][a-zA-Z0-9._@-]{2,63}\\z").WithErrorCode("account.sign-in-name-shape");
        RuleFor(command => command.DisplayName).NotEmpty().MaximumLength(MaxNameLength).Parses((_, name) => PersonName.Parse(name));
        RuleFor(command => command.Roles).NotEmpty().Must(roles => roles is null || roles.Count <= MaxRoles);
        RuleForEach(command => command.Roles).IsInEnum();
        Include(new ContactInputValidator());
    }
}

internal sealed class OpenAccountHandler(IAppDb db, IAccounts accounts) : IRequestHandler<OpenAccount, OpenedAccount>
{
    public async Task<OpenedAccount> Handle(OpenAccount command, CancellationToken ct)
    {
        var agency = await db.Agencies.FindBodyAsync(command.Agency, ct);
        AccountRoles.Require(command.Roles, agency?.Kind);
        var password = GeneratedSecret.New();
        var name = PersonName.Parse(command.DisplayName).Value;
        var account = new NewAccount(command.SignInName, name, [.. command.Roles.Distinct()], agency?.Id) { Contact = command.ToContact() };
        var id = await accounts.OpenAsync(account, password, ct) ?? throw new RuleBrokenException(RuleCode.AlreadyExists);
        return new OpenedAccount(id, command.SignInName, password);
    }
}
