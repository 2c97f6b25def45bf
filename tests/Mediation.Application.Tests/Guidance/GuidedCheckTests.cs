using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Guidance;
using Mediation.Domain.Common;
using Mediation.Domain.Guidance;
using Mediation.Domain.Guidance.Rules;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Guidance;

/// <summary>The platform's day is Monday, 2 March 2026.</summary>
public sealed class GuidedCheckTests
{
    private const string Wages = "what=wages relation=employee place=daxing employed=no ended=2025-03-20 before=none people=one";
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Theory]
    [EveryDatabase]
    public async Task Ask_ByAStranger_LeadsFromQuestionToQuestion(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);

        var first = await platform.SendAsync(new AskGuidedCheck([]), Caller.Anonymous);
        var later = await platform.SendAsync(new AskGuidedCheck(Read("what=dismissal relation=employee place=bda")), Caller.Anonymous);
        var wrong = await platform.SendAsync(new AskGuidedCheck(Read("what=nonsense relation=employee")), Caller.Anonymous);

        (first.Edition, first.Next!.Key, first.AtMost, first.Told).ShouldBe((0, "what", 9, null));
        (later.Next!.Key, later.Answered.Count, later.Fault).ShouldBe(("seat", 3, null));
        later.Answered[2].AnswerEn.ShouldBe("Beijing Economic-Technological Development Area");
        (wrong.Next!.Key, wrong.Fault).ShouldBe(("what", "guidance.answer-unknown"));
    }

    [Theory]
    [EveryDatabase]
    public async Task Ask_ToTheEnd_NamesOfficeDateWhyAndPapers(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var before = await platform.LookAsync(db => db.History.CountAsync());

        var told = (await platform.SendAsync(new AskGuidedCheck(Read(Wages)), Caller.Anonymous)).Told!;

        (told.Verdict, told.DecidedBy).ShouldBe((GuidedVerdict.Yes, "labour-dispute"));
        told.Office.ShouldNotBeNull().Code.ShouldBe(await platform.LookAsync(db => db.Agencies.Where(one => one.Id == platform.Agency).Select(one => one.Code).SingleAsync()));
        told.Why.Select(line => line.Key).ShouldBe(["labour-dispute", "place"]);
        (told.Limitation.State, told.Limitation.DueOn, told.Limitation.DaysLeft, told.Limitation.IsUrgent)
            .ShouldBe((LimitationState.Runs, new DateOnly(2026, 3, 20), 18, true));
        told.Limitation.En.ShouldBe("Only 18 days are left: the last day to go to arbitration is 20 March 2026. Act now!");
        told.Limitation.Steps.ShouldNotBeEmpty();
        told.Bring.Select(line => line.Key).ShouldContain("iou");
        (await platform.LookAsync(db => db.History.CountAsync())).ShouldBe(before);
    }

    [Theory]
    [EveryDatabase]
    public async Task Ask_InTheDevelopmentArea_SendsToItsOwnBodyAndMarksWhatNobodyChecked(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);

        var told = (await platform.SendAsync(
            new AskGuidedCheck(Read("what=dismissal relation=employee place=bda seat=bda when=2026-02-01 before=none people=one")), Caller.Anonymous)).Told!;

        (told.Verdict, told.Office, told.Contact!.Key, told.Contact.IsVerified).ShouldBe((GuidedVerdict.No, null, "bda", false));
        told.Why.Select(line => line.Key).ShouldBe(["labour-dispute", "place", "at-bda"]);
        told.Limitation.State.ShouldBe(LimitationState.Runs);
    }

    [Theory]
    [EveryDatabase]
    public async Task Ask_AboutWhatIsNoLabourDispute_NamesNoOfficeAndNoYear(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);

        var told = (await platform.SendAsync(
            new AskGuidedCheck(Read("what=insurance-arrears relation=employee place=daxing when=2026-02-01 before=none people=one")), Caller.Anonymous)).Told!;

        (told.Verdict, told.Office, told.Contact!.Phone, told.Limitation.State).ShouldBe((GuidedVerdict.No, null, "12333", LimitationState.NotTold));
    }

    [Theory]
    [EveryDatabase]
    public async Task Edit_WritesAnEditionThatIsAskedFromItsDay(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var head = Callers.Head(platform.Agency);

        var receipt = await platform.SendAsync(new EditGuidedCheck { Check = Reworded("出了什么事？"), InForceFrom = Monday.AddDays(3) }, head);

        receipt.ShouldBe(new GuidanceReceipt(1, Monday.AddDays(3), 1));
        (await platform.SendAsync(new AskGuidedCheck([]), Caller.Anonymous)).Next!.Zh.ShouldBe("发生了什么事？");
        (await platform.SendAsync(new TestGuidedCheck { On = Monday.AddDays(3) }, head)).Reply!.Edition.ShouldBe(1);
        platform.Clock.Advance(TimeSpan.FromDays(3));
        var now = await platform.SendAsync(new AskGuidedCheck([]), Caller.Anonymous);
        (now.Edition, now.Next!.Zh).ShouldBe((1, "出了什么事？"));
        (await platform.SendAsync(new AskGuidedCheck(Read(Wages)), Caller.Anonymous)).Told!.DecidedBy.ShouldBe("labour-dispute");
        (await platform.LookAsync(db => db.History.CountAsync(entry => entry.Event == nameof(GuidedEditionWritten)))).ShouldBe(1);
    }

    [Theory]
    [EveryDatabase]
    public async Task RollBack_BringsAnEditionBackAsANewOne_AndKeepsAll(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var head = Callers.Head(platform.Agency);
        await platform.SendAsync(new EditGuidedCheck { Check = Reworded("一") }, head);
        await platform.SendAsync(new EditGuidedCheck { Check = Reworded("二"), SeenVersion = 1 }, head);

        await platform.SendAsync(new RollBackGuidedCheck { Edition = 1, SeenVersion = 2 }, head);

        var view = await platform.SendAsync(new GetGuidedCheck(), head);
        (view.Edition, view.Last, view.Version, view.Check.Questions[0].Zh).ShouldBe((3, 3, 3, "一"));
        var page = await platform.SendAsync(new ListGuidedCheckEditions(Take: 2), head);
        page.Editions.Select(edition => (edition.Number, edition.TakenFrom)).ShouldBe([(3, 1), (2, null)]);
        (await platform.SendAsync(new ListGuidedCheckEditions(page.Next, 2), head)).Editions.ShouldHaveSingleItem().Number.ShouldBe(1);
        (await Should.ThrowAsync<RuleBrokenException>(() => platform.SendAsync(new GetGuidedCheck(9), head))).Code.ShouldBe(RuleCode.GuidanceEditionUnknown);
    }

    [Theory]
    [EveryDatabase]
    public async Task Edit_ByTwoAtOnce_LetsOneWin(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var head = Callers.Head(platform.Agency);

        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => TryAsync(platform, head)));

        both.Count(won => won).ShouldBe(1);
        (await platform.LookAsync(db => db.GuidedEditions.CountAsync())).ShouldBe(1);
    }

    [Theory]
    [EveryDatabase]
    public async Task Edit_OfATableThatLeavesSomebodyWithoutAnAnswer_NamesEachFault(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var shipped = ShippedGuidance.Check;
        var broken = shipped with
        {
            Questions = [.. shipped.Questions.Select(one => one.Key == "people" ? one with { Choices = [one.Choices[0]] } : one)],
            Bodies = [.. shipped.Bodies.Where(body => body.Key != "bda")],
        };

        var refused = await Should.ThrowAsync<ValidationException>(() => platform.SendAsync(new EditGuidedCheck { Check = broken }, Callers.Head(platform.Agency)));
        var tried = await platform.SendAsync(new TestGuidedCheck { Check = broken, Answers = Read(Wages) }, Callers.Clerk(platform.Agency));

        refused.Errors.Select(error => error.ErrorCode).Distinct().Order().ShouldBe(["guidance.body-unknown", "guidance.refers-to-unknown", "guidance.unsure-missing"]);
        refused.Errors.ShouldContain(error => error.PropertyName == "Check.questions[8]");
        tried.Reply.ShouldBeNull();
        tried.Faults.Count.ShouldBe(refused.Errors.Count());
    }

    [Theory]
    [EveryDatabase]
    public async Task Test_OfATable_AnswersWithItAndWritesNothing(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);

        var trial = await platform.SendAsync(new TestGuidedCheck { Check = Reworded("试"), Answers = Read(Wages) }, Callers.Clerk(platform.Agency));

        trial.Faults.ShouldBeEmpty();
        trial.Reply!.Answered[0].Zh.ShouldBe("试");
        (await platform.LookAsync(db => db.GuidedEditions.CountAsync())).ShouldBe(0);
    }

    [Theory]
    [EveryDatabase]
    public async Task Ask_WithTooMuch_IsRefused(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        IReadOnlyList<GivenAnswer>[] refused =
        [
            [.. Enumerable.Range(0, 21).Select(number => new GivenAnswer($"q{number}", "a"))],
            [new GivenAnswer("what", new string('a', 41))],
            [new GivenAnswer("what", "wages"), new GivenAnswer("what", "leave")],
        ];

        foreach (var answers in refused)
        {
            await Should.ThrowAsync<ValidationException>(() => platform.SendAsync(new AskGuidedCheck(answers), Caller.Anonymous));
        }
    }

    private static async Task<bool> TryAsync(TestPlatform platform, Caller head)
    {
        try
        {
            await platform.SendAsync(new EditGuidedCheck { Check = Reworded("一") }, head);
            return true;
        }
        catch (StaleVersionException)
        {
            return false;
        }
    }

    private static GuidedCheck Reworded(string zh) => ShippedGuidance.Check with
    {
        Questions = [ShippedGuidance.Check.Questions[0] with { Zh = zh }, .. ShippedGuidance.Check.Questions.Skip(1)],
    };

    private static IReadOnlyList<GivenAnswer> Read(string said) =>
        [.. said.Split(' ').Select(pair => pair.Split('=')).Select(pair => new GivenAnswer(pair[0], pair[1]))];
}
