using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;

namespace Mediation.Domain.Tests.Cases;

public class SplittingTests
{
    [Theory]
    [InlineData(CaseStatus.Received, CaseStatus.Received)]
    [InlineData(CaseStatus.Consent, CaseStatus.Consent)]
    [InlineData(CaseStatus.Accepted, CaseStatus.Accepted)]
    [InlineData(CaseStatus.Mediating, CaseStatus.Assigned)]
    public void SplitOff_BothCasesKeepTheSameClocks(CaseStatus from, CaseStatus to)
    {
        var built = In(from, 3);
        var clocks = Clocks(built.Case);

        var split = Split(built.Later(2), built.Applicants[2]);

        split.Status.ShouldBe(to);
        built.Case.Status.ShouldBe(from);
        Clocks(built.Case).ShouldBe(clocks);
        Clocks(split).ShouldBe(clocks);
        split.Deadlines.ShouldAllBe(deadline => deadline.CarriedFrom == built.Case.Id);
        split.NextDueOn.ShouldBe(built.Case.NextDueOn);
    }

    [Fact]
    public void SplitOff_CountsEachClaimInOneCaseOnly()
    {
        var built = In(CaseStatus.Mediating, 3);
        var whole = built.Case.Claimed.Fen;

        var split = Split(built, built.Applicants[2]);

        split.Claimed.Fen.ShouldBe(300_000);
        (built.Case.Claimed.Fen + split.Claimed.Fen).ShouldBe(whole);
        built.Case.Strands.Sum(strand => strand.ClaimedFen).ShouldBe(built.Case.Claimed.Fen);
        split.Strands.ShouldHaveSingleItem().ClaimedFen.ShouldBe(300_000);
    }

    [Fact]
    public void SplitOff_TakesConsentAgentsAndMediatorsAlong()
    {
        var built = CaseBuilder.Assigned(CaseShape.OfWorkers(2));
        built.Case.Appoint(RepresentativeId.New(built.Now), new RepresentativeDetails(
            RepresentativeKind.Agent, "律师甲", null, [.. built.Applicants], Powers.Settle, built.Today, null));

        var split = Split(built, built.Applicants[1]);

        split.Parties.ShouldAllBe(party => party.Consent == ConsentState.Given);
        split.Representatives.ShouldHaveSingleItem().For.ShouldBe([split.Applicants.Single().Id]);
        split.ActiveMediators.Single().MediatorId.ShouldBe(built.Presiding);
        split.Parties.Select(party => party.Id).Intersect(built.Case.Parties.Select(party => party.Id)).ShouldBeEmpty();
    }

    [Fact]
    public void SplitOff_TheRestSettlesAndTheCaseIsFullyAgreed()
    {
        var built = In(CaseStatus.Mediating, 2);
        Split(built, built.Applicants[1]);

        built.Agree().SignAll();

        built.Case.Status.ShouldBe(CaseStatus.AgreedFull);
    }

    [Fact]
    public void SplitOff_AWorkerWhoFiledForAll_DoesNotFollowTheOthers()
    {
        var (filer, clerk) = (Guid.CreateVersion7(CaseBuilder.At(CaseBuilder.FirstDay)), Guid.CreateVersion7(CaseBuilder.At(CaseBuilder.FirstDay)));
        var shape = CaseShape.OfWorkers(2);
        var built = CaseBuilder.Received(shape with
        {
            Filing = shape.Filing with { FiledBy = filer },
            Applicants = [shape.Applicants[0] with { AccountId = filer }, shape.Applicants[1]],
        });

        var split = built.Case.SplitOff(CaseBuilder.NewNumber(built.Now), [built.Applicants[1]], clerk, built.Moment);

        split.FiledBy.ShouldBe(clerk);
        built.Case.FiledBy.ShouldBe(filer);
    }

    [Fact]
    public void SplitOff_OfEverybody_IsRefused()
    {
        var built = In(CaseStatus.Mediating, 2);

        Broken.By(() => Split(built, [.. built.Applicants])).ShouldBe(RuleCode.SplitLeavesNobody);
    }

    [Fact]
    public void SplitOff_OfOneJointClaimant_IsRefused()
    {
        var built = CaseBuilder.Mediating(CaseShape.OfWorkers(2) with { Claims = CaseShape.Joint(ClaimType.WorkInjuryDeath, 900_000) });

        Broken.By(() => Split(built, built.Applicants[1])).ShouldBe(RuleCode.NoClaim);
    }

    [Fact]
    public void SplitOff_OfWhoHasAgreedAlready_IsRefused()
    {
        var built = In(CaseStatus.Mediating, 2);
        built.Agree([built.Applicants[1]]);

        Broken.By(() => Split(built, built.Applicants[1])).ShouldBe(RuleCode.OutcomeAlreadyDecided);
    }

    private static CaseBuilder In(CaseStatus status, int workers) => status switch
    {
        CaseStatus.Received => CaseBuilder.Received(CaseShape.OfWorkers(workers)),
        CaseStatus.Consent => CaseBuilder.Received(CaseShape.OfWorkers(workers)).AllConsent(),
        CaseStatus.Accepted => CaseBuilder.Accepted(CaseShape.OfWorkers(workers)),
        _ => CaseBuilder.Mediating(CaseShape.OfWorkers(workers)),
    };

    private static DisputeCase Split(CaseBuilder built, params PartyId[] applicants) =>
        built.Case.SplitOff(CaseBuilder.NewNumber(built.Now), applicants, Guid.Empty, built.Moment);

    private static List<(ClockId Clock, DateOnly Start, DateOnly Due)> Clocks(DisputeCase dispute) =>
        [.. dispute.Deadlines.Where(deadline => deadline.IsOpen).Select(deadline => (deadline.Clock, deadline.StartOn, deadline.DueOn))];
}
