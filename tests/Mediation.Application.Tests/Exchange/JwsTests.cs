using System.Security.Cryptography;
using System.Text;
using Mediation.Application.Exchange;
using Mediation.Domain.Exchange;

namespace Mediation.Application.Tests.Exchange;

public sealed class JwsTests
{
    private static readonly JwsHeader Header = new(Jws.Algorithm, SignedKinds.Message, "k1", "UNION", "COMMISSION", 1_772_413_200, "1");

    [Fact]
    public void Sign_AndParse_GiveBackHeaderAndPayloadByteForByte()
    {
        var (key, known) = NewKey();
        using var signer = key;
        var payload = Encoding.UTF8.GetBytes("""{"名":"张某","n":1.0}""");

        var parsed = Jws.Parse(Jws.Sign(Header, payload, signer)).ShouldNotBeNull();

        parsed.Header.ShouldBe(Header);
        parsed.Payload.ShouldBe(payload);
        parsed.IsSignedBy(known).ShouldBeTrue();
    }

    [Fact]
    public void AnyLetterChanged_NoLongerFitsItsSignature()
    {
        var (key, known) = NewKey();
        using var signer = key;
        var text = Jws.Sign(Header, "{\"a\":1}"u8, signer);

        var believed = Enumerable.Range(0, text.Length).Where(at => text[at] != '.')
            .Select(at => text[..at] + (text[at] == 'A' ? 'Q' : 'A') + text[(at + 1)..])
            .Where(changed => changed != text && Jws.Parse(changed)?.IsSignedBy(known) == true);

        believed.ShouldBeEmpty();
    }

    [Fact]
    public void AnotherKey_OrAPointOffTheCurve_DoesNotFit()
    {
        var (key, known) = NewKey();
        using var signer = key;
        var parsed = Jws.Parse(Jws.Sign(Header, "{}"u8, signer))!;

        var (other, stranger) = NewKey();
        using var unused = other;
        parsed.IsSignedBy(stranger).ShouldBeFalse();
        parsed.IsSignedBy(known with { Y = stranger.Y }).ShouldBeFalse();
        parsed.IsSignedBy(known with { X = "" }).ShouldBeFalse();
        parsed.IsSignedBy(known with { X = "!!!" }).ShouldBeFalse();
    }

    [Theory]
    [InlineData("""{"alg":"none","typ":"t","kid":"k","iss":"A","aud":"B","iat":1,"ver":"1"}""")]
    [InlineData("""{"alg":"HS256","typ":"t","kid":"k","iss":"A","aud":"B","iat":1,"ver":"1"}""")]
    [InlineData("""{"alg":"ES256","typ":"t","kid":"k","iss":"A","aud":"B","iat":1,"ver":"1","crit":["x"]}""")]
    [InlineData("""{"alg":"ES256","typ":"t","kid":"k","iss":"A","aud":"B","ver":"1"}""")]
    [InlineData("""{"alg":"ES256","typ":"t","kid":"k","iss":null,"aud":"B","iat":1,"ver":"1"}""")]
    [InlineData("""{"alg":"none","alg":"ES256","typ":"t","kid":"k","iss":"A","aud":"B","iat":1,"ver":"1"}""")]
    [InlineData("[]")]
    [InlineData("")]
    public void Parse_OfAnotherHeader_IsNothing(string header)
    {
        var text = $"{System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(header))}.e30.{new string('A', 86)}";

        Jws.Parse(text).ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("a.b")]
    [InlineData("a.b.c.d")]
    [InlineData("....")]
    public void Parse_OfWhatHasNotThreeParts_IsNothing(string text)
    {
        Jws.Parse(text).ShouldBeNull();
    }

    private static (ECDsa Key, PartnerKey Known) NewKey()
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return (key, new PartnerKey("k1", System.Buffers.Text.Base64Url.EncodeToString(point.X!), System.Buffers.Text.Base64Url.EncodeToString(point.Y!)));
    }
}
