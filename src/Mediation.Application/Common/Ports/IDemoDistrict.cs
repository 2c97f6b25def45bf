namespace Mediation.Application.Common;

/// <summary>The fictitious district that demonstration accounts belong to.</summary>
public interface IDemoDistrict
{
    /// <summary>Creates it unless it is there.</summary>
    /// <returns>The id of its mediation agency.</returns>
    Task<Guid> EnsureAsync(CancellationToken ct);

    /// <summary>Puts a demonstration mediator on that agency's roster.</summary>
    Task EnrolAsync(Guid accountId, string name, CancellationToken ct);
}
