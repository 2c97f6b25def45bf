using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Application.Linkage;
using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Linkage;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;

namespace Mediation.Application.Tests.Linkage;

/// <summary>企业劳动争议协商调解规定 §11: who decides disputes learns in a joint matter how the bodies work together, and not what was said to settle.</summary>
public sealed class MatterWallTests
{
    private const string Minutes = "总包表示节前可以先付七成，余款六月底前付清，劳动者代表称可以接受。";
    private const string Coordination = "人社局核查工资台账，法院提前阅卷。";

    [Theory]
    [EveryDatabase]
    public async Task BodiesThatDecide_ReadTheCoordinationAlone(DatabaseProvider provider)
    {
        await using var bench = await LinkageBench.StartAsync(provider);
        var court = await DecidingAsync(bench, "DX-COURT", AgencyKind.Court);
        var commission = await DecidingAsync(bench, "DX-ARB", AgencyKind.ArbitrationCommission);
        await bench.ConveneAsync("DX-HR", "DX-COURT", "DX-ARB");
        await MeetAsync(bench, Coordination, Minutes);

        foreach (var caller in (Caller[])[court, commission])
        {
            var seen = (await bench.ReadAsync(caller)).Meetings.ShouldHaveSingleItem();
            (seen.Coordination, seen.Minutes).ShouldBe((Coordination, null));
            seen.Decisions.ShouldHaveSingleItem();
        }

        foreach (var caller in (Caller[])[bench.Clerk, bench.Liaison("DX-HR")])
        {
            var seen = (await bench.ReadAsync(caller)).Meetings.ShouldHaveSingleItem();
            (seen.Coordination, seen.Minutes).ShouldBe((Coordination, Minutes));
        }
    }

    [Theory]
    [EveryDatabase]
    public async Task WhatNobodyMarked_IsNotForWhoDecides(DatabaseProvider provider)
    {
        await using var bench = await LinkageBench.StartAsync(provider);
        var court = await DecidingAsync(bench, "DX-COURT", AgencyKind.Court);
        await bench.ConveneAsync("DX-COURT");
        await MeetAsync(bench, null, Minutes, with: "DX-COURT");
        var seen = (await bench.ReadAsync(court)).Meetings.ShouldHaveSingleItem();
        (seen.State, seen.Coordination, seen.Minutes).ShouldBe((MeetingState.Held, null, null));
    }

    [Theory]
    [EveryDatabase]
    public async Task ABodyThatDecides_RecordsNoSettlementTalkEither(DatabaseProvider provider)
    {
        await using var bench = await LinkageBench.StartAsync(provider);
        var court = await DecidingAsync(bench, "DX-COURT", AgencyKind.Court);
        await bench.RaiseAsync(caller: court);
        await bench.TakeAsync(new InviteBodies { Bodies = ["DX-HR"] }, court);
        await bench.TakeAsync(new ConveneMatter(), court);

        var broken = await Should.ThrowAsync<RuleBrokenException>(() => MeetAsync(bench, Coordination, Minutes, court));
        broken.Code.ShouldBe(RuleCode.WallMediationOnly);
        await MeetAsync(bench, Coordination, null, court);
    }

