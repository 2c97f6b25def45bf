using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Application.Engagement;
using Mediation.Application.Intake;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Engagement;
using Mediation.Domain.Tasks;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Engagement;

public sealed class InvitationTests
{
    [Theory]
    [EveryDatabase]
    public async Task Respondent_WithCodeAndUnitCode_SeesTheCase_AndTheFunnelSaysHowFarItCame(DatabaseProvider provider)
    {
        await using var desk = await AnswerDesk.StartAsync(provider);
        var secret = await desk.InviteAsync();

        var outside = await desk.Platform.SendAsync(new LookAtInvitation(secret), Caller.Anonymous);
        var visit = await desk.IdentifiedAsync(secret);
        var proven = await desk.ProveAsync(visit, "91110199ma00000a1h");

        outside.Ways.ShouldBe([new ProofWay(VisitProof.Phone, "0077")]);
        proven.CaseId.ShouldBe(desk.Case);
        var seen = await desk.Platform.SendAsync(new GetCase(desk.Case), AnswerDesk.Party(proven.AccountId));
        seen.Claims.ShouldHaveSingleItem().ClaimedFen.ShouldBe(4_629_300);
        var invitation = await desk.Platform.LookAsync(db => db.Invitations.SingleAsync());
        invitation.Marks.Select(mark => (mark.Step, mark.Channel)).ShouldBe(
            [(FunnelStep.Invited, ApproachChannel.Sms), (FunnelStep.Opened, ApproachChannel.Sms), (FunnelStep.Identified, ApproachChannel.Sms)], ignoreOrder: true);
        var history = await desk.Platform.LookAsync(db => db.History.Where(entry => entry.Event == nameof(AccessGiven)).SingleAsync());
        history.UseCase.ShouldBe(nameof(ProveUnit));
    }

