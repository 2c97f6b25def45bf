using OpenIddict.Abstractions;

namespace Mediation.Infrastructure.Jobs;

/// <summary>Removes tokens and grants that ran out long ago; who was given one stays in the access log.</summary>
internal sealed class ForgetTokens(IOpenIddictTokenManager tokens, IOpenIddictAuthorizationManager grants, TimeProvider clock) : IPlatformJob
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(14);

    public async Task RunAsync(CancellationToken ct)
    {
        var before = clock.GetUtcNow() - Kept;
        await tokens.PruneAsync(before, ct);
        await grants.PruneAsync(before, ct);
    }
}
