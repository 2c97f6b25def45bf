using System.Security.Cryptography;
using System.Text;
using Mediation.Application.Engagement;
using Mediation.Domain.Engagement;
using Mediation.Infrastructure.Protection;

namespace Mediation.Infrastructure.Engagement;

internal sealed class InvitationSecrets(KeyRing ring) : IInvitationSecrets
{
    public string SecretOf(InvitationId id, int serial) => InvitationSecret.Write(Bits("address", id, serial), InvitationSecret.Length);

    public string PaperCodeOf(InvitationId id, int serial) => InvitationSecret.Write(Bits("paper", id, serial), InvitationSecret.PaperCodeLength);

    // The id has a fixed length, so that no two uses read alike.
    private ReadOnlySpan<byte> Bits(string use, InvitationId id, int serial) => HMACSHA256.HashData(
        ring.InvitationKey, Encoding.UTF8.GetBytes(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{use}\0{id.Value:N}{serial}")))
        .AsSpan(0, InvitationSecret.Bytes);
}
