using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Mediation.Scenarios.Stage;

/// <summary>How the line between two systems behaves.</summary>
internal enum LineMood
{
    Clear,

    /// <summary>Nobody answers.</summary>
    Cut,

    /// <summary>Every call arrives; its answer is lost.</summary>
    SwallowsAnswers,

    /// <summary>Every call arrives twice.</summary>
    Doubles,

    /// <summary>Calls overtake each other: each waits a while of its own.</summary>
    Shuffles,
}

/// <summary>The network between two systems: a proxy that can be cut, lose answers, double and delay, and that remembers what passed.</summary>
internal sealed class Line : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private readonly Random _chance = new(20260420);
    private readonly Lock _recording = new();
    private readonly List<byte[]> _passed = [];

    private Line(WebApplication app) => _app = app;

    /// <summary>The system at the far end; it may move when it is killed and starts again.</summary>
    public Uri? Target { get; set; }

    public LineMood Mood { get; set; }

    public Uri Address => new(_app.Urls.Single());

    /// <summary>Bodies of the messages that arrived at the far end.</summary>
    public IReadOnlyList<byte[]> Passed
    {
        get
        {
            lock (_recording)
            {
                return [.. _passed];
            }
        }
    }

    public static async Task<Line> OpenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = 64 * 1024 * 1024);
        var line = new Line(builder.Build());
        line._app.Run(line.CarryAsync);
        await line._app.StartAsync();
        return line;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }

    private async Task CarryAsync(HttpContext context)
    {
        var mood = Mood;
        if (mood == LineMood.Cut || Target is not { } target)
        {
            context.Abort();
            return;
        }

        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        if (mood == LineMood.Shuffles)
        {
            await Task.Delay(Wait(), CancellationToken.None);
        }

        try
        {
            using var answer = await SendAsync(context.Request, target, body.ToArray());
            if (mood == LineMood.Doubles)
            {
                using var again = await SendAsync(context.Request, target, body.ToArray());
            }

            if (mood == LineMood.SwallowsAnswers)
            {
                context.Abort();
                return;
            }

            context.Response.StatusCode = (int)answer.StatusCode;
            context.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
            await answer.Content.CopyToAsync(context.Response.Body, CancellationToken.None);
        }
        catch (HttpRequestException)
        {
            context.Abort();
        }
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequest request, Uri target, byte[] body)
    {
        using var call = new HttpRequestMessage(new HttpMethod(request.Method), new Uri(target, request.Path + request.QueryString))
        {
            Content = body.Length > 0 || request.ContentType is not null ? new ByteArrayContent(body) : null,
        };
        if (request.ContentType is { } type)
        {
            call.Content!.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        foreach (var header in request.Headers.Where(header => header.Key.StartsWith("Exchange-", StringComparison.OrdinalIgnoreCase)))
        {
            call.Headers.TryAddWithoutValidation(header.Key, header.Value.ToString());
        }

        var answer = await _http.SendAsync(call);
        if (request.Path.Value!.EndsWith("/messages", StringComparison.Ordinal) && answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Accepted)
        {
            lock (_recording)
            {
                _passed.Add(body);
            }
        }

        return answer;
    }

    private int Wait()
    {
        lock (_recording)
        {
            return _chance.Next(0, 400);
        }
    }
}
