using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Application.Evidence;
using Mediation.Application.Hub;
using Mediation.Application.Messages;
using Mediation.Application.Negotiation;
using Mediation.Application.Representation;
using Mediation.Application.Tests.Intake;
using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Messages;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Representation;

/// <summary>An agent with an account of his own: what he sees, what his letter lets him do, and when it ends.</summary>
public sealed class AgentTests
{
    private const string AgentPhone = "13900000055";
    private const string AgentName = "李律师";

    [Theory]
    [EveryDatabase]
    public async Task Agent_TypesHisName_SeesTheFile_AndTheRepresentedStillDoes(DatabaseProvider provider)
    {
        await using var codes = await CodeDesk.StartAsync(provider);
        var journey = await CaseJourney.MediatingAsync(codes.Platform);

        var agent = await SeatedAsync(codes, journey, Powers.AttendAndArgue);

        var hub = await codes.Platform.SendAsync(new GetCaseHub(journey.Receipt.Id), agent);
        (hub.Through!.Name, hub.Own.Single().Side).ShouldBe((AgentName, PartySide.Applicant));
        hub.Duties.ShouldNotContain(duty => duty.Kind == HubDutyKind.SignAgreement);
        (await codes.Platform.SendAsync(new GetCaseHub(journey.Receipt.Id), Callers.Worker)).People.Single().Seated.ShouldBeTrue();
        (await codes.Platform.SendAsync(new ListCases(), agent)).Cases.Select(one => one.Id).ShouldBe([journey.Receipt.Id]);
    }

    [Theory]
    [EveryDatabase]
    public async Task WrongName_TakesNoPlace(DatabaseProvider provider)
    {
        await using var codes = await CodeDesk.StartAsync(provider);
        var journey = await CaseJourney.FiledAsync(codes.Platform);
        await AppointAsync(journey, Powers.AttendAndArgue);
        var stranger = await PersonAsync(codes, AgentPhone);
        var place = (await codes.Platform.SendAsync(new ListMyPlaces(), stranger)).Single();

        (await RefusedAsync(() => codes.Platform.SendAsync(new TakePlace { Place = place.Id, Proof = "王律师" }, stranger))).ShouldBe(RuleCode.PlaceTaken);
        await Should.ThrowAsync<NotFoundException>(() => journey.ReadAsync(stranger));
    }

    [Theory]
    [EveryDatabase]
    public async Task Agent_WithoutThePowerToSettle_NeitherOffersNorSigns(DatabaseProvider provider)
    {
        await using var codes = await CodeDesk.StartAsync(provider);
        var journey = await CaseJourney.MediatingAsync(codes.Platform);
        var agent = await SeatedAsync(codes, journey, Powers.AttendAndArgue | Powers.ReceiveService);

        (await RefusedAsync(async () => await codes.Platform.SendAsync(await OfferAsync(journey), agent))).ShouldBe(RuleCode.PowerMissing);
        await journey.AgreeAsync();
        var draft = (await journey.ReadAsync()).Agreements.Single();
        (await RefusedAsync(() => journey.TakeAsync(Signature(journey, draft), agent))).ShouldBe(RuleCode.PowerMissing);
        (await codes.Platform.SendAsync(new GetAgreementToSign(journey.Receipt.Id), agent)).Agreements.Single().OwnToSign.ShouldBeEmpty();
    }

    [Theory]
    [EveryDatabase]
    public async Task Agent_WithThePowerToSettle_SignsAsTheRepresentativeHeIs(DatabaseProvider provider)
    {
        await using var codes = await CodeDesk.StartAsync(provider);
        var journey = await CaseJourney.MediatingAsync(codes.Platform);
        var agent = await SeatedAsync(codes, journey, Powers.AttendAndArgue | Powers.Settle);
        await codes.Platform.SendAsync(await OfferAsync(journey), agent);
        await journey.AgreeAsync();
        var draft = (await journey.ReadAsync()).Agreements.Single();

        await journey.TakeAsync(Signature(journey, draft), agent);

        var now = await journey.ReadAsync();
        now.Agreements.Single().Signatures.Single(given => given.Signer == SignerKind.Party).Through.ShouldBe(now.Representatives.Single().Id);
        var written = await codes.Platform.LookAsync(db => db.History.Where(entry => entry.UseCase == nameof(SignAgreement)).Select(entry => entry.ActorName).ToListAsync());
        written.ShouldContain($"{AgentName}（代{now.Parties[0].Name}）");
    }

    [Theory]
    [EveryDatabase]
    public async Task Agent_NeverEntersTheOtherSidesRoom_NorAnotherCase(DatabaseProvider provider)
    {
        await using var codes = await CodeDesk.StartAsync(provider);
        var journey = await CaseJourney.MediatingAsync(codes.Platform);
        var other = await CaseJourney.FiledAsync(codes.Platform);
        var agent = await SeatedAsync(codes, journey, Powers.AttendAndArgue);

        (await codes.Platform.SendAsync(new ListCaseMessages(journey.Receipt.Id, MessageRoom.Applicants), agent)).Messages.ShouldBeEmpty();
        await Should.ThrowAsync<NotFoundException>(() => codes.Platform.SendAsync(new ListCaseMessages(journey.Receipt.Id, MessageRoom.Respondents), agent));
        await Should.ThrowAsync<NotFoundException>(() => codes.Platform.SendAsync(new GetCaseHub(other.Receipt.Id), agent));
        await Should.ThrowAsync<NotFoundException>(() => codes.Platform.SendAsync(new ListEvidence(EvidenceOf.ACase(other.Receipt.Id)), agent));
    }

