using System.Text.Json;
using Mediation.Web.Errors;

namespace Mediation.Web.Api;

/// <summary>Reads the API's kebab-case words from a query string, and names the parameter when a word is unknown.</summary>
internal static class QueryEnums
{
    public static T? Read<T>(string parameter, string? word) where T : struct, Enum =>
        string.IsNullOrEmpty(word) ? null : Known<T>(parameter, word);

    public static IReadOnlyList<T> ReadAll<T>(string parameter, string[]? words) where T : struct, Enum =>
        [.. (words ?? []).SelectMany(word => word.Split(',', StringSplitOptions.RemoveEmptyEntries)).Select(word => Known<T>(parameter, word))];

    private static T Known<T>(string parameter, string word) where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()) == word)
            {
                return value;
            }
        }

        throw new MalformedRequestException(
            StatusCodes.Status400BadRequest,
            ProblemCodes.Malformed,
            new FieldFault(parameter, "field.enum", string.Join(", ", Enum.GetNames<T>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName))));
    }
}
