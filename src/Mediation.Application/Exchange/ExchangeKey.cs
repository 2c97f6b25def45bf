using System.Security.Cryptography;
using Mediation.Domain.Exchange;

namespace Mediation.Application.Exchange;

/// <summary>
/// A key of this node. It is published from the day it is made and signs from its hour on, so that partners know it before they meet it;
/// retired it signs nothing and is published no more.
/// </summary>
public sealed class ExchangeKey
{
    private ExchangeKey()
    {
    }

    public string Kid { get; private set; } = "";

    /// <summary>PKCS #8, base64.</summary>
    public string Private { get; private set; } = "";

    public string X { get; private set; } = "";

    public string Y { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset ActiveFrom { get; private set; }

    public DateTimeOffset? RetiredAt { get; private set; }

    public PartnerKey Public => new(Kid, X, Y);

    public static ExchangeKey Make(DateTimeOffset now, DateTimeOffset activeFrom)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return new ExchangeKey
        {
            Kid = Guid.CreateVersion7(now).ToString("N"),
            Private = Convert.ToBase64String(key.ExportPkcs8PrivateKey()),
            X = Jws.Text(point.X!),
            Y = Jws.Text(point.Y!),
            CreatedAt = now,
            ActiveFrom = activeFrom,
        };
    }

    public bool SignsAt(DateTimeOffset now) => RetiredAt is null && ActiveFrom <= now;

    public void Retire(DateTimeOffset now) => RetiredAt = now;

    public ECDsa Open()
    {
        var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(Convert.FromBase64String(Private), out _);
        return key;
    }
}
