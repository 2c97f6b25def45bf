using System.Globalization;
using System.Security.Cryptography;
using Mediation.Application.Common;
using Mediation.Web.Auth;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Mediation.Web.Attempts;

/// <summary>Gives who tried to file a dated receipt when that failed through no fault of theirs, with or without a database.</summary>
internal sealed class FilingAttempts(IAttemptSeal seal, IAttemptSpool spool, PlatformTime time)
{
    public const string Extension = "attempt";
    private const int RetryAfterSeconds = 60;

    public async Task AddReceiptAsync(HttpContext context, ProblemDetails problem)
    {
        var endpoint = context.GetEndpoint() ?? context.Features.Get<IExceptionHandlerFeature>()?.Endpoint;
        if (problem.Status < StatusCodes.Status500InternalServerError || !KeepsAttempts.Covers(endpoint, context.Request)
            || await FingerprintAsync(context) is not { } fingerprint)
        {
            return;
        }

        var receipt = seal.Issue(time.Now, fingerprint);
        spool.Keep(new SpooledAttempt(receipt, endpoint!.Metadata.GetRequiredMetadata<UseCaseMetadata>().Name));
        problem.Extensions[Extension] = receipt;
        context.Response.Headers[HeaderNames.RetryAfter] = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Null when the body did not arrive: what was not sent was not tried.</summary>
    private static async Task<string?> FingerprintAsync(HttpContext context)
    {
        try
        {
            context.Request.Body.Position = 0;
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(context.Request.Body, context.RequestAborted));
        }
        catch (Exception broken) when (broken is IOException or OperationCanceledException or NotSupportedException)
        {
            return null;
        }
    }
}

/// <summary>Marks the endpoints by which something is filed that may have a last day.</summary>
internal sealed class KeepsAttempts
{
    /// <summary>More than a body may have, so that the body's own limit is met first.</summary>
    private const long BufferLimit = 2 * 1024 * 1024;
    private const int InMemory = 64 * 1024;

    private static KeepsAttempts Instance { get; } = new();

    public static RouteHandlerBuilder On(RouteHandlerBuilder endpoint) => endpoint.WithMetadata(Instance);

    /// <summary>Without any sign of who calls nobody tried to file: a stranger's noise fills no folder.</summary>
    public static bool Covers(Endpoint? endpoint, HttpRequest request) =>
        endpoint?.Metadata.GetMetadata<KeepsAttempts>() is not null
        && (request.Headers.ContainsKey(HeaderNames.Authorization) || request.Cookies.Count > 0);

    /// <summary>Lets the body be read a second time should the call fail.</summary>
    public static void Use(WebApplication app) => app.Use((context, next) =>
    {
        if (Covers(context.GetEndpoint(), context.Request))
        {
            context.Request.EnableBuffering(InMemory, BufferLimit);
        }

        return next(context);
    });
}
