using Mediation.Domain.Guidance;

namespace Mediation.Domain.Tests.Guidance;

public class GuidedFaultsTests
{
    private static GuidedCheck Shipped => ShippedGuidance.Check;

    [Fact]
    public void In_TheShippedTable_IsNone() => GuidedFaults.In(Shipped).ShouldBeEmpty();

    [Fact]
    public void In_AQuestionWithoutUnsure_NamesIt() =>
        Codes(Question("people", one => one with { Choices = [one.Choices[0]] })).ShouldContain("guidance.unsure-missing people");

    [Fact]
    public void In_ATableWithoutWhatTheLawReads_NamesIt() =>
        Codes(Shipped with { Questions = [.. Shipped.Questions.Where(one => one.Key != "seat")] }).ShouldBe(["guidance.refers-to-unknown seat", "guidance.key-needed seat"]);

    [Fact]
    public void In_AQuestionThatHangsOnALaterOne_NamesIt() =>
        Codes(Shipped with { Questions = [.. Shipped.Questions.Reverse()] }).ShouldContain("guidance.refers-to-unknown what");

    [Fact]
    public void In_AWayOfNineQuestions_IsSound() =>
        Codes(Question("death", one => one with { AskWhen = [] })).ShouldBeEmpty();

    [Fact]
    public void In_AWayOfTenQuestions_IsRefused() => Codes(Shipped with
    {
        Questions = [.. Shipped.Questions, Shipped.Questions[^1] with { Key = "one-more", AskWhen = [] }],
    }).ShouldBe(["guidance.too-long "]);

    [Fact]
    public void In_ARowBehindOneThatCoversIt_NamesThatOne() => Codes(Row(new GuidedRow
    {
        Key = "late",
        Kind = GuidedRowKind.Decision,
        Verdict = GuidedVerdict.Yes,
        When = [new GuidedCondition { Question = "relation", AnyOf = ["employee"] }, new GuidedCondition { Question = "people", AnyOf = ["one"] }],
        Zh = "晚",
        En = "late",
    })).ShouldBe(["guidance.unreachable labour-dispute"]);

    [Theory]
    [InlineData(GuidedRowKind.Decision, null, null, "guidance.verdict-missing x")]
    [InlineData(GuidedRowKind.Note, GuidedVerdict.Yes, null, "guidance.verdict-missing x")]
    [InlineData(GuidedRowKind.Note, null, "nobody", "guidance.body-unknown nobody")]
    [InlineData(GuidedRowKind.Decision, GuidedVerdict.No, null, "guidance.body-unknown x")]
    public void In_ARowThatDoesNotHoldTogether_NamesIt(GuidedRowKind kind, GuidedVerdict? verdict, string? body, string fault) => Codes(Row(new GuidedRow
    {
        Key = "x",
        Kind = kind,
        Verdict = verdict,
        Body = body,
        When = [new GuidedCondition { Question = "death", AnyOf = ["yes"] }],
        Zh = "某",
        En = "some",
    })).ShouldBe([fault]);

    [Fact]
    public void In_KeysTwiceOrMisshapen_NamesThem() => Codes(Shipped with
    {
        Bodies = [.. Shipped.Bodies, Shipped.Bodies[0], Shipped.Bodies[0] with { Key = "Not A Key" }],
    }).ShouldBe(["guidance.key-twice union-12351", "guidance.key-shape Not A Key"]);

    private static GuidedCheck Question(string key, Func<GuidedQuestion, GuidedQuestion> change) =>
        Shipped with { Questions = [.. Shipped.Questions.Select(one => one.Key == key ? change(one) : one)] };

    private static GuidedCheck Row(GuidedRow row) => Shipped with { Rows = [.. Shipped.Rows, row] };

    private static IEnumerable<string> Codes(GuidedCheck check) => GuidedFaults.In(check).Select(fault => $"{fault.Code.Code} {fault.Other}");
}
