using Mediation.Domain.Agencies;
using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.Papers;
using Mediation.Domain.Referrals;
using static Mediation.Domain.Tests.Referrals.ReferralBuilder;

namespace Mediation.Domain.Tests.Papers;

public sealed class ReferralLetterTests
{
    [Theory]
    [InlineData(ReferralChain.Court, ReferralPurpose.Entrust, EntrustedStage.BeforeCourtRegistration, AgencyKind.TradeUnion, "委派调解函")]
    [InlineData(ReferralChain.Court, ReferralPurpose.Entrust, EntrustedStage.AfterCourtRegistration, AgencyKind.TradeUnion, "委托调解函")]
    [InlineData(ReferralChain.Arbitration, ReferralPurpose.Entrust, EntrustedStage.BeforeArbitrationAcceptance, AgencyKind.TradeUnion, "委托调解函")]
    [InlineData(ReferralChain.Arbitration, ReferralPurpose.HandOver, EntrustedStage.None, AgencyKind.ArbitrationCommission, "案件移送函")]
    [InlineData(ReferralChain.LabourInspection, ReferralPurpose.HandOver, EntrustedStage.None, AgencyKind.LabourInspection, "案件移送函")]
    [InlineData(ReferralChain.OtherUnion, ReferralPurpose.HandOver, EntrustedStage.None, AgencyKind.TradeUnion, "移送函")]
    [InlineData(ReferralChain.Petition, ReferralPurpose.HandOver, EntrustedStage.None, AgencyKind.Petition, "信访事项移送函")]
    [InlineData(ReferralChain.Court, ReferralPurpose.JudicialConfirmation, EntrustedStage.None, AgencyKind.Court, "司法确认申请移送函")]
    [InlineData(ReferralChain.Arbitration, ReferralPurpose.ArbitrationReview, EntrustedStage.None, AgencyKind.ArbitrationCommission, "仲裁审查申请移送函")]
    [InlineData(ReferralChain.EmployerSide, ReferralPurpose.Assist, EntrustedStage.None, AgencyKind.EnterpriseFederation, "协助调解函")]
    [InlineData(ReferralChain.LegalAid, ReferralPurpose.Assist, EntrustedStage.None, AgencyKind.LegalAid, "法律援助转介函")]
    public void Letter_IsCalledByWhatIsAskedAndByWhom(ReferralChain chain, ReferralPurpose purpose, EntrustedStage stage, AgencyKind to, string title) =>
        Letter(Drafted(Draft(chain, purpose, stage), to)).Zh.ShouldBe(title);

    [Fact]
    public void Letter_NamesBodiesNumbersBasisMatterAndContact()
    {
        var referral = Drafted();
        var letter = Letter(referral);

        letter.To.ShouldBe("某调解中心");
        letter.SignedBy.ShouldBe(["某法院"]);
        Value(letter, "letter", "ledger-number").ShouldBe(referral.Id.Value.ToString());
        Value(letter, "letter", "sender-number").ShouldBe("（2026）京0115民初00001号");
        Value(letter, "letter", "legal-basis").ShouldBe("特邀调解规定 §20");
        Value(letter, "matter", "applicants").ShouldBe("张某");
        Value(letter, "matter", "claims").ShouldBe("拖欠的工资，100.00元（人民币壹佰元整）");
        Value(letter, "contact", "phone").ShouldBe("010-1");
        Value(letter, "enclosures", "1").ShouldBe("起诉状.pdf\n共＿＿页；SHA-256 abc");
        letter.Missing.ShouldBeEmpty();
    }

    [Fact]
    public void Letter_TellsEachTimeLimitWithItsClockAndHowItIsCounted()
    {
        var terms = Letter(Drafted()).Sections.Single(section => section.Code == "terms").Fields;

        terms.Select(term => term.Code).ShouldBe(["D4Confirm", "D2"]);
        terms[0].Value!.ShouldStartWith("自收到之日起3个工作日内；收到日期以送达回执为准，如于2026年4月20日收到，至2026年4月23日；依据：人民法院在线调解规则 §10、");
        terms[1].Value!.ShouldContain("自收到之日起15日内");
        terms[1].Value!.ShouldContain("至2026年5月6日");
    }

    [Fact]
    public void Letter_BeforeTheHearing_CountsFromTheConsentAndNotFromTheLetter()
    {
        var draft = Draft(ReferralChain.Arbitration, stage: EntrustedStage.BeforeHearing) with { ConsentedOn = new DateOnly(2026, 4, 20) };

        var term = Letter(Drafted(draft)).Sections.Single(section => section.Code == "terms").Fields.Single(field => field.Code == "C9");

        term.Value!.ShouldStartWith("自2026年4月20日双方同意调解之日起10个工作日内，至2026年5月7日");
    }

    [Fact]
    public void Letter_WithTheDayAskedForOver_SaysItIsDueAtOnce()
    {
        var draft = Draft(ReferralChain.Arbitration, stage: EntrustedStage.BeforeArbitrationAcceptance) with { ReturnBy = new DateOnly(2026, 4, 10) };

        var term = Letter(Drafted(draft)).Sections.Single(section => section.Code == "terms").Fields.Single(field => field.Code == "C8");

        term.Value!.ShouldStartWith("至2026年4月20日");
    }

    [Fact]
    public void Letter_ToWhomNoNamesGo_TellsHowManyItIsAbout()
    {
        var letter = ReferralLetter.Write(Drafted(), File() with { Applicants = [], People = 12 }, On("2026-04-20"));

        letter.Fields.Single(field => field.Code == "applicants").Value.ShouldBeNull();
        Value(letter, "matter", "people").ShouldBe("12人");
    }

    [Fact]
    public void Slip_NamesTheLetter_AndLeavesWhoWhenAndItsNumberToTheHand()
    {
        var referral = Drafted();

        var slip = Letter(referral).Slip.ShouldNotBeNull();

        slip.Zh.ShouldBe("送达回执");
        slip.Fields.Single(field => field.Code == "letter").Value.ShouldBe("某法院《委托调解函》");
        slip.Fields.Single(field => field.Code == "ledger-number").Value.ShouldBe(referral.Id.Value.ToString());
        slip.Blanks.Select(blank => blank.Zh).ShouldBe(["收件单位（盖章）", "收件人（签名）", "收到日期", "回执或者收文编号", "核对情况、不接收的理由"]);
        slip.ReturnTo.ShouldBe("请填写后退回：某法院（李四 010-1）");
    }

    private static Paper Letter(Referral referral) => ReferralLetter.Write(referral, File(), On("2026-04-20"));

    private static LetterFile File() => new()
    {
        To = "某调解中心",
        From = "某法院",
        Applicants = ["张某"],
        People = 1,
        Respondents = ["某公司"],
        Claims = [new LetterClaim(ClaimType.UnpaidWages, Money.FromFen(10_000))],
        Enclosures = [new LetterEnclosure("起诉状.pdf", "abc")],
        Contact = new LetterContact("李四", "010-1", null),
    };

    private static string? Value(Paper letter, string section, string field) =>
        letter.Sections.Single(one => one.Code == section).Fields.Single(one => one.Code == field).Value;
}
