using System.Net;
using Mediation.Web.Edge;

namespace Mediation.Web.Tests.Edge;

public sealed class TrustedProxyTests
{
    [Theory]
    [InlineData("10.1.2.3", "10.1.2.3", "10.1.2.4")]
    [InlineData("fd00::1", "fd00::1", "fd00::2")]
    [InlineData("10.1.0.0/16", "10.1.255.255", "10.2.0.1")]
    public void Proxy_NamedAloneOrByItsNetwork_IsTheOnlyOneBelieved(string named, string believed, string other)
    {
        var network = EdgeRegistration.NetworkOf(named);

        network.Contains(IPAddress.Parse(believed)).ShouldBeTrue();
        network.Contains(IPAddress.Parse(other)).ShouldBeFalse();
    }
}