    [Theory]
    [EveryDatabase]
    public async Task Secret_LiesInNoTable(DatabaseProvider provider)
    {
        await using var desk = await AnswerDesk.StartAsync(provider);
        var secret = await desk.InviteAsync();

        var invitation = await desk.Platform.LookAsync(db => db.Invitations.SingleAsync());
        var notice = await desk.Platform.LookAsync(db => db.Notices.SingleAsync(one => one.TemplateKey == "respondent.invited"));
        var history = await desk.Platform.LookAsync(db => db.History.Select(entry => entry.Payload).ToListAsync());

        invitation.SecretHash.ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(secret))));
        notice.Values.Values.ShouldAllBe(value => !value.Contains(secret));
        history.ShouldAllBe(payload => !payload.Contains(secret));
    }

    [Theory]
    [EveryDatabase]
    public async Task Secret_UnknownReplacedOrOfAnEndedCase_LeadsNowhereAlike(DatabaseProvider provider)
    {
        await using var desk = await AnswerDesk.StartAsync(provider);
        var first = await desk.InviteAsync();
        var visit = await desk.IdentifiedAsync(first);
        var second = await desk.InviteAsync();
        second.ShouldNotBe(first);
        await desk.Journey.TakeAsync(new RejectCase { Ground = RejectionGround.OutOfScope, Reason = "不属于调解范围" });

        foreach (var secret in new[] { "0123456789abcdefghjkmnpqrs", "x", "", first, second, first.ToUpperInvariant() })
        {
            (await Should.ThrowAsync<NotFoundException>(() => desk.Platform.SendAsync(new LookAtInvitation(secret), Caller.Anonymous))).What.ShouldBe("invitation");
        }

        await Should.ThrowAsync<NotFoundException>(() => desk.ProveAsync(visit));
        await Should.ThrowAsync<NotFoundException>(() => desk.Platform.SendAsync(new GetVisit(visit), Caller.Anonymous));
    }

    [Theory]
    [EveryDatabase]
    public async Task Secret_AfterTheTermOfMediation_LeadsNowhere(DatabaseProvider provider)
    {
        await using var desk = await AnswerDesk.StartAsync(provider);
        var secret = await desk.InviteAsync();
        await desk.Journey.TakeAsync(new RecordConsent { PartyId = await desk.RespondentAsync(), Agrees = true, Manner = ConsentManner.Phone });
        await desk.Journey.TakeAsync(new AcceptCase());
        var term = (await desk.Journey.ReadAsync()).Deadlines.Single(deadline => deadline.Clock == "A2").DueOn;

        desk.Platform.Clock.SetUtcNow(PlatformTime.InstantOf(term, new TimeOnly(23, 59)));
        await desk.Platform.SendAsync(new LookAtInvitation(secret), Caller.Anonymous);
        desk.Platform.Clock.Advance(TimeSpan.FromMinutes(1));

        await Should.ThrowAsync<NotFoundException>(() => desk.Platform.SendAsync(new LookAtInvitation(secret), Caller.Anonymous));
    }

    [Theory]
    [EveryDatabase]
    public async Task UnitCode_WrongTenTimes_LetsNobodyIn_AndTellsTheOfficeOnce(DatabaseProvider provider)
    {
        await using var desk = await AnswerDesk.StartAsync(provider);
        var visit = await desk.IdentifiedAsync(await desk.InviteAsync());

        for (var attempt = 0; attempt < Invitation.MaxTries + 2; attempt++)
        {
            (await Should.ThrowAsync<RuleBrokenException>(() => desk.ProveAsync(visit, "91110199MA00000B1F"))).Code.ShouldBe(RuleCode.UnitCodeWrong);
        }

        (await Should.ThrowAsync<RuleBrokenException>(() => desk.ProveAsync(visit))).Code.ShouldBe(RuleCode.UnitCodeWrong);
        (await desk.Platform.LookAsync(db => db.Tasks.CountAsync(task => task.Kind == TaskKind.RespondentNotLetIn))).ShouldBe(1);
        var again = await desk.InviteAsync();
        desk.Platform.Clock.Advance(TimeSpan.FromMinutes(2));
        (await desk.ProveAsync(await desk.IdentifiedAsync(again))).CaseId.ShouldBe(desk.Case);
    }

    [Theory]
    [EveryDatabase]
    public async Task UnitCode_RightEveryTime_CostsNoTry(DatabaseProvider provider)
    {
        await using var desk = await AnswerDesk.StartAsync(provider);
        var visit = await desk.IdentifiedAsync(await desk.InviteAsync());

        var accounts = new HashSet<Guid>();
        for (var attempt = 0; attempt < Invitation.MaxTries + 2; attempt++)
        {
            accounts.Add((await desk.ProveAsync(visit)).AccountId);
        }

        accounts.ShouldHaveSingleItem();
    }

    [Theory]
    [EveryDatabase]
    public async Task UnitCode_BeforeTheCode_OpensNothing(DatabaseProvider provider)
    {
        await using var desk = await AnswerDesk.StartAsync(provider);
        var visit = await desk.BeginAsync(await desk.InviteAsync());

        await Should.ThrowAsync<NotFoundException>(() => desk.ProveAsync(visit.Visit));
        await Should.ThrowAsync<NotFoundException>(() => desk.Platform.SendAsync(new GetVisit(visit.Visit), Caller.Anonymous));
    }

    [Theory]
    [EveryDatabase]
    public async Task Visit_AfterAnHour_IsOver(DatabaseProvider provider)
    {
        await using var desk = await AnswerDesk.StartAsync(provider);
        var visit = await desk.IdentifiedAsync(await desk.InviteAsync());

        desk.Platform.Clock.Advance(AnswerVisit.Lifetime);

        await Should.ThrowAsync<NotFoundException>(() => desk.ProveAsync(visit));
        await desk.Platform.SendAsync(new ForgetDrafts(), Caller.Platform);
        (await desk.Platform.LookAsync(db => db.AnswerVisits.CountAsync())).ShouldBe(0);
    }

    [Theory]
    [EveryDatabase]
    public async Task Phone_ThatIsTheWorkersOwn_ProvesNothing(DatabaseProvider provider)
    {
        await using var desk = await AnswerDesk.StartAsync(
            provider, filed => filed with { Respondents = [filed.Respondents[0] with { Phone = filed.Applicants[0].Phone }] });

        await desk.Journey.TakeAsync(new InviteRespondent { PartyId = await desk.RespondentAsync() });

        var invitation = await desk.Platform.LookAsync(db => db.Invitations.SingleAsync());
        invitation.Approaches.ShouldHaveSingleItem().Channel.ShouldBe(ApproachChannel.Phone);
        (await desk.Platform.LookAsync(db => db.Tasks.SingleAsync(task => task.Kind == TaskKind.RespondentToCall))).SubjectId.ShouldBe(invitation.Id.Value);
        (await desk.Platform.LookAsync(db => db.Notices.CountAsync(notice => notice.TemplateKey == "respondent.invited"))).ShouldBe(0);
    }

    [Theory]
    [EveryDatabase]
    public async Task Account_OfTheOtherSide_IsNotTied_AndTheOfficeHears(DatabaseProvider provider)
    {
        await using var desk = await AnswerDesk.StartAsync(provider);
        var visit = await desk.IdentifiedAsync(await desk.InviteAsync());
        var worker = (await desk.Journey.ReadAsync()).Parties.First(party => party.Side == PartySide.Applicant).Id;
        var account = await desk.EnterAsync(AnswerDesk.Phone);
        await desk.Platform.LookAsync(async db =>
        {
            var dispute = await db.Cases.SingleAsync();
            dispute.GiveAccess(new PartyId(worker), account);
            return await db.SaveChangesAsync();
        });

        (await Should.ThrowAsync<RuleBrokenException>(() => desk.ProveAsync(visit))).Code.ShouldBe(RuleCode.UnitCodeWrong);

        (await desk.Platform.LookAsync(db => db.Tasks.SingleAsync(task => task.Kind == TaskKind.RespondentNotLetIn))).Subject.ShouldBe("other-side");
        (await desk.Platform.LookAsync(db => db.Cases.SelectMany(dispute => dispute.Parties).CountAsync(party => party.AccountId == account))).ShouldBe(1);
    }

    [Theory]
    [EveryDatabase]
    public async Task Respondent_WithoutPhoneAndEmail_ProvesItselfByTheCodeOnTheLetter(DatabaseProvider provider)
    {
        await using var desk = await AnswerDesk.StartAsync(
            provider, filed => filed with { Respondents = [filed.Respondents[0] with { Phone = null, Address = new AddressInput("大兴区某路1号", null, false) }] });
        await desk.Journey.TakeAsync(new InviteRespondent { PartyId = await desk.RespondentAsync() });
        var (secret, code) = await desk.PaperAsync();
        var visit = await desk.BeginAsync(secret, VisitProof.Paper);

        var printed = await desk.Platform.SendAsync(
            new PrintInvitation((await desk.Platform.LookAsync(db => db.Invitations.SingleAsync())).Id.Value), desk.Centre);
        printed.Link.ShouldEndWith($"/answer/{secret}");
        (printed.Code, printed.Address).ShouldBe(($"{code[..4]}-{code[4..]}", "大兴区某路1号"));
        (await Should.ThrowAsync<RuleBrokenException>(() => desk.Platform.SendAsync(
            new IdentifyVisitor { Visit = visit.Visit, Code = "00000000" }, Caller.Anonymous))).Code.ShouldBe(RuleCode.CodeWrong);
        await desk.Platform.SendAsync(new IdentifyVisitor { Visit = visit.Visit, Code = $" {code[..4]}-{code[4..].ToUpperInvariant()} " }, Caller.Anonymous);
        var first = await desk.ProveAsync(visit.Visit);
        var again = await desk.ProveAsync(visit.Visit);

        again.AccountId.ShouldBe(first.AccountId);
        (await desk.Platform.LookAsync(db => db.Users.SingleAsync(user => user.Id == first.AccountId))).PortalPhone.ShouldBeNull();
    }

    [Theory]
    [EveryDatabase]
    public async Task Invite_AnApplicant_IsRefused(DatabaseProvider provider)
    {
        await using var desk = await AnswerDesk.StartAsync(provider);
        var worker = (await desk.Journey.ReadAsync()).Parties.First(party => party.Side == PartySide.Applicant).Id;

        (await Should.ThrowAsync<RuleBrokenException>(() => desk.Journey.TakeAsync(new InviteRespondent { PartyId = worker }))).Code.ShouldBe(RuleCode.RespondentOnly);
    }
}
