using Mediation.Domain.Guidance;

namespace Mediation.Domain.Tests.Guidance;

public class GuidedAnswerTests
{
    [Theory]
    [InlineData("", GuidedVerdict.Yes, "labour-dispute")]
    [InlineData("what=overtime", GuidedVerdict.Yes, "labour-dispute")]
    [InlineData("what=dismissal", GuidedVerdict.Yes, "labour-dispute")]
    [InlineData("what=no-contract", GuidedVerdict.Yes, "labour-dispute")]
    [InlineData("what=injury", GuidedVerdict.Yes, "labour-dispute")]
    [InlineData("what=insurance-loss", GuidedVerdict.Yes, "labour-dispute")]
    [InlineData("what=leave", GuidedVerdict.Yes, "labour-dispute")]
    [InlineData("what=relation", GuidedVerdict.Yes, "labour-dispute")]
    [InlineData("relation=dispatched", GuidedVerdict.Yes, "labour-dispute")]
    [InlineData("relation=employer", GuidedVerdict.Yes, "labour-dispute")]
    [InlineData("what=insurance-arrears", GuidedVerdict.No, "insurance-arrears")]
    [InlineData("what=hukou", GuidedVerdict.No, "hukou")]
    [InlineData("what=authority", GuidedVerdict.No, "authority")]
    [InlineData("relation=household", GuidedVerdict.No, "household")]
    [InlineData("relation=apprentice", GuidedVerdict.No, "apprentice")]
    [InlineData("relation=farm", GuidedVerdict.No, "farm")]
    [InlineData("relation=civil-servant", GuidedVerdict.No, "civil-servant")]
    [InlineData("relation=household before=court", GuidedVerdict.No, "household")]
    [InlineData("relation=public-institution", GuidedVerdict.Ask, "public-institution")]
    [InlineData("relation=intern", GuidedVerdict.Ask, "intern")]
    [InlineData("relation=platform", GuidedVerdict.Yes, "platform")]
    [InlineData("relation=platform what=injury", GuidedVerdict.Yes, "platform")]
    [InlineData("relation=platform what=dismissal", GuidedVerdict.Ask, "platform-other")]
    [InlineData("before=court", GuidedVerdict.Ask, "court")]
    [InlineData("before=arbitration", GuidedVerdict.Ask, "arbitration")]
    [InlineData("before=inspection", GuidedVerdict.Ask, "inspection")]
    [InlineData("before=petition", GuidedVerdict.Ask, "petition")]
    [InlineData("before=hotline", GuidedVerdict.Yes, "labour-dispute")]
    [InlineData("what=other", GuidedVerdict.Ask, "matter-unclear")]
    [InlineData("relation=unsure", GuidedVerdict.Ask, "relation-unclear")]
    public void Answer_OfAMatter_SaysWhetherItCanBeMediated(string said, GuidedVerdict verdict, string decidedBy)
    {
        var answer = GuidanceBench.Tell(said);

        (answer.Verdict, answer.DecidedBy?.Key).ShouldBe((verdict, decidedBy));
    }

    /// <summary>56号令 §19: in force since 1 July 2026.</summary>
    [Theory]
    [InlineData("what=wages employed=no ended=2026-06-30", GuidedVerdict.Ask, "over-age-unclear")]
    [InlineData("what=wages employed=no ended=2026-07-01", GuidedVerdict.Yes, "over-age-ended")]
    [InlineData("what=wages employed=no ended=unsure", GuidedVerdict.Ask, "over-age-unclear")]
    [InlineData("what=wages employed=yes", GuidedVerdict.Yes, "over-age-working")]
    [InlineData("what=injury when=2026-06-30", GuidedVerdict.Ask, "over-age-unclear")]
    [InlineData("what=injury when=2026-07-01", GuidedVerdict.Yes, "over-age-happened")]
    [InlineData("what=leave when=2026-07-01", GuidedVerdict.Yes, "over-age-happened")]
    [InlineData("what=dismissal when=2026-07-01", GuidedVerdict.No, "over-age-other")]
    [InlineData("what=insurance-loss when=2026-07-01", GuidedVerdict.No, "over-age-other")]
    public void Answer_BeyondRetirementAge_HangsOnMatterAndDay(string said, GuidedVerdict verdict, string decidedBy)
    {
        var answer = GuidanceBench.Tell("relation=over-age " + said);

        (answer.Verdict, answer.DecidedBy?.Key).ShouldBe((verdict, decidedBy));
    }

    [Theory]
    [InlineData("place=daxing", GuidedVerdict.Yes, "DX-UNION", null)]
    [InlineData("place=bda seat=daxing", GuidedVerdict.Yes, "DX-UNION", null)]
    [InlineData("place=bda seat=bda", GuidedVerdict.No, null, "bda")]
    [InlineData("place=bda seat=unsure", GuidedVerdict.Ask, null, "bda")]
    [InlineData("place=other seat=bda", GuidedVerdict.No, null, "union-12351")]
    [InlineData("place=other seat=daxing", GuidedVerdict.Yes, "DX-UNION", null)]
    [InlineData("place=unsure seat=daxing", GuidedVerdict.Yes, "DX-UNION", null)]
    [InlineData("place=unsure seat=bda", GuidedVerdict.No, null, "bda")]
    [InlineData("place=outside seat=outside", GuidedVerdict.No, null, "union-12351")]
    [InlineData("place=unsure seat=unsure", GuidedVerdict.Ask, null, "union-12351")]
    public void Answer_OfAPlace_NamesTheOfficeOrTheRightBody(string said, GuidedVerdict verdict, string? office, string? body)
    {
        var answer = GuidanceBench.Tell(said);

        (answer.Verdict, answer.Place.Office?.Code, answer.Body?.Key).ShouldBe((verdict, office, body));
    }

    [Fact]
    public void Answer_OfTwoOfficesThatCoverThePlace_NamesTheNarrower()
    {
        GuidanceBench.Tell("", null, GuidanceBench.City).Place.Office.ShouldBe(GuidanceBench.City);
        GuidanceBench.Tell("", null, GuidanceBench.City, GuidanceBench.Daxing).Place.Office.ShouldBe(GuidanceBench.Daxing);
    }

    [Fact]
    public void Answer_UnsureEverywhere_IsStillOfUse()
    {
        var answer = GuidanceBench.Tell(
            "what=unsure relation=unsure place=unsure seat=unsure employed=unsure ended=unsure when=unsure before=unsure people=unsure death=unsure");

        answer.Verdict.ShouldBe(GuidedVerdict.Ask);
        answer.Body!.Phone.ShouldBe("12351");
        answer.Bring.Select(row => row.Key).ShouldBe(["identity", "employer-name", "work"]);
        answer.Notes.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("what=injury death=yes", "death injury danger", "kin")]
    [InlineData("people=many", "many", "list")]
    [InlineData("what=dismissal", "", "notice")]
    [InlineData("relation=dispatched", "", "dispatch")]
    [InlineData("relation=employer", "", "licence")]
    public void Answer_ByTopic_WarnsAndSaysWhatToBring(string said, string warnings, string brings)
    {
        var answer = GuidanceBench.Tell(said);

        string.Join(' ', answer.Warnings.Select(row => row.Key)).ShouldBe(warnings);
        answer.Bring.Select(row => row.Key).ShouldContain(brings);
    }
}
