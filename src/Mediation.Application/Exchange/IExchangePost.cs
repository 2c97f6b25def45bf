using Mediation.Domain.Agencies;

namespace Mediation.Application.Exchange;

/// <summary>Where a use case posts messages to other bodies, inside its own transaction: before the commit nothing is sent.</summary>
public interface IExchangePost
{
    /// <summary>Adds the message to the ledger; the caller saves.</summary>
    /// <returns>False when the agency has no partner system: then its liaison works here.</returns>
    Task<bool> PostAsync(
        AgencyId from, AgencyId to, string type, Guid subject, string data, IReadOnlyList<AttachmentReference> attachments, CancellationToken ct);

    Task<bool> HasSystemAsync(AgencyId agency, CancellationToken ct);
}
