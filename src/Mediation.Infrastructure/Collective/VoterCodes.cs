using System.Security.Cryptography;
using System.Text;
using Mediation.Application.Collective;
using Mediation.Domain.Collective;
using Mediation.Domain.Engagement;
using Mediation.Infrastructure.Protection;

namespace Mediation.Infrastructure.Collective;

internal sealed class VoterCodes(KeyRing ring) : IVoterCodes
{
    // Apart from the addresses of invitations by its first word.
    public string CodeOf(VoterId voter) => InvitationSecret.Write(
        HMACSHA256.HashData(ring.InvitationKey, Encoding.UTF8.GetBytes($"ballot\0{voter.Value:N}")).AsSpan(0, InvitationSecret.Bytes), Voter.CodeLength);
}
