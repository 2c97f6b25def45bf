using System.Security.Cryptography;
using System.Text;
using Mediation.Application.Common;

namespace Mediation.Infrastructure.Protection;

internal sealed class BlindIndex(KeyRing ring) : IBlindIndex
{
    public const int Length = 32;
    private const int KeptBytes = 16;

    public string Of(ProtectedKind kind, string normalised)
    {
        // The zero byte keeps kind and value apart: no kind's name contains one.
        var hash = HMACSHA256.HashData(ring.IndexKey, Encoding.UTF8.GetBytes($"{kind}\0{normalised}"));
        return Convert.ToHexStringLower(hash.AsSpan(0, KeptBytes));
    }
}
