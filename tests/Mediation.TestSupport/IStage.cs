using Mediation.Application.Access;
using Mediation.Domain.Agencies;
using MediatR;

namespace Mediation.TestSupport;

/// <summary>Where a case can be taken along by use cases: the use cases alone, or the whole host under somebody's browser.</summary>
public interface IStage
{
    AgencyId Agency { get; }

    DateTimeOffset Now { get; }

    void Advance(TimeSpan by);

    /// <summary>Sends one request in a scope of its own, as the caller.</summary>
    Task<T> SendAsync<T>(IRequest<T> request, Caller caller, string? idempotencyKey = null);
}
