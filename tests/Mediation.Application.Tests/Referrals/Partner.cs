using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Exchange;
using Mediation.Application.Referrals;
using Mediation.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Application.Tests.Referrals;

/// <summary>What a court's system says over the exchange, sound until a test changes it.</summary>
internal static class Partner
{
    public static readonly Guid Subject = new("0193a000-0000-7000-8000-000000000301");

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static JsonObject Said() => new() { ["step"] = 1, ["at"] = "2026-03-02T01:00:00Z", ["on"] = "2026-03-02", ["actor"] = "法院联络员" };

    /// <summary>A registered suit is sent to be mediated.</summary>
    public static JsonObject Opening(JsonObject? package = null)
    {
        var content = (package ?? Package()).ToJsonString(Json);
        return Said().With("opening", new JsonObject
        {
            ["chain"] = "court",
            ["purpose"] = "entrust",
            ["stage"] = "after-court-registration",
            ["legalBasis"] = "特邀调解规定 §20",
            ["reason"] = "双方同意",
            ["content"] = content,
            ["contentHash"] = HashOf(content),
            ["barred"] = new JsonArray(),
        });
    }

    public static JsonObject Package() => JsonSerializer.SerializeToNode(Bodies.Dispute(Applications.UnpaidWages()), Json)!.AsObject();

    /// <summary>A step that carries a result.</summary>
    public static JsonObject Result(JsonObject result)
    {
        var text = result.ToJsonString(Json);
        return Said().With("result", text).With("resultHash", HashOf(text));
    }

    public static JsonObject With(this JsonObject said, string name, JsonNode? value)
    {
        said[name] = value;
        return said;
    }

    public static JsonObject Inside(this JsonObject said, string name, JsonNode? value)
    {
        said["opening"]![name] = value;
        return said;
    }

    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public static async Task<ReadingResult> TellAsync(
        this TestPlatform platform, string step, JsonObject said, Guid? subject = null, params AttachmentReference[] files)
    {
        await using var scope = platform.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestScope>().ActAs(Caller.Platform);
        var message = new ExchangeMessage(
            Guid.CreateVersion7(), ReferralMessage.TypePrefix + step, "DX-COURT", "DX-UNION", subject ?? Subject, 1, platform.Clock.GetUtcNow(),
            said.ToJsonString(Json), files);
        return await scope.ServiceProvider.GetServices<IExchangeReader>().Single(reader => reader.Reads(message.Type)).ReadAsync(message, default);
    }
}
