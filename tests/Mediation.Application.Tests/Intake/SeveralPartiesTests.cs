using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Application.Engagement;
using Mediation.Application.Hub;
using Mediation.Application.Notices;
using Mediation.Application.Tests.Engagement;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Engagement;
using Mediation.Domain.Intake;
using Mediation.Domain.Notices;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;

namespace Mediation.Application.Tests.Intake;

/// <summary>From the form on the phone to the answer of each: dispatching and using unit, and an employer who files against a worker.</summary>
public sealed class SeveralPartiesTests
{
    private const string DispatcherPhone = "13900000071";
    private const string UserPhone = "13900000072";
    private const string WorkerPhone = "13900000073";

    [Theory]
    [EveryDatabase]
    public async Task DispatchingAndUsingUnit_AreInvitedAndAnswerEachForItself_ThoughTheOtherIsSilent(DatabaseProvider provider)
    {
        await using var codes = await CodeDesk.StartAsync(provider);
        var journey = await FiledAsync(
            codes,
            (FilingSection.Employer,
            [
                ("rows", "2"), ("name-1", "某派遣公司"), ("role-1", "dispatching-employer"), ("credit-code-1", "91110199MA00000A1H"), ("phone-1", DispatcherPhone),
                ("name-2", "某用工公司"), ("role-2", "using-employer"), ("phone-2", UserPhone),
            ]),
            (FilingSection.Wanted, [("type-1", "unpaid-wages"), ("against-1", "all"), ("amount-1", "5000"), ("facts-1", "工资未付。")]));
        var (dispatcher, user) = (await PartyAsync(journey, "某派遣公司"), await PartyAsync(journey, "某用工公司"));
        var secret = await InviteAsync(codes, journey, dispatcher);
        (await InviteAsync(codes, journey, user)).ShouldNotBe(secret);

        var caller = await ProveAsync(codes, secret, "91110199MA00000A1H");
        await AnswerAsync(codes.Platform, journey, caller);

        var details = await journey.ReadAsync();
        details.Claims.Single().JointAndSeveral.ShouldBeTrue();
        details.Parties.Where(party => party.Side == PartySide.Respondent).OrderBy(party => party.Name)
            .Select(party => (party.Name, party.Consent)).ShouldBe([("某派遣公司", ConsentState.Given), ("某用工公司", ConsentState.Pending)], ignoreOrder: true);
        await journey.CatchUpAsync();
        (await Should.ThrowAsync<RuleBrokenException>(() => journey.TakeAsync(new AcceptCase()))).Code.ShouldBe(RuleCode.ConsentMissing);

        // The other one comes later, and answers for itself alone.
        await journey.TakeAsync(new RecordConsent { PartyId = user, Agrees = true, Manner = ConsentManner.Phone });
        (await journey.TakeAsync(new AcceptCase())).Status.ShouldBe(CaseStatus.Accepted);
        (await codes.Platform.SendAsync(new GetCaseHub(journey.Receipt.Id), caller)).Own.Single().Name.ShouldBe("某派遣公司");
    }

    [Theory]
    [EveryDatabase]
    public async Task ContractorChain_OneWhoRefuses_IsLeftOut_AndTheOthersGoOn(DatabaseProvider provider)
    {
        await using var codes = await CodeDesk.StartAsync(provider);
        var journey = await FiledAsync(
            codes,
            (FilingSection.Employer,
            [
                ("rows", "3"), ("name-1", "某劳务公司"), ("role-1", "employer"), ("name-2", "某分包公司"), ("role-2", "main-contractor"),
                ("name-3", "某投资公司"), ("role-3", "investor"),
            ]),
            (FilingSection.Wanted, [("type-1", "unpaid-wages"), ("against-1", "all"), ("amount-1", "5000"), ("facts-1", "工资未付。")]));

        await journey.TakeAsync(new RecordConsent { PartyId = await PartyAsync(journey, "某投资公司"), Agrees = false, Manner = ConsentManner.Phone, Reason = "与我无关" });
        foreach (var name in (string[])["某劳务公司", "某分包公司"])
        {
            await journey.TakeAsync(new RecordConsent { PartyId = await PartyAsync(journey, name), Agrees = true, Manner = ConsentManner.Phone });
        }

        (await journey.TakeAsync(new AcceptCase())).Status.ShouldBe(CaseStatus.Accepted);
    }

