using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.People;
using static Mediation.Domain.Tests.Calendar.HolidayNotices;

namespace Mediation.Domain.Tests.Cases;

public class PartyTests
{
    private static readonly DateOnly Ten = new(2015, 9, 6);

    [Fact]
    public void Receive_AWorkerAgainstAnEmployer_EntersBothAndTakesFilingAsTheWorkersConsent()
    {
        var built = CaseBuilder.Received();

        built.Case.PartyOf(built.Worker).Consent.ShouldBe(ConsentState.Given);
        built.Case.PartyOf(built.Worker).ConsentManner.ShouldBe(ConsentManner.Application);
        built.Case.PartyOf(built.Employer).Consent.ShouldBe(ConsentState.Pending);
        built.Case.Parties.Select(party => party.Number).ShouldBe([1, 2]);
        built.Case.PendingEvents.ShouldContain(new CaseReceived(built.Case.Number, Channel.Online, 1, 1, 1_000_000));
    }

    [Fact]
    public void Receive_OnTheOrganisationsOwnMotion_AsksTheApplicantToo()
    {
        var built = CaseBuilder.Received(new CaseShape { Filing = new CaseShape().Filing with { Channel = Channel.OwnMotion } });

        built.Case.PartyOf(built.Worker).Consent.ShouldBe(ConsentState.Pending);
        Broken.By(() => built.Consent(built.Employer).Accept()).ShouldBe(RuleCode.ConsentMissing);
        built.Consent(built.Worker).Accept().Case.Status.ShouldBe(CaseStatus.Accepted);
    }

    [Fact]
    public void Receive_WithoutApplicant_IsRefused()
    {
        Broken.By(() => CaseBuilder.Received(new CaseShape { Applicants = [], Claims = CaseShape.Joint(ClaimType.Other, 1) })).ShouldBe(RuleCode.NoApplicant);
    }

    [Fact]
    public void Receive_WithoutRespondent_IsRefused()
    {
        Broken.By(() => CaseBuilder.Received(new CaseShape { Respondents = [] })).ShouldBe(RuleCode.NoRespondent);
    }

    [Fact]
    public void Receive_PartyWithNeitherNumberNorReason_IsRefused()
    {
        var nobody = CaseShape.Employer() with { NoIdentityReason = " " };

        Broken.By(() => CaseBuilder.Received(new CaseShape { Respondents = [nobody] })).ShouldBe(RuleCode.PartyWithoutIdentity);
    }

    [Fact]
    public void Receive_RelativeWithoutRelation_IsRefused()
    {
        var shape = new CaseShape { Applicants = [CaseShape.Relative(1, relation: null)] };

        Broken.By(() => CaseBuilder.Received(shape)).ShouldBe(RuleCode.RelativeWithoutRelation);
    }

    [Fact]
    public void Receive_RelativesOfADeadWorker_FlagsTheCasualty()
    {
        var built = CaseBuilder.Received(OfADeath());

        built.Case.Groups.ShouldBe(PriorityGroups.Casualty);
        built.Case.Claimed.Fen.ShouldBe(119_382_100);
        built.Case.Deceased!.DiedOn.ShouldBe(new DateOnly(2025, 12, 1));
    }

    [Fact]
    public void Receive_SamePersonOnBothSidesByNumber_IsRefused()
    {
        var himself = CaseShape.Worker() with { Side = PartySide.Respondent, Role = PartyRole.Investor, Name = "另一写法" };

        Broken.By(() => CaseBuilder.Received(new CaseShape { Respondents = [himself] })).ShouldBe(RuleCode.SamePartyOnBothSides);
    }

    [Fact]
    public void Receive_SameOrganisationOnBothSidesByNameAndPhone_IsRefused()
    {
        var employer = CaseShape.Employer();
        var shape = new CaseShape { Applicants = [employer with { Side = PartySide.Applicant }], Respondents = [employer] };

        Broken.By(() => CaseBuilder.Received(shape)).ShouldBe(RuleCode.SamePartyOnBothSides);
    }

    [Fact]
    public void Receive_SameNameButOtherNumbers_IsTwoPeople()
    {
        var namesake = CaseShape.Worker(2) with { Name = "工人1", Side = PartySide.Respondent, Role = PartyRole.Investor };

        CaseBuilder.Received(new CaseShape { Respondents = [namesake] }).Case.Parties.Count.ShouldBe(2);
    }

    [Fact]
    public void Employer_AsApplicantAgainstAWorker_GoesToAnAgreementInWhichTheWorkerPays()
    {
        var built = CaseBuilder.Mediating(new CaseShape
        {
            Applicants = [CaseShape.Employer() with { Side = PartySide.Applicant }],
            Respondents = [CaseShape.Worker() with { Side = PartySide.Respondent }],
            Claims = CaseShape.Several((ClaimType.TrainingFee, 500_000)),
        });

        built.Agree(terms: [built.Pay(300_000, payee: built.Applicants[0], payer: built.Respondents[0])]).SignAll();

        built.Case.Agreed.Fen.ShouldBe(300_000);
        built.Agreement.IsEffective.ShouldBeTrue();
    }

