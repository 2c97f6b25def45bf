using Mediation.Application.Cases;
using Mediation.Application.Referrals;
using Mediation.Application.Tests.Referrals;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;

namespace Mediation.Application.Tests.Cases;

/// <summary>A number of another body is one number, whichever brackets, widths and spaces somebody typed.</summary>
public sealed class NumberTests
{
    private const string Written = "（2026）京0115民初1号";
    private const string Typed = " [２０２６] 京0115 民初1号 ";

    [Theory]
    [EveryDatabase]
    public async Task ANumber_IsKeptInOneWay_AndFoundInAny(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await CaseJourney.FiledAsync(platform, Entrusted(Typed));
        (await journey.ReadAsync()).ExternalNumber.ShouldBe(Written);
        foreach (var asked in (string[])[Written, Typed.Trim(), "〔2026〕京0115民初1号", "京0115民初1"])
        {
            (await platform.SendAsync(new SearchCases { Number = asked }, journey.Centre)).Cases.ShouldHaveSingleItem(asked).Number.ShouldNotBeEmpty();
        }
    }

    [Theory]
    [EveryDatabase]
    public async Task TheSameNumber_TypedAnotherWay_IsTheSameChannel_AndTheSameMatter(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await CaseJourney.FiledAsync(platform, Entrusted(Written));
        var broken = await Should.ThrowAsync<RuleBrokenException>(
            () => journey.TakeAsync(new JoinWorkOrder { Channel = Channel.Court, ExternalNumber = Typed }));
        broken.Code.ShouldBe(RuleCode.ChannelEnteredAlready);

        var again = await CaseJourney.FiledAsync(platform, Entrusted(Typed) with
        {
            Applicants = [Applications.Worker("a1", "李某", "110199197405154046", "13800000002")],
        });
        (await platform.SendAsync(new DetectOtherMatters(again.Receipt.Id), again.Centre)).Select(finding => finding.Code)
            .ShouldContain("other-matter.same-number");
    }

    [Theory]
    [EveryDatabase]
    public async Task AHandOver_IsFoundByItsNumber_HoweverTyped(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var bodies = await Bodies.OnAsync(platform);
        var referral = await bodies.DraftAsync(Bodies.FromCourt() with { Number = Typed }, bodies.Court);
        (await bodies.ReadAsync(referral, bodies.Court)).SenderNumber.ShouldBe(Written);
        (await platform.SendAsync(new ListReferrals { Number = "(2026)京0115民初1号" }, bodies.Court)).Referrals.ShouldHaveSingleItem();
    }

    private static SubmitApplication Entrusted(string number) => Applications.UnpaidWages() with
    {
        Channel = Channel.Court,
        Stage = EntrustedStage.AfterCourtRegistration,
        ExternalNumber = number,
    };
}
