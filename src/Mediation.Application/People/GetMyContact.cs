using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Notices;
using MediatR;

namespace Mediation.Application.People;

/// <summary>How the caller is reached, in the clear: it is the caller's own.</summary>
[Requires(Permission.KeepOwnContact)]
public sealed record GetMyContact : IRequest<MyContact>;

/// <param name="Language">Chinese where none was asked for.</param>
public sealed record MyContact(string? Email, string? Phone, string Language);

internal sealed class GetMyContactHandler(IAccounts accounts, RequestScope scope) : IRequestHandler<GetMyContact, MyContact>
{
    public async Task<MyContact> Handle(GetMyContact query, CancellationToken ct)
    {
        var contact = await accounts.ContactOfAsync(scope.Caller.Id, ct) ?? throw new NotFoundException("Account");
        return new MyContact(contact.Email?.Value, contact.Phone?.Value, contact.Language ?? Languages.Chinese);
    }
}
