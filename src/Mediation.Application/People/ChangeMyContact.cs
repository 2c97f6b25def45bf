using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using MediatR;

namespace Mediation.Application.People;

/// <summary>Replaces how the caller is reached; what is left out is forgotten.</summary>
[Requires(Permission.KeepOwnContact)]
public sealed record ChangeMyContact : ICommand<ContactReceipt>, IContactInput
{
    public string? Email { get; init; }

    public string? Phone { get; init; }

    /// <summary>What messages are written in: zh-CN or en.</summary>
    public string? Language { get; init; }
}

internal sealed class ChangeMyContactValidator : AbstractValidator<ChangeMyContact>
{
    public ChangeMyContactValidator() => Include(new ContactInputValidator());
}

internal sealed class ChangeMyContactHandler(IAccounts accounts, RequestScope scope) : IRequestHandler<ChangeMyContact, ContactReceipt>
{
    public async Task<ContactReceipt> Handle(ChangeMyContact command, CancellationToken ct)
    {
        var own = await accounts.FindAsync(scope.Caller.Id, ct) ?? throw new NotFoundException("Account");
        var contact = command.ToContact();
        await accounts.ChangeContactAsync(own.Id, contact, ct);
        return ContactReceipt.Of(own.Id, contact);
    }
}
