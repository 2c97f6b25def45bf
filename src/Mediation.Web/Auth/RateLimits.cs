using System.Globalization;
using System.Threading.RateLimiting;
using Mediation.Web.Errors;
using Microsoft.AspNetCore.RateLimiting;

namespace Mediation.Web.Auth;

/// <summary>How often one address may try the doors. An office behind one address shares a window, hence the generous figures.</summary>
internal static class RateLimits
{
    public const string SignIn = "sign-in";
    public const string Tokens = "tokens";
    public const string Calculations = "calculations";
    public const string Calendar = "calendar";
    public const string Attempts = "attempts";
    public const string Exchange = "exchange";
    public const string Codes = "codes";
    private const int CodesAMinute = 20;
    public const string Guidance = "guidance";
    public const string Evidence = "evidence";
    private const int SignInsAMinute = 30;
    private const int TokensAMinute = 120;
    private const int CalculationsAMinute = 60;
    private const int CalendarsAMinute = 120;
    private const int AttemptsAMinute = 60;
    private const int ExchangesAMinute = 3000;

    // Ten addresses a walk, and many phones behind one address of a carrier.
    private const int QuestionsAMinute = 300;

    // A quarter of a megabyte each: 300 megabytes a minute, of all phones behind one address.
    private const int PiecesAMinute = 1200;

    public static void AddDoorLimits(this IServiceCollection services, IConfiguration configuration) => services.AddRateLimiter(options =>
    {
        Limit(options, SignIn, configuration.GetValue("RateLimit:SignInsAMinute", SignInsAMinute));
        Limit(options, Codes, configuration.GetValue("RateLimit:CodesAMinute", CodesAMinute));
        Limit(options, Tokens, configuration.GetValue("RateLimit:TokensAMinute", TokensAMinute));
        Limit(options, Calculations, configuration.GetValue("RateLimit:CalculationsAMinute", CalculationsAMinute));
        var calendars = configuration.GetValue("RateLimit:CalendarsAMinute", CalendarsAMinute);
        var exchanges = configuration.GetValue("RateLimit:ExchangesAMinute", ExchangesAMinute);
        options.AddPolicy(Exchange, context => RateLimitPartition.GetFixedWindowLimiter(
            $"{Exchange} {context.Connection.RemoteIpAddress}",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = exchanges, Window = TimeSpan.FromMinutes(1) }));
        var questions = configuration.GetValue("RateLimit:QuestionsAMinute", QuestionsAMinute);
        options.AddPolicy(Guidance, context => RateLimitPartition.GetFixedWindowLimiter(
            $"{Guidance} {context.Connection.RemoteIpAddress}",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = questions, Window = TimeSpan.FromMinutes(1) }));
        var pieces = configuration.GetValue("RateLimit:PiecesAMinute", PiecesAMinute);
        options.AddPolicy(Evidence, context => HttpMethods.IsGet(context.Request.Method)
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetFixedWindowLimiter(
                $"{Evidence} {context.Connection.RemoteIpAddress}",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = pieces, Window = TimeSpan.FromMinutes(1) }));
        options.AddPolicy(Calendar, context => RateLimitPartition.GetFixedWindowLimiter(
            $"{Calendar} {context.Connection.RemoteIpAddress}",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = calendars, Window = TimeSpan.FromMinutes(1) }));
        Limit(options, Attempts, configuration.GetValue("RateLimit:AttemptsAMinute", AttemptsAMinute));
        options.OnRejected = async (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1);
            rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            await rejected.HttpContext.RequestServices.GetRequiredService<Problems>()
                .WriteAsync(rejected.HttpContext, StatusCodes.Status429TooManyRequests, ProblemCodes.TooManyRequests);
        };
    });

    private static void Limit(RateLimiterOptions options, string policy, int permits) => options.AddPolicy(policy, context =>
        IsWork(context.Request)
            ? RateLimitPartition.GetFixedWindowLimiter(
                $"{policy} {context.Connection.RemoteIpAddress}",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromMinutes(1) })
            : RateLimitPartition.GetNoLimiter(""));

    // Looking at a form is free; the calculator's page answers a query, so that its result can be kept and sent on as an address.
    private static bool IsWork(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) || (request.Path.Equals("/calculator", StringComparison.OrdinalIgnoreCase) && request.QueryString.HasValue);
}
