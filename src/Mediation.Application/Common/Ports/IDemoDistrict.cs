namespace Mediation.Application.Common;

/// <summary>The fictitious district that demonstration accounts belong to.</summary>
public interface IDemoDistrict
{
    /// <summary>Creates its mediation agency unless it is there.</summary>
    /// <returns>The id of that agency.</returns>
    Task<Guid> EnsureAsync(CancellationToken ct);

    /// <summary>Creates what is missing of the agency, of the bodies it works with and of their mechanisms.</summary>
    /// <returns>Their ids by code.</returns>
    Task<IReadOnlyDictionary<string, Guid>> EnsureBodiesAsync(CancellationToken ct);

    /// <summary>Names those that are not liaison yet.</summary>
    Task EnsureLiaisonsAsync(IReadOnlyList<DemoLiaison> liaisons, CancellationToken ct);

    /// <summary>Puts a demonstration mediator on that agency's roster.</summary>
    Task EnrolAsync(Guid accountId, string name, CancellationToken ct);
}

/// <summary>A demonstration account that is liaison of an agency.</summary>
public sealed record DemoLiaison(Guid Account, Guid Agency, string Name, string Phone);
