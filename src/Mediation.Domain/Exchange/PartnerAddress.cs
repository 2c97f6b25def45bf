using Mediation.Domain.Common;

namespace Mediation.Domain.Exchange;

/// <summary>Where a partner's system listens. What goes there holds personal data, so it is HTTPS except on this very machine.</summary>
public static class PartnerAddress
{
    public const int MaxLength = 300;

    /// <returns>The address without a slash at its end.</returns>
    public static string Parse(string address)
    {
        Guard.Require(
            address.Length <= MaxLength && Uri.TryCreate(address, UriKind.Absolute, out var uri)
                && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
                && uri.UserInfo.Length == 0 && uri.Query.Length == 0 && uri.Fragment.Length == 0,
            RuleCode.ExchangePartnerAddress);
        return address.TrimEnd('/');
    }
}
