using Mediation.Application.Engagement;
using Mediation.Domain.Collective;
using Mediation.Domain.Notices;

namespace Mediation.Application.Collective;

/// <summary>Puts the code and the address of the ballot into a message at the moment it is sent.</summary>
internal sealed class VoterCodesInMessages(IVoterCodes codes, PublicSite site)
{
    public IReadOnlyDictionary<string, string> FilledIn(IReadOnlyDictionary<string, string> values) =>
        values.TryGetValue(Placeholders.Voter, out var text) && Guid.TryParseExact(text, "N", out var id)
            ? new Dictionary<string, string>(values) { [Placeholders.Code] = codes.CodeOf(new VoterId(id)), [Placeholders.Link] = $"{site.Address}/vote" }
            : values;
}
