using System.Text.Json.Serialization;
using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using MediatR;

namespace Mediation.Application.People;

/// <summary>Replaces how the person of an account is reached; what is left out is forgotten. The record names who did it, not the address.</summary>
[Requires(Permission.ManageAccounts)]
public sealed record ChangeContact : ICommand<ContactReceipt>, ITargeted, IContactInput
{
    [JsonIgnore]
    public Guid AccountId { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }

    public string? Language { get; init; }

    [JsonIgnore]
    public Guid Target => AccountId;
}

/// <summary>Masked, because an answer may be kept for a repeated call.</summary>
public sealed record ContactReceipt(Guid Id, string? Email, string? Phone, string? Language)
{
    internal static ContactReceipt Of(Guid id, AccountContact contact) => new(id, contact.Email?.ToString(), contact.Phone?.ToString(), contact.Language);
}

internal sealed class ChangeContactValidator : AbstractValidator<ChangeContact>
{
    public ChangeContactValidator()
    {
        RuleFor(command => command.AccountId).NotEmpty();
        Include(new ContactInputValidator());
    }
}

internal sealed class ChangeContactHandler(IAccounts accounts) : IRequestHandler<ChangeContact, ContactReceipt>
{
    public async Task<ContactReceipt> Handle(ChangeContact command, CancellationToken ct)
    {
        var account = await accounts.FindAsync(command.AccountId, ct) ?? throw new NotFoundException("Account");
        var contact = command.ToContact();
        await accounts.ChangeContactAsync(account.Id, contact, ct);
        return ContactReceipt.Of(account.Id, contact);
    }
}
