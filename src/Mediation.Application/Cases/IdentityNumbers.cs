namespace Mediation.Application.Cases;

internal static class IdentityNumbers
{
    /// <summary>As value objects store them: capitals without spaces, whichever kind of paper it is.</summary>
    public static string Fold(string number) => string.Concat(number.Normalize(System.Text.NormalizationForm.FormKC).Where(letter => !char.IsWhiteSpace(letter))).ToUpperInvariant();
}
