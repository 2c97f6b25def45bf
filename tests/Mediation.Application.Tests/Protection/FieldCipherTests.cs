using System.Security.Cryptography;
using Mediation.Application.Common;
using Mediation.Infrastructure.Protection;

namespace Mediation.Application.Tests.Protection;

public sealed class FieldCipherTests
{
    private readonly KeyRing _ring = KeyRing.InMemory(DateTimeOffset.UnixEpoch);

    private FieldCipher Cipher => new(_ring);

    [Fact]
    public void Seal_SameTextTwice_GivesDifferentBytes()
    {
        var first = Cipher.Seal(ProtectedKind.Phone, "13800001111");
        var second = Cipher.Seal(ProtectedKind.Phone, "13800001111");

        first.ShouldNotBe(second);
        Cipher.Open(ProtectedKind.Phone, first).ShouldBe("13800001111");
    }

    [Fact]
    public void Open_AnyByteAltered_IsRefused()
    {
        var whole = Cipher.Seal(ProtectedKind.BankAccount, "6222020000001234567");

        for (var at = 0; at < whole.Length; at++)
        {
            var altered = (byte[])whole.Clone();
            altered[at] ^= 1;
            Should.Throw<CryptographicException>(() => Cipher.Open(ProtectedKind.BankAccount, altered));
        }
    }

    [Fact]
    public void Open_Truncated_IsRefused()
    {
        var whole = Cipher.Seal(ProtectedKind.Phone, "");

        for (var length = 0; length < whole.Length; length++)
        {
            Should.Throw<CryptographicException>(() => Cipher.Open(ProtectedKind.Phone, whole[..length]));
        }
    }

    [Fact]
    public void Open_AsAnotherKind_IsRefused()
    {
        var phone = Cipher.Seal(ProtectedKind.Phone, "13800001111");

        Should.Throw<CryptographicException>(() => Cipher.Open(ProtectedKind.IdentityNumber, phone));
    }

    [Fact]
    public void Open_KeyOfAnotherRing_IsRefused()
    {
        var foreign = new FieldCipher(KeyRing.InMemory(DateTimeOffset.UnixEpoch)).Seal(ProtectedKind.Phone, "13800001111");

        Should.Throw<CryptographicException>(() => Cipher.Open(ProtectedKind.Phone, foreign));
    }

    [Fact]
    public void Open_AfterANewKey_StillReadsTheOld()
    {
        var old = Cipher.Seal(ProtectedKind.Email, "someone@example.org");

        _ring.AddKey(alsoIndex: false, DateTimeOffset.UnixEpoch);

        Cipher.Open(ProtectedKind.Email, old).ShouldBe("someone@example.org");
        Cipher.Seal(ProtectedKind.Email, "x")[..5].ShouldBe([1, 0, 0, 0, 2]);
    }

    [Fact]
    public void BlindIndex_SameText_DiffersByKindAndByRing()
    {
        var index = new BlindIndex(_ring);
        var other = new BlindIndex(KeyRing.InMemory(DateTimeOffset.UnixEpoch));

        var phone = index.Of(ProtectedKind.Phone, "1");

        phone.ShouldMatch("^[0-9a-f]{32}$");
        index.Of(ProtectedKind.Phone, "1").ShouldBe(phone);
        index.Of(ProtectedKind.Email, "1").ShouldNotBe(phone);
        other.Of(ProtectedKind.Phone, "1").ShouldNotBe(phone);
    }
}
