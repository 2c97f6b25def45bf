using CsCheck;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;

namespace Mediation.Domain.Tests.Cases;

public class CaseProperties
{
    private const int Stories = 1000;
    private const int StoriesOfRefusals = 250;

    private static readonly CaseStatus[] Ended = [CaseStatus.Rejected, CaseStatus.Failed, CaseStatus.Withdrawn, CaseStatus.ReferredOut, CaseStatus.Closed, CaseStatus.Archived];

    /// <summary>Three workers, two respondents, one claim with a line for each and one of the first two; some entrusted by a court.</summary>
    private static readonly Gen<CaseShape> Shapes = Gen.Select(Gen.Int[0, 2], Gen.Bool, (how, entrusted) => CaseShape.OfWorkers(3) with
    {
        Respondents = [CaseShape.Employer(1), CaseShape.Employer(2)],
        Filing = new CaseShape().Filing with { Stage = entrusted ? EntrustedStage.AfterCourtRegistration : EntrustedStage.None },
        Claims = how == 0
            ? CaseShape.Joint(ClaimType.WorkInjuryDeath, 900_000)
            : (applicants, _) =>
            [
                CaseShape.Claim(ClaimType.UnpaidWages, CaseShape.Lines(applicants, [100_000, 200_000, 300_000])),
                CaseShape.Claim(ClaimType.EconomicCompensation, CaseShape.Lines(applicants, [50_000, 60_000])),
            ],
    });

    private static readonly Gen<(CaseShape Shape, int Start, RandomStep[] Steps)> Story = Gen.Select(Shapes, Gen.Int[0, 5], RandomStep.Any.Array[5, 40]);

    [Fact]
    public void AnySequenceOfVerbs_KeepsTheCaseSound()
    {
        Story.Sample(
            story =>
            {
                var built = Begin(story.Shape, story.Start);
                foreach (var step in story.Steps)
                {
                    TryTake(step, built);
                    Check(built.Case);
                }
            },
            iter: Stories);
    }

    [Fact]
    public void AnyRefusal_OfAnyVerb_ChangesNothing()
    {
        Story.Sample(
            story =>
            {
                var built = Begin(story.Shape, story.Start);
                foreach (var step in story.Steps.Where(step => step.IsOneVerb))
                {
                    var before = Snapshot.Of(built.Case);
                    if (!TryTake(step, built))
                    {
                        Snapshot.Of(built.Case).ShouldBe(before);
                    }
                }
            },
            iter: StoriesOfRefusals);
    }

    private static CaseBuilder Begin(CaseShape shape, int start) => start switch
    {
        0 => CaseBuilder.Received(shape),
        1 => CaseBuilder.Assigned(shape),
        2 => CaseBuilder.Mediating(shape),
        3 => CaseBuilder.Agreed(shape),
        _ => CaseBuilder.Effective(shape),
    };

    private static bool TryTake(RandomStep step, CaseBuilder built)
    {
        try
        {
            step.Take(built);
            return true;
        }
        catch (RuleBrokenException)
        {
            return false;
        }
    }

    private static void Check(DisputeCase dispute)
    {
        Enum.IsDefined(dispute.Status).ShouldBeTrue();
        dispute.Strands.Sum(strand => strand.ClaimedFen).ShouldBe(dispute.Claimed.Fen);
        dispute.Strands.Sum(strand => strand.AgreedFen).ShouldBe(dispute.Agreed.Fen);
        dispute.Strands.Sum(strand => strand.PaidFen).ShouldBe(dispute.Paid.Fen);
        dispute.Paid.Fen.ShouldBeInRange(0, dispute.Agreed.Fen);
        dispute.Agreements.SelectMany(agreement => agreement.Terms).All(term => term.Paid <= term.Amount).ShouldBeTrue();
        dispute.NextDueOn.ShouldBe(dispute.Deadlines
            .Where(clock => clock.Status == DeadlineStatus.Running && OfTheMediation(clock)).Select(clock => clock.DueOn).DefaultIfEmpty(DateOnly.MaxValue).Min());
        CheckOutcomes(dispute);
    }

    private static void CheckOutcomes(DisputeCase dispute)
    {
        if (Ended.Contains(dispute.Status))
        {
            // A hotline waits for its answer however the case ended, but not beyond its closing.
            dispute.Deadlines.Any(clock => clock.IsOpen && OfTheMediation(clock) && (dispute.ClosedOn is not null || !IsReply(dispute, clock))).ShouldBeFalse($"a clock runs in {dispute.Status}");
        }

        if (dispute.Status is CaseStatus.AgreedFull or CaseStatus.AgreedPartial or CaseStatus.SettledOnTheSpot or CaseStatus.Failed)
        {
            dispute.Applicants.Any(applicant => applicant.Outcome == ApplicantOutcome.Pending).ShouldBeFalse($"somebody is undecided in {dispute.Status}");
        }

        if (dispute.Agreements.Any(agreement => agreement.IsOpenDraft))
        {
            dispute.CanNow(CaseAction.Sign).ShouldBeTrue($"a text waits for signatures in {dispute.Status}");
        }

        if (dispute.Agreements.SelectMany(agreement => agreement.Confirmations).Any(filed => filed.IsPending) && dispute.Status != CaseStatus.ReferredOut)
        {
            (dispute.CanNow(CaseAction.RecordConfirmation) || dispute.Status is CaseStatus.Closed or CaseStatus.Archived)
                .ShouldBeTrue($"a result is awaited in {dispute.Status}");
        }

        dispute.Claims
            .SelectMany(claim => dispute.Applicants, (claim, applicant) => (claim, applicant))
            .All(pair => dispute.Agreements.Count(agreement =>
                agreement.IsLive && agreement.Covers(pair.claim.Id) && agreement.Covers(pair.applicant.Id)) <= 1)
            .ShouldBeTrue("a claim is settled twice");
    }

    private static bool IsReply(DisputeCase dispute, Deadline clock) => dispute.Entries.Any(entry => entry.AwaitsAnswer && entry.Id.Value == clock.SubjectId);

    /// <summary>The applicants' way to arbitration stays open to them after the case has ended.</summary>
    private static bool OfTheMediation(Deadline clock) => clock.Clock is not (ClockId.A8 or ClockId.C1);
}