    [Fact]
    public void DispatchingAndUsingEmployer_EachIsARespondentWithAConsentOfItsOwn()
    {
        var built = CaseBuilder.Received(new CaseShape
        {
            Respondents = [CaseShape.Employer(1, PartyRole.DispatchingEmployer), CaseShape.Employer(2, PartyRole.UsingEmployer)],
        });

        built.Consent(built.Respondents[0]);

        built.Case.Respondents.Select(party => party.Consent).ShouldBe([ConsentState.Given, ConsentState.Pending]);
    }

    [Theory]
    [InlineData("2010-03-02", false)]
    [InlineData("2010-03-03", true)]
    public void Worker_IsOnHisOwnFromTheSixteenthBirthday(string born, bool needsAgent)
    {
        var built = CaseBuilder.Received(new CaseShape { Applicants = [CaseShape.Worker(born: Day(born))] }).AllConsent();

        var refusal = Record.Exception(() => built.Accept());

        (refusal as RuleBrokenException)?.Code.ShouldBe(RuleCode.MinorWithoutLegalAgent);
        (refusal is not null).ShouldBe(needsAgent);
    }

    [Theory]
    [InlineData("2008-03-02", false)]
    [InlineData("2008-03-03", true)]
    public void Relative_NeedsALegalAgentUntilTheEighteenthBirthday(string born, bool needsAgent)
    {
        var child = CaseShape.Relative(1, Relation.Child, Day(born));
        var built = CaseBuilder.Received(new CaseShape { Applicants = [child] }).AllConsent();

        var refusal = Record.Exception(() => built.Accept());

        (refusal is RuleBrokenException { Code: var code } && code == RuleCode.MinorWithoutLegalAgent).ShouldBe(needsAgent);
    }

    [Fact]
    public void Accept_MinorWithALegalAgent_IsAllowed()
    {
        var built = CaseBuilder.Received(OfADeath()).AllConsent();
        built.Case.Appoint(RepresentativeId.New(built.Now), LegalAgentOf(built, built.Applicants[1]));

        built.Accept().Case.Status.ShouldBe(CaseStatus.Accepted);
    }

    [Fact]
    public void Sign_AMinorHimself_IsRefusedAndHisLegalAgentMay()
    {
        var built = CaseBuilder.Received(OfADeath()).AllConsent();
        var agent = RepresentativeId.New(built.Now);
        built.Case.Appoint(agent, LegalAgentOf(built, built.Applicants[1]));
        built.Accept().Assign().Schedule().HoldSession().Agree();
        var child = built.Agreement.Required.Single(signer => signer.Id == built.Applicants[1].Value);

        Broken.By(() => built.Sign(child)).ShouldBe(RuleCode.MinorWithoutLegalAgent);

        built.Sign(child, through: agent);
        built.Agreement.Signatures.ShouldHaveSingleItem().RepresentativeId.ShouldBe(agent.Value);
    }

    [Fact]
    public void CorrectParty_BeforeAcceptance_ReplacesTheDetails()
    {
        var built = CaseBuilder.Received();

        built.Case.CorrectParty(built.Employer, CaseShape.Employer(7));

        built.Case.PartyOf(built.Employer).Name.ShouldBe("某公司7");
    }

    [Fact]
    public void CorrectParty_IntoSomethingIncomplete_IsRefusedAndChangesNothing()
    {
        var built = CaseBuilder.Received();
        var before = Snapshot.Of(built.Case);

        Broken.By(() => built.Case.CorrectParty(built.Worker, CaseShape.Relative(1, relation: null))).ShouldBe(RuleCode.RelativeWithoutRelation);
        Broken.By(() => built.Case.CorrectParty(built.Employer, CaseShape.Worker() with { Side = PartySide.Respondent }))
            .ShouldBe(RuleCode.SamePartyOnBothSides);

        Snapshot.Of(built.Case).ShouldBe(before);
    }

    [Fact]
    public void CorrectParty_AfterAcceptance_IsRefused()
    {
        var built = CaseBuilder.Accepted();

        Broken.By(() => built.Case.CorrectParty(built.Employer, CaseShape.Employer(7))).ShouldBe(RuleCode.ActionNotAllowed);
    }

    private static CaseShape OfADeath() => new()
    {
        Applicants = [CaseShape.Relative(1, Relation.Spouse), CaseShape.Relative(2, Relation.Child, Ten)],
        Respondents = [CaseShape.Employer(1, PartyRole.DispatchingEmployer), CaseShape.Employer(2, PartyRole.UsingEmployer)],
        Claims = CaseShape.Joint(ClaimType.WorkInjuryDeath, 119_382_100),
        Filing = new CaseShape().Filing with { Deceased = new DeceasedWorker("李某", new DateOnly(2025, 12, 1)) },
    };

    private static RepresentativeDetails LegalAgentOf(CaseBuilder built, PartyId child) =>
        new(RepresentativeKind.LegalAgent, "近亲属1", PhoneNumber.Parse("13800000001"), [child], Powers.None, built.Today, null);
}