    [Theory]
    [EveryDatabase]
    public async Task WhatAllRead_IsHeldAgainstTheTalkOfTheCases_AndOfTheMeetings(DatabaseProvider provider)
    {
        await using var bench = await LinkageBench.StartAsync(provider);
        var court = await DecidingAsync(bench, "DX-COURT", AgencyKind.Court);
        var journey = await CaseJourney.AcceptedAsync(bench.Platform);
        await journey.AssignAsync();
        await journey.HoldSessionAsync("双方到场。", "单位愿付三万元，分三期付清");
        var raising = LinkageBench.Raising(journey.Receipt.Id);
        await RefusedAsync(() => bench.RaiseAsync(raising with { What = "单位愿付３万块，请各单位协助" }));
        await bench.RaiseAsync(raising);
        await bench.TakeAsync(new InviteBodies { Bodies = ["DX-COURT", "DX-HR"] });
        await bench.TakeAsync(new ConveneMatter());

        await RefusedAsync(() => MeetAsync(bench, "各单位知悉：节前可以先付七成，余款六月底前付清", Minutes));
        await bench.TakeAsync(new CancelMeeting { MeetingId = new MatterMeetingId((await bench.ReadAsync(bench.Clerk)).Meetings[0].Id) });
        await MeetAsync(bench, Coordination, Minutes);
        await RefusedAsync(() => bench.TakeAsync(new AddProgress { Text = "单位愿付三万元" }));
        await RefusedAsync(() => bench.TakeAsync(new AddProgress { Text = "节前可以先付七成，余款六月底前付清" }, bench.Liaison("DX-HR")));

        // A refusal would tell these two what was said: they have not heard the talk of the case.
        await bench.TakeAsync(new AddProgress { Text = "单位愿付三万元" }, bench.Liaison("DX-HR"));
        await bench.TakeAsync(new AddProgress { Text = "节前可以先付七成，余款六月底前付清" }, court);
    }

    /// <summary>联合调解: the board says when and which case; the record lies in the case, which other bodies do not see.</summary>
    [Theory]
    [EveryDatabase]
    public async Task OfAJointSession_OtherBodiesReadWhenItIs_AndNothingOfItsRecord(DatabaseProvider provider)
    {
        await using var bench = await LinkageBench.StartAsync(provider);
        var court = await DecidingAsync(bench, "DX-COURT", AgencyKind.Court);
        var journey = await CaseJourney.MediatingAsync(bench.Platform);
        await bench.RaiseAsync(LinkageBench.Raising(journey.Receipt.Id));
        await bench.TakeAsync(new InviteBodies { Bodies = ["DX-COURT"] });
        await bench.TakeAsync(new ConveneMatter());
        await bench.TakeAsync(new PlanJointSession
        {
            CaseId = journey.Receipt.Id,
            SessionId = (await journey.ReadAsync()).Sessions[0].Id,
            At = bench.Platform.Clock.GetUtcNow().AddHours(1),
            Bodies = ["DX-COURT"],
        });

        var board = await bench.ReadAsync(court);
        board.Sessions.ShouldHaveSingleItem().Case.ShouldBe(journey.Receipt.Id);
        board.ToString().ShouldNotContain("单位称可付两万");
        await Should.ThrowAsync<NotFoundException>(() => bench.Platform.SendAsync(new GetCase(journey.Receipt.Id), court));
    }

    private static async Task<Caller> DecidingAsync(LinkageBench bench, string code, AgencyKind kind)
    {
        var id = AgencyId.New(bench.Platform.Clock.GetUtcNow());
        await bench.EstablishAsync(id, code, kind, AgencyLevel.District);
        return await bench.JoinAsync(id, Role.Liaison);
    }

    private static async Task RefusedAsync(Func<Task> act) =>
        (await Should.ThrowAsync<RuleBrokenException>(act)).Code.ShouldBe(RuleCode.WallRepeatsSettlementTalk);

    private static async Task MeetAsync(LinkageBench bench, string? coordination, string? minutes, Caller? by = null, string with = "DX-HR")
    {
        var at = bench.Platform.Clock.GetUtcNow().AddHours(1);
        var meeting = (await bench.TakeAsync(new PlanMeeting { At = at, Mode = SessionMode.Video, Place = "线上", Attending = [with] }, by)).Created[0];
        bench.Platform.Clock.Advance(TimeSpan.FromHours(2));
        await bench.TakeAsync(
            new RecordMeeting
            {
                MeetingId = new MatterMeetingId(meeting),
                HeldAt = at,
                Present = [with],
                Coordination = coordination,
                Minutes = minutes,
                Decisions = [new TaskInput("核查工资台账", with, null, new DateOnly(2026, 3, 9))],
            },
            by);
    }
}
