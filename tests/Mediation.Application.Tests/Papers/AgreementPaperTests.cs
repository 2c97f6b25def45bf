using System.Text;
using Mediation.Application.Cases;
using Mediation.Application.Papers;
using Mediation.Domain.Agreements;
using Mediation.Domain.Papers;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;

namespace Mediation.Application.Tests.Papers;

public sealed class AgreementPaperTests
{
    [Theory]
    [EveryDatabase]
    public async Task EffectiveAgreement_GivesBothJointApplications_WithTheirLastDays(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await EffectiveAsync(platform);

        var options = await platform.SendAsync(new ListPapers(journey.Receipt.Id), journey.Centre);
        var review = await platform.SendAsync(new GetPaper(journey.Receipt.Id, PaperKind.JointReviewApplication, [], null), journey.Centre);

        options.Where(option => option.IsPossible).Select(option => (option.Kind, option.DueOn, option.Missing)).ShouldBe(
        [
            (PaperKind.JointReviewApplication, new DateOnly(2026, 3, 17), 0),
            (PaperKind.JudicialConfirmationApplication, new DateOnly(2026, 4, 1), 0),
            (PaperKind.ResultReport, null, 0),
        ]);
        review.Sections.Count(section => section.Code == "term").ShouldBe(2);
        review.SignedBy.ShouldBe(["申请人 张某", "申请人 某建筑公司"]);
    }

    [Theory]
    [EveryDatabase]
    public async Task Breach_OpensThePaths_AndThePaymentOrderIsFilled(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await EffectiveAsync(platform);
        platform.Clock.Advance(TimeSpan.FromDays(12));

        var paths = await platform.SendAsync(new GetRemedyPaths(journey.Receipt.Id), journey.Centre);
        var order = await platform.SendAsync(new PrintPaper(journey.Receipt.Id, PaperKind.PaymentOrderApplication, [], null, "en"), journey.Centre);

        paths.Where(path => path.IsOpen).Select(path => path.Remedy).ShouldBe([Remedy.PaymentOrder, Remedy.Arbitration, Remedy.SuitOnWageAgreement]);
        paths[0].Needs.ShouldAllBe(need => need.Have);
        var html = Encoding.UTF8.GetString(order.Html);
        html.ShouldContain("北京市大兴区人民法院");
        html.ShouldContain("23146.50元（人民币贰万叁仟壹佰肆拾陆元伍角）");
        html.ShouldContain("Application for a payment order");
    }

    [Theory]
    [EveryDatabase]
    public async Task JointApplication_ReadByTheWorker_MasksTheEmployersPhone_NotItsName(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await EffectiveAsync(platform);

        var paper = await platform.SendAsync(new GetPaper(journey.Receipt.Id, PaperKind.JudicialConfirmationApplication, [], null), Callers.Worker);

        var employer = paper.Sections.Where(section => section.Code == "party").Last().Fields;
        employer.Single(entry => entry.Code == "name").Value.ShouldBe("某建筑公司");
        employer.Single(entry => entry.Code == "phone").IsMasked.ShouldBeTrue();
        paper.Sections.First(section => section.Code == "term").Fields.Single(entry => entry.Code == "account").IsMasked.ShouldBeFalse();
    }

    private static async Task<CaseJourney> EffectiveAsync(TestPlatform platform)
    {
        var bare = PaperTests.Full();
        var journey = await CaseJourney.MediatingAsync(platform, bare with
        {
            Respondents = [bare.Respondents[0] with { Address = new AddressInput("大兴区西大街2号", "110115", false) }],
        });
        await journey.AgreeAsync();
        await journey.SignAllAsync();
        return journey;
    }
}
