using CsCheck;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Intake;
using Mediation.Domain.Tests.Cases;

namespace Mediation.Domain.Tests.Intake;

public sealed class FilingDraftTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Save_WhatCannotBeRead_IsKeptAsTyped()
    {
        var draft = Draft();

        draft.Save(FilingSection.Worker, 0, Typed(("number", "  不记得了  "), ("name", "")), Now);

        var kept = draft.Answers.Of(FilingSection.Worker);
        (kept.Version, kept.Fields.Count, kept.Of("number")).ShouldBe((1, 1, "  不记得了  "));
    }

    [Fact]
    public void Save_TheSameAgainUnderAnOldVersion_IsNoChangeAndNoConflict()
    {
        var draft = Draft();
        draft.Save(FilingSection.Worker, 0, Typed(("name", "张某")), Now);
        var version = draft.Version;

        draft.Save(FilingSection.Worker, 0, Typed(("name", "张某")), Now.AddMinutes(1));

        (draft.Version, draft.TouchedAt).ShouldBe((version, Now.AddMinutes(1)));
    }

    [Fact]
    public void Save_AfterAnotherTabChangedThePage_IsRefusedAndOtherPagesAreNot()
    {
        var draft = Draft();
        draft.Save(FilingSection.Worker, 0, Typed(("name", "张某")), Now);

        Broken.By(() => draft.Save(FilingSection.Worker, 0, Typed(("name", "李某")), Now)).ShouldBe(RuleCode.FilingChanged);
        draft.Save(FilingSection.Work, 0, Typed(("area", "110115")), Now);

        draft.Answers.Of(FilingSection.Worker).Of("name").ShouldBe("张某");
    }

    [Fact]
    public void Draft_ThirtyDaysAfterTheLastTouch_IsGoneAndTakesNothing()
    {
        var draft = Draft();
        draft.Save(FilingSection.Work, 0, Typed(("area", "110115")), Now.AddDays(20));

        draft.IsGoneAt(Now.AddDays(50).AddTicks(-1)).ShouldBeFalse();
        draft.IsGoneAt(Now.AddDays(50)).ShouldBeTrue();
        Broken.By(() => draft.Save(FilingSection.Work, 1, Typed(("area", "110114")), Now.AddDays(50))).ShouldBe(RuleCode.FilingEnded);
    }

    [Fact]
    public void Submit_KeepsTheCopyAndNotTheAnswers_AndHappensOnce()
    {
        var draft = Draft();
        draft.Save(FilingSection.Work, 0, Typed(("area", "110115")), Now);

        draft.Submit(CaseId.New(Now), "某号", new FiledCopy("{}", new string('a', 64)), Now);

        (draft.State, draft.Slot, draft.Answers.Sections.Count, draft.Copy).ShouldBe((FilingState.Submitted, null, 0, "{}"));
        Broken.By(() => draft.Submit(CaseId.New(Now), "某号", new FiledCopy("{}", ""), Now)).ShouldBe(RuleCode.FilingEnded);
        Broken.By(() => draft.Discard(Now)).ShouldBe(RuleCode.FilingEnded);
        draft.IsGoneAt(Now.AddYears(1)).ShouldBeFalse();
    }

    [Fact]
    public void Discard_Twice_WipesOnce()
    {
        var draft = Draft();
        draft.Save(FilingSection.Work, 0, Typed(("area", "110115")), Now);

        draft.Discard(Now);
        draft.Discard(Now);

        (draft.State, draft.Answers.Sections.Count).ShouldBe((FilingState.Discarded, 0));
    }

    [Theory]
    [InlineData("Name")]
    [InlineData("")]
    [InlineData("a_b")]
    public void Save_NameNoFormHas_IsRefused(string name) =>
        Broken.By(() => Draft().Save(FilingSection.Work, 0, Typed((name, "x")), Now)).ShouldBe(RuleCode.FilingTooLong);

    [Fact]
    public void Save_MoreThanAnyFormSends_IsRefused()
    {
        Broken.By(() => Draft().Save(FilingSection.Work, 0, Typed(("a", new string('x', SectionAnswers.MaxTextLength + 1))), Now)).ShouldBe(RuleCode.FilingTooLong);
        Broken.By(() => Draft().Save(FilingSection.Work, 0, Enumerable.Range(0, 121).ToDictionary(at => $"f-{at}", _ => "x"), Now)).ShouldBe(RuleCode.FilingTooLong);
        Broken.By(() => Draft().Save(FilingSection.Work, 0, Enumerable.Range(0, 13).ToDictionary(at => $"f-{at}", _ => new string('x', 5000)), Now)).ShouldBe(RuleCode.FilingTooLong);
    }

    [Fact]
    public void FreeSlot_AnyTaken_IsTheLowestFreeOrRefused() => Gen.Int[1, 5].Array[0, 8].Sample(taken =>
    {
        var distinct = taken.Distinct().ToList();
        if (distinct.Count == FilingDraft.MaxOpen)
        {
            return Broken.By(() => FilingDraft.FreeSlot(distinct)) == RuleCode.FilingTooMany;
        }

        var free = FilingDraft.FreeSlot(distinct);
        return !distinct.Contains(free) && Enumerable.Range(1, free - 1).All(distinct.Contains);
    });

    private static FilingDraft Draft() => FilingDraft.Start(FilingDraftId.New(Now), Guid.CreateVersion7(Now), "DX-UNION", 1, Now);

    private static Dictionary<string, string> Typed(params (string Field, string Text)[] fields) => fields.ToDictionary(field => field.Field, field => field.Text);
}
