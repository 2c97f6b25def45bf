using System.Text.Json.Nodes;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Exchange;
using Mediation.Application.Referrals;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Application.Tests.Referrals;

/// <summary>A partner's system may say anything; what makes no sense is answered with a refusal and disturbs nothing.</summary>
public sealed class PartnerTextsTests
{
    private const string Unreadable = "referral.content-unreadable";
    private static readonly Guid Subject = new("0193a000-0000-7000-8000-000000000301");

    [Theory]
    [EveryDatabase]
    public async Task WhatASystemSends_Arrives_AndIsRead(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        await Bodies.OnAsync(platform);
        (await ReadAsync(platform, "send", Opening())).Code.ShouldBeNull();
        (await ReadAsync(platform, "read", Said())).Applied.ShouldBeTrue();
        (await ReadAsync(platform, "read", Change(Said(), "actor", new string('长', 500)))).Code.ShouldBe(Unreadable);
        (await ReadAsync(platform, "recall", Change(Change(Said(), "note", "不再需要"), "on", "9999-12-31"))).Code.ShouldBe(Unreadable);
    }

    [Theory]
    [EveryDatabase]
    public async Task ATextThatMakesNoSense_IsRefused(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        await Bodies.OnAsync(platform);
        JsonObject[] lies =
        [
            Change(Opening(), "papers", null),
            Change(Opening(), "actor", null),
            Change(Opening(), "actor", " "),
            Change(Opening(), "at", "9999-12-31T00:00:00Z"),
            Change(Opening(), "on", "0001-01-01"),
            Change(Opening(), "papers", new JsonArray((JsonNode?)null)),
            Change(Opening(), "papers", new JsonArray(Paper)),
            Inside(Opening(), "barred", null),
            Inside(Opening(), "barred", new JsonArray((JsonNode?)null)),
            Inside(Opening(), "purpose", 77),
            Inside(Opening(), "legalBasis", null),
            Inside(Opening(), "content", null),
            Inside(Opening(), "consentedOn", "0001-01-01"),
            Inside(Opening(), "returnBy", "9999-12-31"),
        ];
        foreach (var lie in lies)
        {
            (await ReadAsync(platform, "send", lie)).Code.ShouldBe(Unreadable, lie.ToJsonString());
        }
    }

    private static JsonObject Paper => new()
    {
        ["kind"] = "evidence",
        ["name"] = "别案底稿.txt",
        ["hash"] = new string('a', 64),
        ["size"] = 10,
        ["mediaType"] = "text/plain",
    };

    private static JsonObject Said() => new() { ["step"] = 1, ["at"] = "2026-03-02T01:00:00Z", ["on"] = "2026-03-02", ["actor"] = "法院联络员" };

    private static JsonObject Opening() => Change(Said(), "opening", new JsonObject
    {
        ["chain"] = "court",
        ["purpose"] = "entrust",
        ["stage"] = "after-court-registration",
        ["legalBasis"] = "特邀调解规定 §20",
        ["reason"] = "双方同意",
        ["content"] = "{}",
        ["contentHash"] = "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a",
        ["barred"] = new JsonArray(),
    });

    private static JsonObject Change(JsonObject said, string name, JsonNode? value)
    {
        said[name] = value;
        return said;
    }

    private static JsonObject Inside(JsonObject said, string name, JsonNode? value)
    {
        said["opening"]![name] = value;
        return said;
    }

    private static async Task<ReadingResult> ReadAsync(TestPlatform platform, string step, JsonObject said)
    {
        await using var scope = platform.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestScope>().ActAs(Caller.Platform);
        var message = new ExchangeMessage(
            Guid.CreateVersion7(), ReferralMessage.TypePrefix + step, "DX-COURT", "DX-UNION", Subject, 1, platform.Clock.GetUtcNow(), said.ToJsonString(), []);
        return await scope.ServiceProvider.GetServices<IExchangeReader>().Single(reader => reader.Reads(message.Type)).ReadAsync(message, default);
    }
}
