using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Infrastructure.Persistence;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Infrastructure.Identity;

/// <summary>Writes through a context of its own: a refused or failed request must not take its record down with it.</summary>
public sealed class AccessLog(IServiceScopeFactory scopes, IHttpContextAccessor http, TimeProvider clock) : IAccessLog
{
    public Task RefusedAsync(Caller caller, string useCase, CancellationToken ct) =>
        WriteAsync(AccessKind.Refused, caller.IsSignedIn ? caller.Id : null, useCase, ct);

    public Task WriteAsync(AccessKind kind, Guid? accountId, CancellationToken ct) => WriteAsync(kind, accountId, useCase: null, ct);

    private async Task WriteAsync(AccessKind kind, Guid? accountId, string? useCase, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var address = http.HttpContext?.Connection.RemoteIpAddress?.ToString();
        db.AccessRecords.Add(AccessRecord.Of(kind, accountId, useCase, address, clock.GetUtcNow()));
        await db.SaveChangesAsync(ct);
    }
}
