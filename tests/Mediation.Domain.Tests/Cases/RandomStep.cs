using CsCheck;
using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.People;

namespace Mediation.Domain.Tests.Cases;

/// <summary>One drawn step: which verb, and numbers that choose among parties, claims, agreements and amounts.</summary>
internal sealed record RandomStep(int Verb, int Who, int What, long Fen, int Days, bool Yes)
{
    private static readonly Action<CaseBuilder, RandomStep>[] Single =
    [
        (built, step) => built.Later(step.Days),
        (built, step) => built.Case.RecordContact(step.Party(built), ContactMeans.Phone, ContactResult.NoAnswer, built.Now, null, built.Moment),
        (built, step) => built.Consent(step.Party(built), step.Fen % 10 > 0),
        (built, step) => built.Case.AskForSupplement(["工资条"], built.Moment),
        (built, step) => built.Case.SupplyPapers("工资条", built.Moment),
        (built, step) => built.Accept(),
        (built, step) => built.Assign(CaseBuilder.Enrol(), CaseBuilder.Enrol("调解员乙")),
        (built, step) => built.Case.ReplaceMediator(step.Mediator(built), CaseBuilder.Enrol("调解员丙"), "更换", built.Moment),
        (built, step) => built.Case.DiscloseInterest(step.Mediator(built), InterestKind.Interest, "曾任职"),
        (built, step) => built.Case.WaiveObjection(step.Mediator(built), step.Party(built)),
        (built, step) => built.Schedule(),
        (built, step) => built.Case.CancelSession(step.Session(built), "改期"),
        (built, step) => built.Case.RecordSession(step.Session(built), built.Record(built.Now.AddHours(-step.Days), built.Now), built.Moment),
        (built, step) => built.Case.Suspend(SuspensionGround.Appraisal, built.Moment),
        (built, step) => built.Case.Resume(built.Moment),
        (built, step) => built.Case.Extend(built.Today.AddDays(step.Days * 5), built.Moment),
        (built, step) => built.Agree(step.Applicants(built), step.Claims(built), step.Terms(built)),
        (built, step) => built.Agree(step.Applicants(built), step.Claims(built)),
        (built, step) => built.Agree(step.Applicants(built)),
        (built, step) => built.SettleOnTheSpot(step.Applicants(built), step.Claims(built)),
        (built, step) => built.Sign(step.Signer(built), agreement: step.Agreement(built)),
        (built, step) => built.Fail(step.Applicants(built), step.Yes ? FailureGround.Deadlock : FailureGround.TermExpired),
        (built, step) => built.Withdraw([.. step.Applicants(built)]),
        (built, step) => built.File(step.Route, step.Fen % 10 > 0, agreement: step.Agreement(built)),
        (built, step) => built.Conclude(step.Route, (ConfirmationResult)(step.What % 5), built.Today.AddDays(-step.Days / 2), step.Agreement(built)),
        (built, step) => built.Receive(step.Term(built), step.Yes ? null : step.Fen, built.Today.AddDays(-step.Days)),
        (built, step) => built.Breach(step.Agreement(built)),
        (built, step) => step.SeldomReferOut(built),
        (built, step) => built.Case.SplitOff(CaseBuilder.NewNumber(built.Now), step.Applicants(built), Guid.Empty, built.Moment),
        (built, step) => built.Case.TakeOver(Elsewhere.Case, built.Moment),
        (built, step) => built.Case.EnterChannel(
            ChannelEntryId.New(built.Now),
            new ChannelDetails(step.Yes ? Channel.Hotline12345 : Channel.Petition, $"工单{step.What % 3}", built.Now, built.Today, Guid.Empty, step.What % 2 == 0 ? built.Today.AddDays(step.Days) : null),
            built.Moment),
        (built, step) => built.Case.AnswerChannel(built.Case.Entries[step.What % built.Case.Entries.Count].Id, AnswerManner.Phone, "已告知", built.Now, built.Today, built.Moment),
        (built, step) => built.Close(),
        (built, step) => built.Archive(),
        (built, step) => built.Case.RecordDeadlines(built.Today),
        (built, step) => built.Case.CorrectParty(step.Party(built), CaseShape.Worker(step.What)),
        (built, step) => built.Case.Appoint(RepresentativeId.New(built.Now), new RepresentativeDetails(
            RepresentativeKind.Agent, $"律师{step.What}", null, [step.Party(built)], Powers.Settle, built.Today, built.Today.AddDays(step.Days))),
        (built, step) => built.Case.Elect([.. built.Applicants.Take(step.Days).Select(worker => (RepresentativeId.New(built.Now), worker))], built.Moment),
    ];