    [Theory]
    [EveryDatabase]
    public async Task Employer_FilesAgainstAWorker_WhoIsInvitedAndAnswersWithHisOwnIdentity(DatabaseProvider provider)
    {
        await using var codes = await CodeDesk.StartAsync(provider);
        var journey = await FiledAsync(
            codes,
            (FilingSection.Filer, [("who", "employer")]),
            (FilingSection.Worker, [("name", "张某"), ("paper", "resident-id"), ("number", "110199198603124512"), ("phone", WorkerPhone)]),
            (FilingSection.Wanted, [("type-1", "training-fee"), ("amount-1", "9000"), ("facts-1", "服务期未满离职。")]));
        (await codes.Platform.SendAsync(new GetCaseHub(journey.Receipt.Id), Callers.Worker)).Own.Single().Side.ShouldBe(PartySide.Applicant);

        var worker = await ProveAsync(codes, await InviteAsync(codes, journey, await PartyAsync(journey, "张某")), "124512");
        await AnswerAsync(codes.Platform, journey, worker);

        var hub = await codes.Platform.SendAsync(new GetCaseHub(journey.Receipt.Id), worker);
        (hub.Own.Single().Side, hub.Ledger.ClaimedFen).ShouldBe((PartySide.Respondent, 900_000));
        (await journey.ReadAsync()).Parties.Single(party => party.Name == "张某").Consent.ShouldBe(ConsentState.Given);
        await Should.ThrowAsync<NotFoundException>(() => codes.Platform.SendAsync(new GetMyAnswer(journey.Receipt.Id), Callers.Worker));
    }

    private static async Task<CaseJourney> FiledAsync(CodeDesk codes, params (FilingSection Section, (string Field, string Text)[] Fields)[] instead)
    {
        var receipt = await TypedFiling.SubmitAsync(codes.Platform, await TypedFiling.FillAsync(codes.Platform, instead));
        var journey = new CaseJourney(codes.Platform, receipt.CaseId);
        await journey.CatchUpAsync();
        return journey;
    }

    private static async Task<Guid> PartyAsync(CaseJourney journey, string name) => (await journey.ReadAsync()).Parties.Single(party => party.Name == name).Id;

    /// <returns>The secret in the address that arrived.</returns>
    private static async Task<string> InviteAsync(CodeDesk codes, CaseJourney journey, Guid party)
    {
        var known = codes.Sms.Sent.Select(message => message.Id).ToHashSet();
        await journey.TakeAsync(new InviteRespondent { PartyId = party });
        await codes.Platform.SendAsync(new DeliverNotices(NoticeChannel.Sms), Caller.Platform);
        return codes.Sms.Sent.Where(message => !known.Contains(message.Id)).Select(message => AnswerDesk.SecretIn(message.Text)).Single(secret => secret.Length > 0);
    }

    private static async Task<Caller> ProveAsync(CodeDesk codes, string secret, string proof)
    {
        var visit = await codes.Platform.SendAsync(new BeginVisit { Secret = secret, Proof = VisitProof.Phone, Language = "zh-CN" }, Caller.Anonymous);
        var text = codes.Sms.Sent.Single(message => message.Id == visit.Message).Text;
        var code = new string([.. text.SkipWhile(letter => !char.IsAsciiDigit(letter)).TakeWhile(char.IsAsciiDigit)]);
        await codes.Platform.SendAsync(new IdentifyVisitor { Visit = visit.Visit, Code = code }, Caller.Anonymous);
        var proven = await codes.Platform.SendAsync(new ProveUnit { Visit = visit.Visit, UnitCode = proof, Language = "zh-CN" }, Caller.Anonymous);
        return AnswerDesk.Party(proven.AccountId);
    }

    private static async Task AnswerAsync(TestPlatform platform, CaseJourney journey, Caller caller)
    {
        var asked = await platform.SendAsync(new GetMyAnswer(journey.Receipt.Id), caller);
        var kept = await platform.SendAsync(
            new KeepMyAnswer
            {
                CaseId = journey.Receipt.Id,
                Seen = 0,
                Claims = [.. asked.Claims.Select(claim => new AnsweredClaim(claim.Id, ClaimPosition.Disputes, "有异议"))],
                Consent = new ConsentSaid(true, null),
                Agent = new AgentSaid(null),
            },
            caller);
        await platform.SendAsync(new SendMyAnswer { CaseId = journey.Receipt.Id, Seen = kept.Version }, caller);
    }
}