    [Theory]
    [EveryDatabase]
    public async Task Revoked_AtOnceByTheRepresented_HeSeesNothingMore(DatabaseProvider provider)
    {
        await using var codes = await CodeDesk.StartAsync(provider);
        var journey = await CaseJourney.MediatingAsync(codes.Platform);
        var agent = await SeatedAsync(codes, journey, Powers.Settle);
        var id = (await journey.ReadAsync()).Representatives.Single().Id;

        await journey.TakeAsync(new RevokeRepresentative { RepresentativeId = id, Reason = "另行委托" }, Callers.Worker);

        await Should.ThrowAsync<NotFoundException>(() => journey.ReadAsync(agent));
        await Should.ThrowAsync<NotFoundException>(async () => await codes.Platform.SendAsync(await OfferAsync(journey), agent));
    }

    [Theory]
    [EveryDatabase]
    public async Task Authority_EndsWithItsLastDay(DatabaseProvider provider)
    {
        await using var codes = await CodeDesk.StartAsync(provider);
        var journey = await CaseJourney.FiledAsync(codes.Platform);
        var agent = await SeatedAsync(codes, journey, Powers.AttendAndArgue, days: 3);
        await codes.Platform.SendAsync(new GetCaseHub(journey.Receipt.Id), agent);

        codes.Platform.Advance(TimeSpan.FromDays(4));

        await Should.ThrowAsync<NotFoundException>(() => codes.Platform.SendAsync(new GetCaseHub(journey.Receipt.Id), agent));
    }

    [Theory]
    [EveryDatabase]
    public async Task Agent_NamesNoOtherAgent_AndLaysHisOwnAuthorityDown(DatabaseProvider provider)
    {
        await using var codes = await CodeDesk.StartAsync(provider);
        var journey = await CaseJourney.FiledAsync(codes.Platform);
        var agent = await SeatedAsync(codes, journey, Powers.Settle);
        var details = await journey.ReadAsync();

        (await RefusedAsync(() => journey.TakeAsync(Appointment(details.Parties[0].Id, Powers.Settle, "王律师", "13900000066", null), agent))).ShouldBe(RuleCode.PartyItselfOnly);

        await journey.TakeAsync(new RevokeRepresentative { RepresentativeId = details.Representatives.Single().Id, Reason = "辞去委托" }, agent);
        await Should.ThrowAsync<NotFoundException>(() => journey.ReadAsync(agent));
    }

    [Theory]
    [EveryDatabase]
    public async Task Account_OfAnAgent_NeverStandsOnBothSides(DatabaseProvider provider)
    {
        await using var codes = await CodeDesk.StartAsync(provider);
        var journey = await CaseJourney.FiledAsync(codes.Platform);
        var agent = await SeatedAsync(codes, journey, Powers.AttendAndArgue);
        var respondent = (await journey.ReadAsync()).Parties.First(party => party.Side == PartySide.Respondent).Id;
        await journey.CatchUpAsync();
        await journey.TakeAsync(Appointment(respondent, Powers.AttendAndArgue, "李甲", AgentPhone, null));
        var place = (await codes.Platform.SendAsync(new ListMyPlaces(), agent)).Single();

        (await RefusedAsync(() => codes.Platform.SendAsync(new TakePlace { Place = place.Id, Proof = "李甲" }, agent))).ShouldBe(RuleCode.RepresentativeOfBothSides);
    }

    private static async Task<Caller> SeatedAsync(CodeDesk codes, CaseJourney journey, Powers powers, int? days = null)
    {
        await AppointAsync(journey, powers, days);
        var agent = await PersonAsync(codes, AgentPhone);
        var place = (await codes.Platform.SendAsync(new ListMyPlaces(), agent)).Single();
        await codes.Platform.SendAsync(new TakePlace { Place = place.Id, Proof = AgentName }, agent);
        await journey.CatchUpAsync();
        return agent;
    }

    private static async Task AppointAsync(CaseJourney journey, Powers powers, int? days = null)
    {
        var worker = (await journey.ReadAsync()).Parties.First(party => party.Side == PartySide.Applicant).Id;
        await journey.TakeAsync(Appointment(worker, powers, AgentName, AgentPhone, days), Callers.Worker);
    }

    private static AppointRepresentative Appointment(Guid party, Powers powers, string name, string phone, int? days) => new()
    {
        Representative = new RepresentativeInput
        {
            Kind = RepresentativeKind.Agent,
            Name = name,
            Phone = phone,
            For = [party.ToString()],
            Powers = [powers],
            ValidFrom = new DateOnly(2026, 3, 1),
            ValidTo = days is { } term ? new DateOnly(2026, 3, 2).AddDays(term) : null,
        },
    };

    private static async Task<MakeOffer> OfferAsync(CaseJourney journey)
    {
        var claim = (await journey.ReadAsync()).Claims[0].Id;
        var until = new DateOnly(2026, 3, 12);
        return new MakeOffer
        {
            CaseId = new CaseId(journey.Receipt.Id),
            Lines = [new OfferLineInput(claim, [new InstalmentInput(100_00, until.AddDays(20))])],
            ValidUntil = until,
        };
    }

    private static SignAgreement Signature(CaseJourney journey, AgreementView draft) => new()
    {
        AgreementId = draft.Id,
        Signer = SignerKind.Party,
        SignerId = draft.Applicants[0],
        Manner = SignatureManner.Electronic,
        TextHash = draft.TextHash,
    };

    private static async Task<Caller> PersonAsync(CodeDesk codes, string phone) =>
        new((await codes.EnterAsync(phone))!.Value, CallerKind.Person, phone, null, [Role.Party]);

    private static async Task<RuleCode> RefusedAsync(Func<Task> step) => (await Should.ThrowAsync<RuleBrokenException>(step)).Code;
}
