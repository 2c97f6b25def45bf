using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Mediation.Web.Errors;

/// <summary>Makes and sends RFC 9457 problems in the caller's language. The code is stable, the words are not.</summary>
internal sealed class Problems(IStringLocalizerFactory texts)
{
    private readonly IStringLocalizer _texts = texts.Create("Errors.Errors", typeof(Problems).Assembly.GetName().Name!);

    public string Say(string code, params IReadOnlyList<object> arguments) =>
        string.Format(CultureInfo.CurrentCulture, _texts[code], [.. arguments.Select(InWords)]);

    public bool Knows(string code) => !_texts[code].ResourceNotFound;

    public ProblemDetails Of(HttpContext context, int status, string code, params IReadOnlyList<object> arguments) => new()
    {
        Type = $"urn:mediation:problem:{code}",
        Title = Say(Knows($"title.{status}") ? $"title.{status}" : "title.400"),
        Status = status,
        Detail = Say(code, arguments),
        Extensions =
        {
            ["code"] = code,
            ["traceId"] = Activity.Current?.Id ?? context.TraceIdentifier,
        },
    };

    public Task WriteAsync(HttpContext context, int status, string code) => WriteAsync(context, Of(context, status, code));

    public static async Task WriteAsync(HttpContext context, ProblemDetails problem)
    {
        if (context.Response.HasStarted)
        {
            return;
        }

        await (ProblemScreen.IsFor(context.Request)
            ? ProblemScreen.WriteAsync(context, problem)
            : TypedResults.Problem(problem).ExecuteAsync(context));
    }

    /// <summary>Gives a body to what the router or a middleware answered with a bare status.</summary>
    public static Task FillAsync(HttpContext context) =>
        context.RequestServices.GetRequiredService<Problems>()
            .WriteAsync(context, context.Response.StatusCode, ProblemCodes.OfStatus(context.Response.StatusCode));

    private object InWords(object argument) => argument switch
    {
        Enum value when Knows($"{value.GetType().Name}.{value}") => _texts[$"{value.GetType().Name}.{value}"].Value,
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => argument,
    };
}
