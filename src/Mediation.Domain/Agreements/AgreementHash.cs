using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Mediation.Domain.Agreements;

/// <summary>What is signed: whom and which claims it covers, the wording, and every term in a fixed order, so that nothing can change under a signature.</summary>
internal static class AgreementHash
{
    public static string Of(AgreementText text)
    {
        var content = new StringBuilder();
        Add(content, text.Body.ReplaceLineEndings("\n"));
        Add(content, string.Join(',', text.Applicants.Select(applicant => applicant.Value)));
        Add(content, string.Join(',', text.Claims.Select(claim => claim.Value)));
        foreach (var term in text.Terms)
        {
            Add(content, $"{term.Number}|{term.ClaimId?.Value}|{term.PayerId.Value}|{term.PayeeId.Value}|{term.Amount.Fen}|{term.Manner}");
            Add(content, term.DueOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            Add(content, term.Account?.Value ?? "");
            Add(content, term.Text ?? "");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content.ToString())));
    }

    // The length before each part keeps words of one part from passing for another part.
    private static void Add(StringBuilder content, string part) => content.Append(CultureInfo.InvariantCulture, $"{part.Length}:{part}\n");
}
