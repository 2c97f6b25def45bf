using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Mediation.Scenarios.Stage;

internal sealed record TextMessage(Guid Id, string To, string Text);

/// <summary>
/// An SMS gateway of another firm: answers after a while, at times with an error before or after it took a message, at times later than
/// anybody waits; a repeated key it sends no more. It misbehaves at the first call of a key only, so that everything arrives in the end.
/// </summary>
internal sealed class FlakyGateway : IAsyncDisposable
{
    public const string Patience = "00:00:00.7";
    private static readonly TimeSpan TooLate = TimeSpan.FromSeconds(1.2);
    private readonly WebApplication _app;
    private readonly Random _chance;
    private readonly Lock _drawing = new();
    private readonly ConcurrentDictionary<string, bool> _asked = new();
    private readonly ConcurrentDictionary<string, TextMessage> _sent = new();
    private int _calls;

    private FlakyGateway(WebApplication app, int seed) => (_app, _chance) = (app, new Random(seed));

    public Uri Url => new(new Uri(_app.Urls.Single()), "/messages");

    public int Calls => _calls;

    /// <summary>What reached a phone, by idempotency key: another key is another message.</summary>
    public IReadOnlyDictionary<string, TextMessage> Sent => _sent;

    public static async Task<FlakyGateway> StartAsync(int seed)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var gateway = new FlakyGateway(builder.Build(), seed);
        gateway._app.MapPost("/messages", gateway.TakeAsync);
        await gateway._app.StartAsync();
        return gateway;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        var message = (await JsonSerializer.DeserializeAsync<TextMessage>(context.Request.Body, JsonSerializerOptions.Web, context.RequestAborted))!;
        var key = context.Request.Headers["Idempotency-Key"].ToString();
        Interlocked.Increment(ref _calls);
        var (trouble, milliseconds) = _asked.TryAdd(key, true) ? Draw() : (100, 5);
        await Task.Delay(milliseconds, CancellationToken.None);
        if (trouble < 5)
        {
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            return;
        }

        // Taken, whether or not whoever asked is still there to hear it.
        _sent.TryAdd(key, message);
        if (trouble < 6)
        {
            await Task.Delay(TooLate, CancellationToken.None);
        }

        context.Response.StatusCode = trouble is >= 6 and < 10 ? StatusCodes.Status500InternalServerError : StatusCodes.Status200OK;
    }

    private (int Trouble, int Milliseconds) Draw()
    {
        lock (_drawing)
        {
            return (_chance.Next(100), _chance.Next(5, 100));
        }
    }
}
