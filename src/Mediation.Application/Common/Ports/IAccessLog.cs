using Mediation.Application.Access;

namespace Mediation.Application.Common;

/// <summary>Keeps sign-ins, failed sign-ins and refusals, apart from the case history and in a transaction of its own.</summary>
public interface IAccessLog
{
    Task RefusedAsync(Caller caller, string useCase, CancellationToken ct);
}
