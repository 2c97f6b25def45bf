using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mediation.Application.Cases;
using Mediation.Application.Papers;
using Mediation.Domain.Cases;
using Mediation.Domain.Deadlines;
using Mediation.Infrastructure.Persistence;
using Mediation.Scenarios.Stage;
using Mediation.TestSupport;

namespace Mediation.Scenarios;

/// <summary>02: three close relatives of a dispatched worker, one a child, claim from two employers jointly; who is liable stays open.</summary>
public sealed class DispatchDeathTests
{
    private static readonly ScenarioFile Story = ScenarioFile.Read("02-dispatch-death");
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Theory, EveryDatabase]
    public async Task DispatchDeath_LiabilityDisputed_GoesToArbitrationWithTheUndisputedFactsAlone(DatabaseProvider provider)
    {
        await using var district = await District.OpenAsync(provider, Story.FiledAt);
        var file = await CaseFile.FileAsync(district.Clerk, Filings.Of(Story));
        await CheckFiledAsync(district, file);
        await LetPartiesSeeAsync(district, file);
        await MediateAsync(district, file);
        await FailAsync(district, file);
        Person[] outsiders = [district.Worker, district.Employer, district.Clerk, district.Liaison, district.Auditor];
        await CheckNothingLeavesAsync(file, outsiders);

        Story.Expected("handoff").ShouldBe("arbitration");
        await CheckApplicationAsync(district, file);
        var referral = new { body = "北京市大兴区劳动人事争议仲裁委员会", reason = "调解不成，当事人申请仲裁" };
        (await file.StepAsync(district.Clerk, "refer-out", referral)).Status.ShouldBe(CaseStatus.ReferredOut);
        await CheckNothingLeavesAsync(file, outsiders);
        await file.CloseAndArchiveAsync(district, "已移送仲裁", years: 5, [.. ToldUntilFailure, "CaseReferredOut"]);
        await CheckNothingLeavesAsync(file, outsiders);
    }

    private static readonly string[] ToldUntilFailure =
    [
        "CaseReceived", "RepresentativeAppointed", "AccessGiven", "AccessGiven", "PartyContacted", "ConsentRecorded", "PartyContacted",
        "ConsentRecorded", "CaseAccepted", "MediatorsAssigned", "SessionScheduled", "SessionHeld", "DeadlineMoved", "MediationFailed",
    ];

    private static async Task CheckFiledAsync(District district, CaseFile file)
    {
        var filed = await file.ReadAsync(district.Clerk);
        filed.Channel.ShouldBe(Channel.WalkIn);
        filed.Groups.ShouldBe(PriorityGroups.Casualty);
        filed.Ledger.ShouldBe(new LedgerDetails(119_382_100, 42_349_780, 0, 0));
        filed.Claims.Single().JointAndSeveral.ShouldBeTrue();
        filed.Claims.Single().Cause.Name.ShouldBe("工伤保险待遇纠纷");
        filed.Parties.Select(party => party.Relation).ShouldBe([Relation.Spouse, Relation.Parent, Relation.Child, null, null]);
        filed.Parties.Skip(3).Select(party => party.Role).ShouldBe([PartyRole.DispatchingEmployer, PartyRole.UsingEmployer]);
        var agent = filed.Representatives.Single();
        (agent.Kind, agent.Name, agent.For.Single()).ShouldBe((RepresentativeKind.LegalAgent, "惠某", filed.Parties[2].Id));
        (await file.DueOnAsync(district.Clerk, ClockId.A1)).ShouldBe(new DateOnly(2026, 3, 18));
    }

    private static async Task LetPartiesSeeAsync(District district, CaseFile file)
    {
        (await district.Worker.TryGetAsync($"/api/v1/cases/{file.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        var parties = (await file.ReadAsync(district.Clerk)).Parties;
        await file.StepAsync(district.Clerk, "access", new { partyId = parties[0].Id, signInName = "worker" });
        await file.StepAsync(district.Clerk, "access", new { partyId = parties[4].Id, signInName = "employer" });
        (await file.ReadAsync(district.Worker)).Id.ShouldBe(file.Id);
    }

    private static async Task MediateAsync(District district, CaseFile file)
    {
        await district.AtAsync(3, 4, 10);
        await file.AskRespondentsAsync(district);
        (await file.DueOnAsync(district.Clerk, ClockId.A4)).ShouldBe(new DateOnly(2026, 3, 9));
        await district.AtAsync(3, 5, 9);
        await file.StepAsync(district.Clerk, "accept");
        (await file.DueOnAsync(district.Clerk, ClockId.A2)).ShouldBe(new DateOnly(2026, 3, 20));
        await file.AssignAsync(district);
        var talk = string.Join('\n', Story.ExpectedAll("mustNotLeave"));
        await file.MeetAsync(
            district, District.Time(3, 10, 9), $"双方到场。{talk}，近亲属未接受。", talk, [.. Story.ExpectedAll("undisputedFacts")]);
        (await file.ReadAsync(district.Mediator)).Sessions[0].SettlementTalk.ShouldBe(talk);
    }

    private static async Task FailAsync(District district, CaseFile file)
    {
        await district.AtAsync(3, 17, 9);
        var failed = await file.StepAsync(district.Mediator, "fail", new { ground = "liability-disputed", reason = Story.Expected("reason") });
        failed.Status.ShouldBe(CaseStatus.Failed);
        var details = await file.ReadAsync(district.Clerk);
        details.Failure.ShouldBe(new FailureDetails(FailureGround.LiabilityDisputed, "责任分担分歧", new DateOnly(2026, 3, 17)));
        details.Strands.Single().ClaimedFen.ShouldBe(119_382_100);

        var report = await file.ReadAsync<FailureReport>(district.Liaison, "failure-report");
        report.UndisputedFacts.ShouldBe(Story.ExpectedAll("undisputedFacts"));
        report.Applicants.ShouldBe(["惠某", "李某甲", "李某乙"]);
        report.Respondents.ShouldBe(["某服务公司", "某传媒公司"]);
        report.Claims.Single().AlreadyPaidFen.ShouldBe(42_349_780);
        report.SessionsHeld.ShouldBe(1);
        report.WaysOn.ShouldBe(["arbitration"]);
    }

    /// <summary>What goes to arbitration is written from the file: nobody keys a field again.</summary>
    private static async Task CheckApplicationAsync(District district, CaseFile file)
    {
        var application = await file.ReadAsync<PaperView>(district.Clerk, "papers/arbitration-application");
        application.FieldsToKey.ShouldBe(0);
        application.To.ShouldBe("大兴区劳动人事争议仲裁委员会");
        application.Sections.Count(section => section.Code == "applicant").ShouldBe(3);
        application.Sections.Count(section => section.Code == "respondent").ShouldBe(2);
        var request = application.Sections.Single(section => section.Code == "request").Fields;
        request.Single(entry => entry.Code == "request").Value
            .ShouldBe("请求裁决某服务公司、某传媒公司连带支付因工死亡保险待遇770323.20元（人民币柒拾柒万零叁佰贰拾叁元贰角）");
        var (status, page) = await district.Clerk.TryGetAsync($"/api/v1/cases/{file.Id}/papers/arbitration-application/print");
        status.ShouldBe(HttpStatusCode.OK);
        page.ShouldContain("11019919880521468X");
        Story.ExpectedAll("undisputedFacts").ShouldAllBe(fact => page.Contains(fact));
        Story.ExpectedAll("mustNotLeave").ShouldAllBe(secret => !page.Contains(secret));
    }

    /// <summary>Reads everything about the case that each of them can reach.</summary>
    private static async Task CheckNothingLeavesAsync(CaseFile file, IReadOnlyList<Person> readers)
    {
        string[] paths =
        [
            "/api/v1/cases", .. new[] { "", "/timeline?take=200", "/deadlines", "/duplicates", "/failure-report", "/papers", "/remedies", "/papers/arbitration-application", "/papers/failure-report" }
                .Select(part => $"/api/v1/cases/{file.Id}{part}"),
        ];
        foreach (var reader in readers)
        {
            foreach (var path in paths)
            {
                var (status, body) = await reader.TryGetAsync(path);
                status.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.Forbidden);
                var text = JsonNode.Parse(body)!.ToJsonString(Readable);
                foreach (var secret in Story.ExpectedAll("mustNotLeave"))
                {
                    text.ShouldNotContain(secret, Case.Sensitive, $"{reader.Name} {path}");
                }
            }
        }
    }
}
