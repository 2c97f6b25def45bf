using System.Text;
using Mediation.Application.Cases;
using Mediation.Application.Papers;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Papers;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;

namespace Mediation.Application.Tests.Papers;

public sealed class PaperTests
{
    private const string Secret = "单位私下愿意再付两万";

    [Theory]
    [EveryDatabase]
    public async Task ArbitrationApplication_OfACaseFiledWithEverything_NeedsNoFieldKeyed(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await FailedAsync(platform, Full());

        var paper = await platform.SendAsync(new GetPaper(journey.Receipt.Id, PaperKind.ArbitrationApplication, [], null), journey.Centre);

        paper.FieldsToKey.ShouldBe(0);
        paper.Missing.ShouldBeEmpty();
        paper.To.ShouldBe("北京市大兴区劳动人事争议仲裁委员会");
        paper.Sections.Single(section => section.Code == "facts").Fields.Single(entry => entry.Code == "undisputed").Value.ShouldBe("双方确认劳动合同期限");
    }

    [Theory]
    [EveryDatabase]
    public async Task CompleteParticulars_FillsWhatThePaperMissed_AndChangesNothingFiled(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await FailedAsync(platform, Applications.UnpaidWages());
        var order = new GetPaper(journey.Receipt.Id, PaperKind.ArbitrationApplication, [], null);
        var parties = (await journey.ReadAsync()).Parties;
        var before = await platform.SendAsync(order, journey.Centre);

        await journey.TakeAsync(new CompleteParticulars
        {
            PartyId = parties[0].Id,
            Address = new AddressInput("大兴区黄村镇1号", "110115", false),
            Employment = new EmploymentInput(null, null, "瓦工", null),
        });
        await journey.TakeAsync(new CompleteParticulars
        {
            PartyId = parties[1].Id,
            Address = new AddressInput("大兴区西大街2号", null, false),
            Particulars = new ParticularsInput { LegalRepresentative = "王某", LegalRepresentativePost = "经理", ContactPhone = "13900000009" },
        });

        before.Missing.Select(entry => (entry.Section, entry.Code)).ShouldBe(
        [
            ("applicant", "address"), ("applicant", "occupation"),
            ("respondent", "address"), ("respondent", "legal-representative"), ("respondent", "legal-representative-post"),
        ]);
        before.Missing.ShouldAllBe(entry => entry.SupplyAt == $"/api/v1/cases/{journey.Receipt.Id}/particulars");
        (await platform.SendAsync(order, journey.Centre)).FieldsToKey.ShouldBe(0);
        var refused = await Should.ThrowAsync<RuleBrokenException>(() => journey.TakeAsync(new CompleteParticulars { PartyId = parties[0].Id, Phone = "13800000099" }));
        refused.Code.ShouldBe(RuleCode.ParticularsGiven);
    }

    [Theory]
    [EveryDatabase]
    public async Task Papers_OfAFailedCase_NeverHoldWhatWasSaidToSettle(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await FailedAsync(platform, Full());

        var printed = await platform.SendAsync(
            new PrintPaper(journey.Receipt.Id, PaperKind.ArbitrationApplication, [], null, "zh-CN"), journey.Centre);

        var html = Encoding.UTF8.GetString(printed.Html);
        html.ShouldContain("张某");
        html.ShouldContain("&lt;b&gt;未付&lt;/b&gt;");
        html.ShouldNotContain(Secret);
        html.ShouldNotContain("<script");
        html.ShouldNotContain("style=");
        html.ShouldContain("@page { size: A4;");
        html.ShouldNotContain("<link");
        html.ShouldNotContain("href=");
    }

    [Theory]
    [EveryDatabase]
    public async Task Paper_ReadByTheWorker_ShowsOwnDataAndMasksTheOtherSide(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await FailedAsync(platform, Full());

        var paper = await platform.SendAsync(new GetPaper(journey.Receipt.Id, PaperKind.ArbitrationApplication, [], null), Callers.Worker);

        Field(paper, "applicant", "identity-number").Value.ShouldBe("110199198603124512");
        Field(paper, "respondent", "phone").ShouldSatisfyAllConditions(entry => entry.Value.ShouldBe("****"), entry => entry.IsMasked.ShouldBeTrue());
    }

    [Theory]
    [EveryDatabase]
    public async Task Paper_OfSomebodyElse_IsNotFoundByStrangers(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await FailedAsync(platform, Full());
        var stranger = Callers.Worker with { Id = new Guid("0193a000-0000-7000-8000-000000000777") };

        await Should.ThrowAsync<Mediation.Application.Common.NotFoundException>(
            () => platform.SendAsync(new GetPaper(journey.Receipt.Id, PaperKind.ArbitrationApplication, [], null), stranger));
        await Should.ThrowAsync<Mediation.Application.Common.NotFoundException>(() => platform.SendAsync(new ListPapers(journey.Receipt.Id), stranger));
    }

    [Theory]
    [EveryDatabase]
    public async Task ListPapers_WhileMediating_SaysWhyNot(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await CaseJourney.MediatingAsync(platform);

        var application = (await platform.SendAsync(new ListPapers(journey.Receipt.Id), journey.Centre)).First(option => option.Kind == PaperKind.ArbitrationApplication);

        application.IsPossible.ShouldBeFalse();
        application.WhyNot.Single().ShouldBe(PaperNote.NobodyFailed);
        var refused = await Should.ThrowAsync<RuleBrokenException>(
            () => platform.SendAsync(new GetPaper(journey.Receipt.Id, PaperKind.ArbitrationApplication, [], null), journey.Centre));
        refused.Code.ShouldBe(RuleCode.PaperNotPossible);
    }

    internal static SubmitApplication Full()
    {
        var bare = Applications.UnpaidWages();
        return bare with
        {
            Applicants =
            [
                bare.Applicants[0] with
                {
                    Address = new AddressInput("大兴区黄村镇1号", "110115", true),
                    Employment = new EmploymentInput(new DateOnly(2024, 5, 1), new DateOnly(2025, 12, 31), "瓦工", "大兴区工地", 850_000),
                },
            ],
            Respondents =
            [
                bare.Respondents[0] with
                {
                    Address = new AddressInput("大兴区西大街2号", null, false),
                    Phone = "13900000001",
                    Particulars = new ParticularsInput { LegalRepresentative = "王某", LegalRepresentativePost = "执行董事" },
                },
            ],
            Claims = [bare.Claims[0] with { Facts = "2025年10月至12月工资<b>未付</b>。" }],
        };
    }

    internal static async Task<CaseJourney> FailedAsync(TestPlatform platform, SubmitApplication application)
    {
        var journey = await CaseJourney.AcceptedAsync(platform, application);
        await journey.AssignAsync();
        await journey.HoldSessionAsync($"笔录：{Secret}", Secret);
        await journey.TakeAsync(new FailMediation { Ground = FailureGround.Deadlock, Reason = $"分歧大。{Secret}" });
        return journey;
    }

    private static PaperFieldView Field(PaperView paper, string section, string code) =>
        paper.Sections.First(part => part.Code == section).Fields.First(entry => entry.Code == code);
}
