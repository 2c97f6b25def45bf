namespace Mediation.Application.Exchange;

/// <summary>The state every subject is in now, for the nightly comparison with the partners; supplied by the feature that keeps them.</summary>
public interface IExchangeStates
{
    /// <returns>Subjects it does not know are left out.</returns>
    Task<IReadOnlyDictionary<Guid, string>> StatesAsync(IReadOnlyList<Guid> subjects, CancellationToken ct);
}
