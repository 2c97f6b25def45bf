using System.Text.Json.Nodes;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;

namespace Mediation.Application.Tests.Referrals;

/// <summary>A partner's system may say anything; what makes no sense is answered with a refusal and disturbs nothing.</summary>
public sealed class PartnerTextsTests
{
    private const string Unreadable = "referral.content-unreadable";

    [Theory]
    [EveryDatabase]
    public async Task WhatASystemSends_Arrives_AndIsRead(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        await Bodies.OnAsync(platform);
        (await platform.TellAsync("send", Partner.Opening())).Code.ShouldBeNull();
        (await platform.TellAsync("read", Partner.Said())).Applied.ShouldBeTrue();
        (await platform.TellAsync("read", Partner.Said().With("actor", new string('长', 500)))).Code.ShouldBe(Unreadable);
        (await platform.TellAsync("recall", Partner.Said().With("note", "不再需要").With("on", "9999-12-31"))).Code.ShouldBe(Unreadable);
    }

    [Theory]
    [EveryDatabase]
    public async Task ATextThatMakesNoSense_IsRefused(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        await Bodies.OnAsync(platform);
        JsonObject[] lies =
        [
            Partner.Opening().With("papers", null),
            Partner.Opening().With("actor", null),
            Partner.Opening().With("actor", " "),
            Partner.Opening().With("at", "9999-12-31T00:00:00Z"),
            Partner.Opening().With("on", "0001-01-01"),
            Partner.Opening().With("papers", new JsonArray((JsonNode?)null)),
            Partner.Opening().With("papers", new JsonArray(Paper)),
            Partner.Opening().Inside("barred", null),
            Partner.Opening().Inside("barred", new JsonArray((JsonNode?)null)),
            Partner.Opening().Inside("purpose", 77),
            Partner.Opening().Inside("legalBasis", null),
            Partner.Opening().Inside("content", null),
            Partner.Opening().Inside("consentedOn", "0001-01-01"),
            Partner.Opening().Inside("returnBy", "9999-12-31"),
            Partner.Opening().Inside("reason", "双\0方"),
            Partner.Opening().Inside("content", "[]"),
        ];
        foreach (var lie in lies)
        {
            (await platform.TellAsync("send", lie)).Code.ShouldBe(Unreadable, lie.ToJsonString());
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
}
