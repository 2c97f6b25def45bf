using Mediation.Application.Guidance;
using Mediation.Domain.Guidance;
using Mediation.Web.Errors;

namespace Mediation.Web.Pages.Guidance;

/// <summary>The answers so far as they stand in the address, so that going back, printing and sending on work without scripts.</summary>
/// <param name="Asked">Key of the question whose form was sent; empty when a link was followed.</param>
internal sealed record CheckForm(IReadOnlyList<GivenAnswer> Answers, string Asked)
{
    private const string AskedField = "ask";

    public static CheckForm Of(IQueryCollection query) => new(
        [.. query.Where(field => field.Key.Length <= GuidedQuestion.KeyMaxLength && field.Key != AskedField)
            .Select(field => new GivenAnswer(field.Key, Read(field.Value.ToString())))
            .Where(answer => answer.Answer.Length is > 0 and <= GuidedQuestion.KeyMaxLength).Take(GuidedCheck.MaxQuestions)],
        Typed.Of(query, AskedField));

    public static string Address(IEnumerable<(string Question, string Answer)> answers)
    {
        var query = string.Join('&', answers.Select(one => $"{Uri.EscapeDataString(one.Question)}={Uri.EscapeDataString(one.Answer)}"));
        return query.Length == 0 ? "/check" : "/check?" + query;
    }

    // A day as people write it, in its one form.
    private static string Read(string text) =>
        Typed.Date(text.Trim(), "day", isRequired: false, new List<FieldFault>())?.ToString("O", System.Globalization.CultureInfo.InvariantCulture) ?? text.Trim();
}