    /// <summary>Steps that call a verb several times, of which some may have been carried out before a refusal.</summary>
    private static readonly Action<CaseBuilder, RandomStep>[] Series =
    [
        (built, _) => built.AllConsent(),
        (built, step) => built.SignAll(step.Agreement(built)),
        (built, step) => built.SignAll(step.Agreement(built)),
        (built, step) => built.ReceiveAll(step.Agreement(built)),
    ];

    public static readonly Gen<RandomStep> Any = Gen.Select(
        Gen.Int[0, Single.Length + Series.Length - 1], Gen.Int[0, 31], Gen.Int[0, 31], Gen.Long[1, 200_000], Gen.Int[0, 12], Gen.Bool,
        (verb, who, what, fen, days, yes) => new RandomStep(verb, who, what, fen, days, yes));

    private ConfirmationRoute Route => (ConfirmationRoute)(Who % 3);

    public bool IsOneVerb => Verb < Single.Length;

    public void Take(CaseBuilder built) => (IsOneVerb ? Single[Verb] : Series[Verb - Single.Length])(built, this);

    private static T Of<T>(IReadOnlyList<T> items, int index) => items[index % items.Count];

    // Nothing more happens to a case that was handed over: most stories should go on.
    private void SeldomReferOut(CaseBuilder built)
    {
        if (this is { Yes: true, What: < 4 })
        {
            built.Case.ReferOut("大兴区劳动人事争议仲裁院", "当事人选择", built.Moment);
        }
    }

    private PartyId Party(CaseBuilder built) => Of(built.Case.Parties, Who).Id;

    private MediatorId Mediator(CaseBuilder built) => built.Case.Mediators.Count > 0 ? Of(built.Case.Mediators, Who).MediatorId : default;

    private SessionId Session(CaseBuilder built) => built.Case.Sessions.Count > 0 ? Of(built.Case.Sessions, What).Id : default;

    private Agreement Agreement(CaseBuilder built) => built.Case.Agreements.Count > 0 ? Of(built.Case.Agreements, What) : Elsewhere.Agreement;

    private AgreementTerm Term(CaseBuilder built) => Of(Agreement(built).Terms, Who);

    private RequiredSigner Signer(CaseBuilder built) => Of(Agreement(built).Required is { Count: > 0 } some ? some : Elsewhere.Agreement.Required, Who);

    /// <summary>Each bit of the drawn number is one applicant.</summary>
    private List<PartyId> Applicants(CaseBuilder built) => [.. built.Applicants.Where((_, index) => (Who & (1 << index)) != 0)];

    private List<ClaimId> Claims(CaseBuilder built) => [.. built.Claims.Where((_, index) => (What & (1 << index)) != 0)];

    private List<TermDetails> Terms(CaseBuilder built) =>
        [built.Pay(Fen, built.Today.AddDays(Days), Of(built.Applicants, Who), Of(built.Respondents, What)), built.Act() with { PayeeId = Of(built.Applicants, What) }];

    /// <summary>A case whose agreement is nothing to the case under test.</summary>
    private static CaseBuilder Elsewhere => CaseBuilder.Agreed();
}
