using CsCheck;
using Mediation.Domain.Deadlines;

namespace Mediation.Domain.Tests.Cases;

public class SignatureProperties
{
    private const int Samples = 200;

    /// <summary>Two workers, the employer, the presiding mediator and the organisation.</summary>
    private const int Signers = 5;

    private static readonly Gen<(int[] Order, int[] Waits)> Orders =
        Gen.Select(Gen.Shuffle(Enumerable.Range(0, Signers).ToArray()), Gen.Int[0, 6].Array[Signers]);

    [Fact]
    public void Agreement_SignedInAnyOrderOnAnyDays_TakesEffectExactlyWithTheLastSignature()
    {
        Orders.Sample(
            drawn =>
            {
                var built = CaseBuilder.Agreed(CaseShape.OfWorkers(2));
                var required = built.Agreement.Required;
                required.Count.ShouldBe(Signers);
                foreach (var (signer, wait) in drawn.Order.Zip(drawn.Waits))
                {
                    built.Agreement.IsEffective.ShouldBeFalse();
                    built.Case.Deadlines.ShouldNotContain(clock => clock.StartEvent == StartEvents.AgreementTookEffect);
                    built.Later(wait).Sign(required[signer]);
                }

                built.Agreement.EffectiveOn.ShouldBe(CaseBuilder.FirstDay.AddDays(drawn.Waits.Sum()));
                built.Agreement.StillToSign.ShouldBeEmpty();
            },
            iter: Samples);
    }

    [Fact]
    public void Agreement_RevisedAfterAnyNumberOfSignatures_WaitsForAllAgain()
    {
        Gen.Select(Gen.Shuffle(Enumerable.Range(0, Signers).ToArray()), Gen.Int[0, Signers - 1]).Sample(
            (order, signed) =>
            {
                var built = CaseBuilder.Agreed(CaseShape.OfWorkers(2));
                foreach (var signer in order.Take(signed))
                {
                    built.Sign(built.Agreement.Required[signer]);
                }

                built.Agree(body: "修改后的文本");

                built.Agreement.StillToSign.ShouldBe(built.Agreement.Required);
                built.SignAll().Agreement.IsEffective.ShouldBeTrue();
            },
            iter: Samples);
    }
}
