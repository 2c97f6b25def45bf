using System.Security.Cryptography;
using System.Text;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Engagement;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Engagement;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Engagement;

public sealed class RespondentAnswerTests
{
    private static readonly NamedAgent Agent = new("李某", "13900000088", [Powers.AttendAndArgue, Powers.Settle], null);

    [Theory]
    [EveryDatabase]
    public async Task Answer_PageByPage_ThenSent_ConsentsNamesTheAgentAndGivesAReceipt(DatabaseProvider provider)
    {
        await using var desk = await AnswerDesk.StartAsync(provider);
        var caller = await EmployerAsync(desk);
        var asked = await desk.Platform.SendAsync(new GetMyAnswer(desk.Case), caller);

        var version = (await desk.Platform.SendAsync(new KeepMyAnswer { CaseId = desk.Case, Seen = 0, Claims = [Disputed(asked)] }, caller)).Version;
        version = (await desk.Platform.SendAsync(new KeepMyAnswer { CaseId = desk.Case, Seen = version, Consent = new ConsentSaid(true, null) }, caller)).Version;
        version = (await desk.Platform.SendAsync(new KeepMyAnswer { CaseId = desk.Case, Seen = version, Agent = new AgentSaid(Agent) }, caller)).Version;
        (await desk.Platform.SendAsync(new ListAnswers(desk.Case), desk.Centre)).ShouldBeEmpty();
        var receipt = await desk.Platform.SendAsync(new SendMyAnswer { CaseId = desk.Case, Seen = version }, caller);
        var again = await desk.Platform.SendAsync(new SendMyAnswer { CaseId = desk.Case, Seen = version }, caller);

        (asked.ConsentIsOpen, asked.Claims.ShouldHaveSingleItem().AmountFen).ShouldBe((true, 4_629_300));
        again.ShouldBe(receipt);
        var proof = await desk.Platform.SendAsync(new GetMyAnswerCopy(desk.Case), caller);
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(proof.Copy))).ShouldBe(receipt.CopyHash);
        var details = await desk.Journey.ReadAsync();
        var party = details.Parties.First(one => one.Side == PartySide.Respondent);
        (party.Consent, details.Deadlines.Any(deadline => deadline.Clock == "A4")).ShouldBe((ConsentState.Given, true));
        details.Representatives.ShouldHaveSingleItem().Name.ShouldBe("李某");
        (await desk.Platform.SendAsync(new ListAnswers(desk.Case), desk.Centre)).ShouldHaveSingleItem().Content.Claims[0].Words.ShouldBe("十二月已付");
        (await desk.Platform.LookAsync(db => db.Invitations.SingleAsync())).Has(FunnelStep.Answered).ShouldBeTrue();
    }

    [Theory]
    [EveryDatabase]
    public async Task Answer_ThatRefuses_EndsTheMatterWithTheReason(DatabaseProvider provider)
    {
        await using var desk = await AnswerDesk.StartAsync(provider);
        var caller = await EmployerAsync(desk);
        var asked = await desk.Platform.SendAsync(new GetMyAnswer(desk.Case), caller);
        var kept = await desk.Platform.SendAsync(
            new KeepMyAnswer { CaseId = desk.Case, Seen = 0, Claims = [Disputed(asked)], Consent = new ConsentSaid(false, "希望由仲裁处理") }, caller);

        await desk.Platform.SendAsync(new SendMyAnswer { CaseId = desk.Case, Seen = kept.Version }, caller);

        var details = await desk.Journey.ReadAsync();
        (details.Status, details.Rejection!.Reason).ShouldBe((CaseStatus.Rejected, "希望由仲裁处理"));
    }

    [Theory]
    [EveryDatabase]
    public async Task Answer_WithGaps_IsRefused_AndNothingHappens(DatabaseProvider provider)
    {
        await using var desk = await AnswerDesk.StartAsync(provider);
        var caller = await EmployerAsync(desk);
        var asked = await desk.Platform.SendAsync(new GetMyAnswer(desk.Case), caller);

        (await RefusalAsync(desk, caller, new KeepMyAnswer { Seen = 0, Consent = new ConsentSaid(true, null) })).ShouldBe(RuleCode.AnswerIncomplete);
        (await RefusalAsync(desk, caller, new KeepMyAnswer { Seen = 1, Claims = [Disputed(asked) with { Words = " " }] })).ShouldBe(RuleCode.AnswerWordsMissing);

        (await desk.Journey.ReadAsync()).Parties.First(one => one.Side == PartySide.Respondent).Consent.ShouldBe(ConsentState.Pending);
    }

    [Theory]
    [EveryDatabase]
    public async Task Answer_FromTwoTabs_LosesNothingSilently(DatabaseProvider provider)
    {
        await using var desk = await AnswerDesk.StartAsync(provider);
        var caller = await EmployerAsync(desk);
        await desk.Platform.SendAsync(new KeepMyAnswer { CaseId = desk.Case, Seen = 0, Consent = new ConsentSaid(true, null) }, caller);

        (await Should.ThrowAsync<RuleBrokenException>(() => desk.Platform.SendAsync(
            new KeepMyAnswer { CaseId = desk.Case, Seen = 0, Consent = new ConsentSaid(false, "x") }, caller))).Code.ShouldBe(RuleCode.AnswerChanged);
    }

    [Theory]
    [EveryDatabase]
    public async Task Answer_OfAnApplicantOrAStranger_IsNotFound_AndTheWorkerReadsNone(DatabaseProvider provider)
    {
        await using var desk = await AnswerDesk.StartAsync(provider);
        var worker = AnswerDesk.Party(await desk.EnterAsync("13800000001"));
        await desk.GiveAccessToWorkerAsync(worker.Id);

        await Should.ThrowAsync<NotFoundException>(() => desk.Platform.SendAsync(new GetMyAnswer(desk.Case), worker));
        await Should.ThrowAsync<NotFoundException>(() => desk.Platform.SendAsync(new GetMyAnswer(desk.Case), AnswerDesk.Party(Guid.CreateVersion7())));
        await Should.ThrowAsync<ForbiddenException>(() => desk.Platform.SendAsync(new ListAnswers(desk.Case), worker));
    }

    [Theory]
    [EveryDatabase]
    public async Task Words_AreInNoHistory(DatabaseProvider provider)
    {
        await using var desk = await AnswerDesk.StartAsync(provider);
        var caller = await EmployerAsync(desk);
        var asked = await desk.Platform.SendAsync(new GetMyAnswer(desk.Case), caller);
        await desk.Platform.SendAsync(new KeepMyAnswer { CaseId = desk.Case, Seen = 0, Claims = [Disputed(asked)], Agent = new AgentSaid(Agent) }, caller);

        (await desk.Platform.LookAsync(db => db.History.Select(entry => entry.Payload).ToListAsync()))
            .ShouldAllBe(payload => !payload.Contains("十二月已付") && !payload.Contains("13900000088"));
    }

    private static async Task<RuleCode> RefusalAsync(AnswerDesk desk, Caller caller, KeepMyAnswer page)
    {
        var kept = await desk.Platform.SendAsync(page with { CaseId = desk.Case }, caller);
        return (await Should.ThrowAsync<RuleBrokenException>(() => desk.Platform.SendAsync(new SendMyAnswer { CaseId = desk.Case, Seen = kept.Version }, caller))).Code;
    }

    private static AnsweredClaim Disputed(MyAnswer asked) => new(asked.Claims[0].Id, ClaimPosition.Disputes, " 十二月已付 ");

    private static async Task<Caller> EmployerAsync(AnswerDesk desk) =>
        AnswerDesk.Party((await desk.ProveAsync(await desk.IdentifiedAsync(await desk.InviteAsync()))).AccountId);
}
