using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Infrastructure.Persistence;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Infrastructure.Identity;

/// <summary>Writes through a context of its own: a refused or failed request must not take its record down with it.</summary>
public sealed class AccessLog(IServiceScopeFactory scopes, IHttpContextAccessor http, TimeProvider clock) : IAccessLog
{
    private string? Address => http.HttpContext?.Connection.RemoteIpAddress?.ToString();

    public Task RefusedAsync(Caller caller, string useCase, CancellationToken ct) =>
        WriteAsync(AccessKind.Refused, caller.IsSignedIn ? caller.Id : null, useCase, ct);

    public Task PersonalDataSeenAsync(Caller caller, string useCase, Guid subject, CancellationToken ct) =>
        WriteAsync(AccessKind.PersonalDataSeen, caller.IsSignedIn ? caller.Id : null, $"{useCase} {subject}", ct);

    public Task WriteAsync(AccessKind kind, Guid? accountId, CancellationToken ct) => WriteAsync(kind, accountId, useCase: null, ct);

    /// <summary>Adds a line about an account or client to the save that changes it, so that neither is there without the other.</summary>
    public void Note(AppDb db, Caller by, AccessKind kind, Guid id, string what)
    {
        var actor = by.Kind == CallerKind.System ? by.Name : by.Id.ToString();
        db.AccessRecords.Add(AccessRecord.Of(kind, id, $"{what} by {actor}", Address, clock.GetUtcNow()));
    }

    private async Task WriteAsync(AccessKind kind, Guid? accountId, string? useCase, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        db.AccessRecords.Add(AccessRecord.Of(kind, accountId, useCase, Address, clock.GetUtcNow()));
        await db.SaveChangesAsync(ct);
    }
}
