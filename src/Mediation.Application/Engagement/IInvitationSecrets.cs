using Mediation.Domain.Engagement;

namespace Mediation.Application.Engagement;

/// <summary>
/// Secrets of invitations. They are worked out from a key outside the database whenever a message or a letter needs them, so that none is
/// stored and every approach carries the same address.
/// </summary>
public interface IInvitationSecrets
{
    /// <returns>What stands in the address.</returns>
    string SecretOf(InvitationId id, int serial);

    /// <returns>What is printed on a letter for whoever has neither mobile nor e-mail on file.</returns>
    string PaperCodeOf(InvitationId id, int serial);
}

/// <summary>Where the platform is reached from outside, without a slash at the end.</summary>
public sealed record PublicSite(string Address)
{
    public string AnswerAt(string secret) => $"{Address}/answer/{secret}";
}
