using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Mediation.Domain.Agreements;

/// <summary>What is signed: the wording and every term in a fixed order, so that no term can change under a signature.</summary>
internal static class AgreementHash
{
    public static string Of(string text, IEnumerable<AgreementTerm> terms)
    {
        var content = new StringBuilder(text.ReplaceLineEndings("\n"));
        foreach (var term in terms)
        {
            content.Append(CultureInfo.InvariantCulture, $"\n{term.Number}|{term.ClaimId?.Value}|{term.PayerId.Value}|{term.PayeeId.Value}|");
            content.Append(CultureInfo.InvariantCulture, $"{term.Amount.Fen}|{term.DueOn:yyyy-MM-dd}|{term.Manner}|{term.Account?.Value}|{term.Text}");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content.ToString())));
    }
}
