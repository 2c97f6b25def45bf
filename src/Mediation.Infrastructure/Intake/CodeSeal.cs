using System.Security.Cryptography;
using System.Text;
using Mediation.Application.Intake;
using Mediation.Domain.Intake;
using Mediation.Infrastructure.Protection;

namespace Mediation.Infrastructure.Intake;

internal sealed class CodeSeal(KeyRing ring) : ICodeSeal
{
    // Id and index have a fixed length, so that no two triples read alike.
    public string HashOf(OneTimeCodeId id, string phoneIndex, string code) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(ring.CodeKey, Encoding.UTF8.GetBytes($"{id.Value:N}{phoneIndex}{code}")));
}
