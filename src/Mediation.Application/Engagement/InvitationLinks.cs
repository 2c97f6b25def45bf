using System.Globalization;
using Mediation.Domain.Engagement;
using Mediation.Domain.Notices;

namespace Mediation.Application.Engagement;

/// <summary>Puts the address into a message at the moment it is sent.</summary>
internal sealed class InvitationLinks(IInvitationSecrets secrets, PublicSite site)
{
    public string Of(InvitationId id, int serial) => site.AnswerAt(secrets.SecretOf(id, serial));

    public IReadOnlyDictionary<string, string> FilledIn(IReadOnlyDictionary<string, string> values) =>
        values.TryGetValue(Placeholders.Invitation, out var text) && Guid.TryParseExact(text, "N", out var id)
            && int.TryParse(values.GetValueOrDefault(Placeholders.Serial), NumberStyles.None, CultureInfo.InvariantCulture, out var serial)
            ? new Dictionary<string, string>(values) { [Placeholders.Link] = Of(new InvitationId(id), serial) }
            : values;
}
