using Mediation.Application.Access;

namespace Mediation.Application.Common;

/// <summary>Keeps sign-ins, failed sign-ins, refusals and who saw an address, apart from the case history and in a transaction of its own.</summary>
public interface IAccessLog
{
    Task RefusedAsync(Caller caller, string useCase, CancellationToken ct);

    /// <summary>Written before the answer is given, so that nothing is seen off the record.</summary>
    /// <param name="caller">Who sees it.</param>
    /// <param name="useCase">In which use case.</param>
    /// <param name="subject">The thing it was asked for by; never what was seen.</param>
    /// <param name="ct">Ends the writing early.</param>
    Task PersonalDataSeenAsync(Caller caller, string useCase, Guid subject, CancellationToken ct);
}
