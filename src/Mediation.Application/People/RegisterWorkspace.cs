using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Common;
using Mediation.Domain.People;
using MediatR;

namespace Mediation.Application.People;

/// <summary>Registers a program through which people sign in and use the API in their own name. It has no secret.</summary>
[Requires(Permission.ManageAccounts)]
public sealed record RegisterWorkspace : ICommand<RegisteredWorkspace>
{
    public required string ClientId { get; init; }

    public required string DisplayName { get; init; }

    /// <summary>Where people may be sent back to: HTTPS, or HTTP to the loopback address, where any port is accepted.</summary>
    public required IReadOnlyList<string> Redirects { get; init; }
}

public sealed record RegisteredWorkspace(string ClientId);

internal sealed class RegisterWorkspaceValidator : AbstractValidator<RegisterWorkspace>
{
    public const int MaxRedirects = 10;
    public const int MaxRedirectLength = 300;

    public RegisterWorkspaceValidator()
    {
        RuleFor(command => command.ClientId).NotEmpty().IsClientId();
        RuleFor(command => command.DisplayName).NotEmpty().Parses((_, name) => OrganisationName.Parse(name));
        RuleFor(command => command.Redirects).NotEmpty().Must(redirects => redirects is null || redirects.Count <= MaxRedirects);
        RuleForEach(command => command.Redirects).MaximumLength(MaxRedirectLength).Must(IsSafe).WithErrorCode("client.redirect-shape");
    }

    // A code that is sent back over an open wire, or to an address with a fragment, can be read by others.
    private static bool IsSafe(string redirect) => Uri.TryCreate(redirect, UriKind.Absolute, out var uri) && uri.Fragment.Length == 0
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));
}

internal sealed class RegisterWorkspaceHandler(IClients clients) : IRequestHandler<RegisterWorkspace, RegisteredWorkspace>
{
    public async Task<RegisteredWorkspace> Handle(RegisterWorkspace command, CancellationToken ct)
    {
        List<Uri> redirects = [.. command.Redirects.Select(redirect => new Uri(redirect))];
        if (!await clients.RegisterWorkspaceAsync(command.ClientId, command.DisplayName, redirects, ct))
        {
            throw new RuleBrokenException(RuleCode.AlreadyExists);
        }

        return new RegisteredWorkspace(command.ClientId);
    }
}
