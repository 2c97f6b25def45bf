using CsCheck;
using Mediation.Domain.Cases;

namespace Mediation.Domain.Tests.Cases;

public class StrandProperties
{
    private const int Samples = 150;
    private const int Workers = 12;

    private static readonly Gen<int[]> Order = Gen.Shuffle(Enumerable.Range(0, Workers).ToArray());

    [Fact]
    public void EightSettleOneWithdrawsThreeFail_InAnyOrder_IsAPartialAgreementWhoseStrandsSumToTheWhole()
    {
        Order.Sample(
            order =>
            {
                var built = CaseBuilder.Mediating(CaseShape.OfWorkers(Workers));
                foreach (var worker in order)
                {
                    Decide(built, worker);
                    AmountsAreCountedOnce(built.Case);
                }

                built.Case.Status.ShouldBe(CaseStatus.AgreedPartial);
                built.Case.Strands.Select(strand => (strand.Outcome, strand.Applicants.Count))
                    .ShouldBe([(StrandOutcome.Settled, 8), (StrandOutcome.Failed, 3), (StrandOutcome.Withdrawn, 1)]);
                built.Case.Agreed.Fen.ShouldBe(Enumerable.Range(1, 8).Sum(number => 100_000L * number));
            },
            iter: Samples);
    }

    [Fact]
    public void OneAgreementForEight_InAnyPlaceOfTheOrder_ComesToTheSameStrands()
    {
        Gen.Select(Order, Gen.Int[0, 4]).Sample(
            (order, place) =>
            {
                var built = CaseBuilder.Mediating(CaseShape.OfWorkers(Workers));
                var others = order.Where(worker => worker >= 8).ToList();
                foreach (var worker in others.Take(place))
                {
                    Decide(built, worker);
                }

                built.Agree([.. built.Applicants.Take(8)]).SignAll();
                foreach (var worker in others.Skip(place))
                {
                    Decide(built, worker);
                }

                built.Case.Status.ShouldBe(CaseStatus.AgreedPartial);
                AmountsAreCountedOnce(built.Case);
                built.Case.Strands[0].AgreedFen.ShouldBe(3_600_000);
            },
            iter: Samples);
    }

    /// <summary>The first eight settle, one signature round each; the ninth withdraws; the rest fail.</summary>
    private static void Decide(CaseBuilder built, int worker)
    {
        PartyId[] one = [built.Applicants[worker]];
        _ = worker switch
        {
            < 8 => built.Agree(one).SignAll(),
            8 => built.Withdraw(one),
            _ => built.Fail(one),
        };
    }

    private static void AmountsAreCountedOnce(DisputeCase dispute)
    {
        dispute.Strands.Sum(strand => strand.ClaimedFen).ShouldBe(dispute.Claimed.Fen);
        dispute.Strands.Sum(strand => strand.AgreedFen).ShouldBe(dispute.Agreed.Fen);
        dispute.Strands.Sum(strand => strand.PaidFen).ShouldBe(dispute.Paid.Fen);
        dispute.Strands.SelectMany(strand => strand.Applicants).ShouldBeUnique();
    }
}
