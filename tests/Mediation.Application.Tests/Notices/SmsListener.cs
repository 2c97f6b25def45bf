using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Mediation.Application.Tests.Notices;

internal enum SmsManner
{
    Accept,
    Refuse,
    Fail,

    /// <summary>Takes nothing and never answers.</summary>
    Stall,

    /// <summary>Takes the message and answers when nobody waits any more.</summary>
    AnswerLate,
    Redirect,
}

internal sealed record SmsText(Guid Id, string To, string Text, string Sign);

/// <summary>An SMS gateway on a free loopback port, as an operator's would be: checks the signature and sends each key once.</summary>
internal sealed class SmsListener : IAsyncDisposable
{
    public const string KeyId = "test-key";
    public const string Secret = "0123456789abcdef0123456789abcdef";
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, SmsText> _sent = new();
    private readonly ConcurrentQueue<string> _asked = new();

    private SmsListener(WebApplication app) => _app = app;

    public Uri Url => new(new Uri(_app.Urls.Single()), "/messages");

    /// <summary>What was sent on to a phone: once for each key.</summary>
    public IReadOnlyCollection<SmsText> Sent => [.. _sent.Values];

    /// <summary>The key of every call with a right signature, repeated ones too.</summary>
    public IReadOnlyCollection<string> Asked => _asked;

    public Func<SmsText, SmsManner> Manner { get; set; } = _ => SmsManner.Accept;

    /// <summary>Happens after a message was taken and before that is answered.</summary>
    public Func<SmsText, Task> Before { get; set; } = _ => Task.CompletedTask;

    public static async Task<SmsListener> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var listener = new SmsListener(builder.Build());
        listener._app.MapPost("/messages", listener.TakeAsync);
        await listener._app.StartAsync();
        return listener;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer);
        if (!IsGenuine(context.Request, buffer.ToArray()))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var key = context.Request.Headers["Idempotency-Key"].ToString();
        var text = JsonSerializer.Deserialize<SmsText>(buffer.ToArray(), JsonSerializerOptions.Web)!;
        _asked.Enqueue(key);
        await AnswerAsync(context, key, text);
    }

    private async Task AnswerAsync(HttpContext context, string key, SmsText text)
    {
        var manner = Manner(text);
        if (manner is SmsManner.Accept or SmsManner.AnswerLate)
        {
            _sent.TryAdd(key, text);
        }

        await Before(text);
        if (manner is SmsManner.Stall or SmsManner.AnswerLate)
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return;
        }

        context.Response.StatusCode = manner switch
        {
            SmsManner.Refuse => StatusCodes.Status400BadRequest,
            SmsManner.Fail => StatusCodes.Status500InternalServerError,
            SmsManner.Redirect => StatusCodes.Status307TemporaryRedirect,
            _ => StatusCodes.Status200OK,
        };
        context.Response.Headers.Location = manner == SmsManner.Redirect ? "http://127.0.0.1:9/elsewhere" : default;
        await context.Response.WriteAsJsonAsync(new { reference = $"ref-{key}" });
    }

    // Written out a second time, from the description: what we sign must be what others can check.
    private static bool IsGenuine(HttpRequest request, byte[] body)
    {
        byte[] signed = [.. Encoding.ASCII.GetBytes(request.Headers["X-Timestamp"] + "."), .. body];
        var expected = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), signed));
        return request.Headers["X-Key-Id"] == KeyId && request.Headers["X-Signature"] == expected;
    }
}
