using Mediation.Domain.Agencies;
using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.Deadlines;
using Mediation.Domain.People;
using Mediation.Domain.Tests.Calendar;

namespace Mediation.Domain.Tests.Cases;

/// <summary>
/// One case at the agency of Daxing, taken from step to step by its verbs alone, on days of its own: filed on Monday 2026-03-02.
/// </summary>
internal sealed partial class CaseBuilder
{
    public static readonly DateOnly FirstDay = new(2026, 3, 2);

    public static readonly Agency Daxing = Agency.Establish(
        AgencyId.New(At(FirstDay)),
        new AgencyProfile("DX", "大兴区总工会", "Daxing Union", AgencyKind.TradeUnion, AgencyLevel.District),
        CaseNumberPattern.Parse("京大工调〔{year}〕{serial:00000}号"),
        ["110115"],
        new DateOnly(2026, 1, 1));

    public static readonly Agency OtherCentre = Agency.Establish(
        AgencyId.New(At(FirstDay)),
        new AgencyProfile("HD", "另一调解中心", "Another centre", AgencyKind.TradeUnion, AgencyLevel.District),
        CaseNumberPattern.Parse("京另工调〔{year}〕{serial:00000}号"),
        ["110108", "110115"],
        new DateOnly(2026, 1, 1));

    private CaseBuilder(CaseShape shape)
    {
        var applicants = shape.Applicants.Select(details => (PartyId.New(Now), details)).ToList();
        var respondents = shape.Respondents.Select(details => (PartyId.New(Now), details)).ToList();
        var claims = shape.Claims([.. applicants.Select(entry => entry.Item1)], [.. respondents.Select(entry => entry.Item1)]);
        Case = DisputeCase.Receive(
            new CaseIdentity(CaseId.New(Now), Daxing.Id, "京大工调〔2026〕00001号"),
            shape.Filing,
            [.. applicants, .. respondents],
            [.. claims.Select(details => (ClaimId.New(Now), details))],
            (Now, FirstDay),
            Moment);
    }

    public DisputeCase Case { get; }

    public DateTimeOffset Now { get; private set; } = At(FirstDay);

    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);

    public Moment Moment => new(Now.ToUniversalTime(), Today, HolidayNotices.Calendar, ClockCatalogue.Shipped);

    public IReadOnlyList<PartyId> Applicants => [.. Case.Applicants.Select(party => party.Id)];

    public IReadOnlyList<PartyId> Respondents => [.. Case.Respondents.Select(party => party.Id)];

    public IReadOnlyList<ClaimId> Claims => [.. Case.Claims.Select(claim => claim.Id)];

    public PartyId Worker => Applicants[0];

    public PartyId Employer => Respondents[0];

    public Agreement Agreement => Case.Agreements[^1];

    public MediatorId Presiding => Case.ActiveMediators.Single(mediator => mediator.Presides).MediatorId;

    public static DateTimeOffset At(DateOnly day) => new(day.ToDateTime(new TimeOnly(9, 0)), TimeSpan.FromHours(8));

    public static CaseBuilder Received(CaseShape? shape = null) => new(shape ?? new CaseShape());

    public static CaseBuilder Accepted(CaseShape? shape = null) => Received(shape).AllConsent().Accept();

    public static CaseBuilder Assigned(CaseShape? shape = null) => Accepted(shape).Assign();

    public static CaseBuilder Scheduled(CaseShape? shape = null) => Assigned(shape).Schedule();

    public static CaseBuilder Mediating(CaseShape? shape = null) => Scheduled(shape).HoldSession();

    public static CaseBuilder Agreed(CaseShape? shape = null) => Mediating(shape).Agree();

    public static CaseBuilder Effective(CaseShape? shape = null) => Agreed(shape).SignAll();

    public static CaseIdentity NewNumber(DateTimeOffset now) => new(CaseId.New(now), Daxing.Id, "京大工调〔2026〕00002号");

    public CaseBuilder On(DateOnly day)
    {
        Now = At(day);
        return this;
    }

    public CaseBuilder Later(int days) => On(Today.AddDays(days));

    public Deadline Clock(ClockId clock, Guid? subject = null) =>
        Case.Deadlines.Single(deadline => deadline.Clock == clock && (subject is null || deadline.SubjectId == subject));

    public CaseBuilder Consent(PartyId party, bool agrees = true)
    {
        Case.RecordConsent(party, agrees, ConsentManner.Phone, null, Moment);
        return this;
    }

    public CaseBuilder AllConsent()
    {
        foreach (var party in Case.Parties.Where(party => party.Consent == ConsentState.Pending).Select(party => party.Id).ToList())
        {
            Consent(party);
        }

        return this;
    }

    public CaseBuilder Accept(Agency? agency = null)
    {
        Case.Accept(agency ?? Daxing, Moment);
        return this;
    }

    public static Mediator Enrol(string name = "调解员甲", DateOnly? until = null, AgencyId? agency = null, Guid? account = null) => Mediator.Enrol(
        MediatorId.New(At(FirstDay)), agency ?? Daxing.Id, new MediatorDetails(name, account, 20, [], new DateOnly(2026, 1, 1), until));

    public CaseBuilder Assign(params Mediator[] mediators)
    {
        Mediator[] chosen = mediators.Length == 0 ? [Enrol()] : mediators;
        Case.Assign(chosen, chosen[0].Id, Moment);
        return this;
    }

    public CaseBuilder Schedule()
    {
        Case.Schedule(SessionId.New(Now), Now.AddHours(1), SessionMode.InPerson, "调解室", Moment);
        return this;
    }

    public CaseBuilder HoldSession(params UndisputedFact[] facts)
    {
        Now = Now.AddHours(3);
        var session = Case.Sessions.First(planned => planned.State == SessionState.Scheduled).Id;
        Case.RecordSession(session, Record(Now.AddHours(-2), Now.AddHours(-1), facts), Moment);
        return this;
    }

    public SessionRecord Record(DateTimeOffset from, DateTimeOffset to, params UndisputedFact[] facts) =>
        new(from, to, [.. Case.Parties.Select(party => party.Id)], "笔录", "让步", facts);
}
