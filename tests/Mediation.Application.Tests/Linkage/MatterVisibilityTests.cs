using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Linkage;
using Mediation.Domain.Linkage;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;

namespace Mediation.Application.Tests.Linkage;

public sealed class MatterVisibilityTests
{
    [Theory]
    [EveryDatabase]
    public async Task Board_IsThereForTheConvenerAndItsGuests_AndForNobodyElse(DatabaseProvider provider)
    {
        await using var bench = await LinkageBench.StartAsync(provider);
        await bench.ConveneAsync("DX-HR", "DX-JUSTICE", "DX-PETITION");
        await bench.TakeAsync(new AnswerInvitation { Accepts = true }, bench.Liaison("DX-HR"));
        await bench.TakeAsync(new AnswerInvitation { Accepts = false, Reason = "不属职责" }, bench.Liaison("DX-JUSTICE"));
        await bench.TakeAsync(new AnswerInvitation { Accepts = true }, bench.Liaison("DX-PETITION"));
        await bench.TakeAsync(new LeaveMatter { Reason = "已办结本部门事项" }, bench.Liaison("DX-PETITION"));

        foreach (var caller in (Caller[])[bench.Clerk, bench.Head, bench.Liaison("DX-HR")])
        {
            (await bench.ReadAsync(caller)).Number.ShouldBe("DX-UNION会商〔2026〕001号");
            (await bench.Platform.SendAsync(new ListMatters(), caller)).Matters.ShouldHaveSingleItem();
            (await bench.Platform.SendAsync(new ListProgress(bench.Receipt.Id), caller)).Entries.ShouldBeEmpty();
        }

        foreach (var caller in (Caller[])[bench.Liaison("DX-JUSTICE"), bench.Liaison("DX-PETITION"), bench.Liaison("DX-QILIAN"), bench.Leader])
        {
            await Should.ThrowAsync<NotFoundException>(() => bench.ReadAsync(caller));
            await Should.ThrowAsync<NotFoundException>(() => bench.Platform.SendAsync(new ListProgress(bench.Receipt.Id), caller));
            await Should.ThrowAsync<NotFoundException>(() => bench.TakeAsync(new AddProgress { Text = "x" }, caller));
            (await bench.Platform.SendAsync(new ListMatters(), caller)).Matters.ShouldBeEmpty();
        }
    }

    [Theory]
    [EveryDatabase]
    public async Task Guest_MayNotDoWhatIsTheConveners(DatabaseProvider provider)
    {
        await using var bench = await LinkageBench.StartAsync(provider);
        await bench.ConveneAsync("DX-HR");
        var guest = bench.Liaison("DX-HR");

        await Should.ThrowAsync<ForbiddenException>(() => bench.TakeAsync(new InviteBodies { Bodies = ["DX-QILIAN"] }, guest));
        await Should.ThrowAsync<ForbiddenException>(() => bench.TakeAsync(new DismissMatter { Reason = "x" }, guest));
        await Should.ThrowAsync<ForbiddenException>(() => bench.TakeAsync(new SendEmergencyReport { Kind = EmergencyReportKind.First, Text = "x" }, guest));
        await Should.ThrowAsync<ForbiddenException>(() => bench.TakeAsync(new LinkCase { CaseId = Guid.CreateVersion7() }, guest));
    }

    [Theory]
    [EveryDatabase]
    public async Task Reports_AreForTheConvenerAndTheHeadsAboveIt_NotForGuests(DatabaseProvider provider)
    {
        await using var bench = await LinkageBench.StartAsync(provider);
        await bench.ConveneAsync("DX-HR");
        await bench.TakeAsync(new SendEmergencyReport { Kind = EmergencyReportKind.First, Text = "首报内容" });

        foreach (var caller in (Caller[])[bench.Clerk, bench.Leader])
        {
            (await bench.Platform.SendAsync(new ListEmergencyReports(bench.Receipt.Id), caller)).Reports.ShouldHaveSingleItem().Text.ShouldBe("首报内容");
        }

        await Should.ThrowAsync<NotFoundException>(() => bench.Platform.SendAsync(new ListEmergencyReports(bench.Receipt.Id), bench.Liaison("DX-HR")));
        (await bench.ReadAsync(bench.Liaison("DX-HR"))).Reporting.ShouldBeNull();
        (await bench.ReadAsync(bench.Clerk)).Reporting.ShouldNotBeNull().IsLate.ShouldBeFalse();
    }

    [Theory]
    [EveryDatabase]
    public async Task Guest_ReadsNumberAndStatusOfACase_AndNoWordOfIt(DatabaseProvider provider)
    {
        await using var bench = await LinkageBench.StartAsync(provider);
        var journey = await CaseJourney.MediatingAsync(bench.Platform);
        await bench.RaiseAsync(LinkageBench.Raising(journey.Receipt.Id));
        await bench.TakeAsync(new InviteBodies { Bodies = ["DX-HR"] });

        var board = await bench.ReadAsync(bench.Liaison("DX-HR"));

        board.Cases.ShouldBe([new LinkedCase(journey.Receipt.Id, journey.Receipt.Number, journey.Receipt.Status)]);
        (board.Headcount, board.AmountFen).ShouldBe((1, 4_629_300));
        var text = System.Text.Json.JsonSerializer.Serialize(board);
        foreach (var secret in (string[])["张某", "某建筑公司", "单位称可付两万", "会上双方陈述", "110199198603124512", "13800000001"])
        {
            text.ShouldNotContain(secret);
        }

        await Should.ThrowAsync<NotFoundException>(() => bench.Platform.SendAsync(new Mediation.Application.Cases.GetCase(journey.Receipt.Id), bench.Liaison("DX-HR")));
    }
}
