using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Mediation.Application.Common;

namespace Mediation.Infrastructure.Protection;

/// <summary>
/// Seals single values with AES-256-GCM. A sealed value is: format (1 byte), key id (4, big endian), nonce (12), tag (16), ciphertext.
/// The use is authenticated with it, so a value copied into another kind of column does not open.
/// </summary>
public sealed class FieldCipher(KeyRing ring)
{
    internal const int HeaderBytes = 1 + sizeof(int);
    private const byte Format = 1;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int Overhead = HeaderBytes + NonceBytes + TagBytes;

    /// <summary>What every value sealed under the newest key begins with.</summary>
    internal byte[] CurrentHeader
    {
        get
        {
            var header = new byte[HeaderBytes];
            WriteHeader(header, ring.Newest.Id);
            return header;
        }
    }

    public byte[] Seal(ProtectedKind kind, string text) => Seal(kind.ToString(), Encoding.UTF8.GetBytes(text));

    /// <exception cref="CryptographicException">The value was altered, belongs to another kind of column, or its key is unknown.</exception>
    public string Open(ProtectedKind kind, byte[] @sealed) => Encoding.UTF8.GetString(Open(kind.ToString(), @sealed));

    internal byte[] Seal(string use, byte[] plain)
    {
        var key = ring.Newest;
        var result = new byte[Overhead + plain.Length];
        WriteHeader(result, key.Id);
        var nonce = result.AsSpan(HeaderBytes, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key.Key, TagBytes);
        aes.Encrypt(nonce, plain, result.AsSpan(Overhead), result.AsSpan(HeaderBytes + NonceBytes, TagBytes), Encoding.UTF8.GetBytes(use));
        return result;
    }

    internal byte[] Open(string use, byte[] @sealed)
    {
        if (@sealed.Length < Overhead || @sealed[0] != Format)
        {
            throw new CryptographicException("Not a sealed value.");
        }

        var key = ring.Find(BinaryPrimitives.ReadInt32BigEndian(@sealed.AsSpan(1)));
        var plain = new byte[@sealed.Length - Overhead];
        using var aes = new AesGcm(key.Key, TagBytes);
        aes.Decrypt(
            @sealed.AsSpan(HeaderBytes, NonceBytes),
            @sealed.AsSpan(Overhead),
            @sealed.AsSpan(HeaderBytes + NonceBytes, TagBytes),
            plain,
            Encoding.UTF8.GetBytes(use));
        return plain;
    }

    private static void WriteHeader(Span<byte> target, int keyId)
    {
        target[0] = Format;
        BinaryPrimitives.WriteInt32BigEndian(target[1..], keyId);
    }
}
