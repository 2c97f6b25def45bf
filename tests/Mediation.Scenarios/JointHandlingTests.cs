using System.Net;
using System.Text.Json;
using Mediation.Application.Linkage;
using Mediation.Application.Notices;
using Mediation.Application.Tasks;
using Mediation.Domain.Agencies;
using Mediation.Domain.Linkage;
using Mediation.Domain.Tasks;
using Mediation.Infrastructure.Persistence;
using Mediation.Scenarios.Stage;
using Mediation.TestSupport;

namespace Mediation.Scenarios;

/// <summary>04 again: triage proposes joint handling for the twelve, it is raised, four bodies come, and the leaders hear in time.</summary>
public sealed class JointHandlingTests
{
    private static readonly ScenarioFile Story = ScenarioFile.Read("04-collective-arrears");

    // The four of the scenario: 人社, 司法, 信访, 企联. Their codes are apart from those of the demonstration.
    private static readonly (string Code, string Name, string Kind)[] Four =
    [
        ("T-HR", "某区人力资源和社会保障局", "human-resources"), ("T-JUSTICE", "某区司法局", "justice"), ("T-PETITION", "某区信访办公室", "petition"),
        ("T-QILIAN", "某区企业联合会", "enterprise-federation"),
    ];

    [Theory, EveryDatabase]
    public async Task CollectiveArrears_IsProposedRaisedHandledAndReportedInTime(DatabaseProvider provider)
    {
        await using var district = await District.OpenAsync(provider, Story.FiledAt);
        var guests = new List<Person>();
        foreach (var (code, name, kind) in Four)
        {
            guests.Add(await district.JoinAsync(code, name, kind));
        }

        var file = await CaseFile.FileAsync(district.Clerk, Filings.Of(Story));
        var route = (await district.Clerk.GetAsync<TriageAnswer>($"/api/v1/cases/{file.Id}/triage")).Route;
        (route.DecidedBy, route.Grade, route.Urgent).ShouldBe(("collective-festival-arrears", MatterGrade.Major, true));
        route.Invite.ShouldBe(
            [AgencyKind.HumanResources, AgencyKind.Justice, AgencyKind.Petition, AgencyKind.EnterpriseFederation], ignoreOrder: true);

        var matter = await RaiseAsync(district, file);
        matter = await StepAsync(district.Clerk, matter, "invitations", new { bodies = Four.Select(body => body.Code) });
        foreach (var guest in guests)
        {
            (await guest.GetAsync<TaskPage>("/api/v1/tasks")).Tasks.ShouldHaveSingleItem().Kind.ShouldBe(TaskKind.JointInvitation);
            matter = await StepAsync(guest, matter, "answer", new { accepts = true });
            await CheckSightAsync(guest, matter, file);
        }

        (await district.Liaison.GetAsync<MatterPage>("/api/v1/joint-matters")).Matters.ShouldHaveSingleItem();
        matter = await StepAsync(district.Clerk, matter, "convene");
        await district.AtAsync(2, 5, 20, 5);
        (await district.Clerk.GetAsync<TaskPage>("/api/v1/tasks?kind=emergency-report")).Tasks.ShouldHaveSingleItem();
        matter = await StepAsync(district.Clerk, matter, "emergency-reports", new { kind = "first", text = "十二名工人集体追索工资，已召集四部门会商。" });
        (await district.Clerk.GetAsync<MatterBoard>(At(matter))).Reporting!.IsLate.ShouldBeFalse();
        await district.AtAsync(2, 5, 21);
        (await district.Head.GetAsync<NoticePage>("/api/v1/notices")).Notices.ShouldContain(notice => notice.What == "linkage.emergency");
        (await district.VerifyHistoryAsync()).Broken.ShouldBeNull();
        guests.ForEach(guest => guest.Dispose());
    }

    private static Task<MatterReceipt> RaiseAsync(District district, CaseFile file) => district.Clerk.PostAsync<MatterReceipt>("/api/v1/joint-matters", new
    {
        title = "某项目十二名工人集体欠薪",
        what = "三个月工资未发，临近春节。",
        cases = new[] { file.Id },
        weight = new { reasons = (string[])["ten-or-more-workers", "arrears-before-festival"], grade = "major" },
    });

    private static async Task CheckSightAsync(Person guest, MatterReceipt matter, CaseFile file)
    {
        var (status, board) = await guest.TryGetAsync(At(matter));
        status.ShouldBe(HttpStatusCode.OK);
        board.ShouldContain(file.Number);
        foreach (var side in Story.Applicants)
        {
            board.ShouldNotContain($"\"{side.Name}\"");
            board.ShouldNotContain(side.ResidentId!);
            board.ShouldNotContain(side.Phone!);
        }

        JsonDocument.Parse(board).RootElement.GetProperty("headcount").GetInt32().ShouldBe(12);
        (await guest.TryGetAsync($"/api/v1/cases/{file.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await guest.TryGetAsync($"{At(matter)}/emergency-reports")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Task<MatterReceipt> StepAsync(Person by, MatterReceipt matter, string step, object? body = null) =>
        by.PostAsync<MatterReceipt>($"{At(matter)}/{step}", body, matter.Version);

    private static string At(MatterReceipt matter) => $"/api/v1/joint-matters/{matter.Id}";
}
