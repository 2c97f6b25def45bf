using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Common;
using Mediation.Domain.People;
using MediatR;

namespace Mediation.Application.People;

/// <summary>Registers a partner system. Its secret is made here and answered once; nothing keeps it but its hash.</summary>
[Requires(Permission.ManageAccounts)]
public sealed record RegisterClient : ISecretAnswer<RegisteredClient>
{
    public required string ClientId { get; init; }

    public required string DisplayName { get; init; }
}

/// <param name="Secret">Shown this once.</param>
public sealed record RegisteredClient(string ClientId, string Secret);

internal sealed class RegisterClientValidator : AbstractValidator<RegisterClient>
{
    public RegisterClientValidator()
    {
        RuleFor(command => command.ClientId).NotEmpty().IsClientId();
        RuleFor(command => command.DisplayName).NotEmpty().Parses((_, name) => OrganisationName.Parse(name));
    }
}

internal sealed class RegisterClientHandler(IClients clients) : IRequestHandler<RegisterClient, RegisteredClient>
{
    public async Task<RegisteredClient> Handle(RegisterClient command, CancellationToken ct)
    {
        var secret = GeneratedSecret.New();
        if (!await clients.RegisterPartnerAsync(command.ClientId, command.DisplayName, secret, ct))
        {
            throw new RuleBrokenException(RuleCode.AlreadyExists);
        }

        return new RegisteredClient(command.ClientId, secret);
    }
}

internal static class ClientIds
{
    /// <summary>Never a GUID: the subject of a token is either a client id or the GUID of an account.</summary>
    public static void IsClientId<T>(this IRuleBuilder<T, string> rule) =>
        rule.Matches("^[a-z][a-z0-9-]{2,63}\\z").WithErrorCode("client.id-shape")
            .Must(id => !Guid.TryParse(id, out _)).WithErrorCode("client.id-shape");
}
