using CsCheck;
using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Negotiation;

namespace Mediation.Domain.Tests.Negotiation;

public sealed class OfferArithmeticProperties
{
    private static readonly Gen<DateOnly> Days = Gen.Int[0, 20_000].Select(days => new DateOnly(2020, 1, 1).AddDays(days));

    [Fact]
    public void Instalments_AreTheSumExactly_NearlyAlike_AndTheFirstAreTheLarger() =>
        Gen.Select(Gen.Long[60, 10_000_000_000], Gen.Int[1, 60], Days).Sample((fen, parts, first) =>
        {
            var plan = InstalmentPlan.Monthly(Money.FromFen(fen), parts, first);

            plan.Count.ShouldBe(parts);
            plan.Sum(part => part.Fen).ShouldBe(fen);
            (plan.Max(part => part.Fen) - plan.Min(part => part.Fen)).ShouldBeInRange(0, 1);
            plan.Select(part => part.Fen).ShouldBe(plan.Select(part => part.Fen).OrderDescending());
        });

    [Fact]
    public void Instalments_FallInFollowingMonths_OnTheDayOfTheFirstOrTheLastOfAShortMonth() =>
        Gen.Select(Gen.Int[1, 60], Days).Sample((parts, first) =>
        {
            var days = InstalmentPlan.Monthly(Money.FromFen(1_000_000), parts, first).Select(part => part.DueOn).ToList();

            days[0].ShouldBe(first);
            foreach (var (day, index) in days.Select((day, index) => (day, index)))
            {
                ((day.Year * 12) + day.Month).ShouldBe((first.Year * 12) + first.Month + index);
                day.Day.ShouldBe(Math.Min(first.Day, DateTime.DaysInMonth(day.Year, day.Month)));
            }
        });

    [Fact]
    public void Instalments_OfLessThanAFenEach_AreRefused() =>
        Cases.Broken.By(() => InstalmentPlan.Monthly(Money.FromFen(5), 6, new DateOnly(2026, 1, 1))).ShouldBe(RuleCode.OfferInstalmentZero);

    /// <summary>Whatever the parties do, one offer waits at most, and what is agreed in principle stays until a mediator puts it aside.</summary>
    [Fact]
    public void RandomSteps_LeaveAtMostOneWaiting_AndEveryCounterAnswersTheOtherSide() =>
        Gen.Int[0, 5].Array[1, 40].Sample(steps =>
        {
            var table = new TalksBuilder();
            foreach (var step in steps)
            {
                _ = Record.Exception(() => Take(table, step));

                table.Talks.Offers.Count(offer => offer.StateOn(table.Case.Today) == OfferState.Open).ShouldBeLessThanOrEqualTo(1);
            }

            foreach (var counter in table.Talks.Offers.Where(offer => offer.Answers is not null))
            {
                var answered = table.Talks.OfferOf(counter.Answers!.Value);
                (answered.State, answered.Side).ShouldBe((OfferState.Countered, Other(counter.Side)));
            }

            table.Talks.Agreed.Count().ShouldBeLessThanOrEqualTo(1);
        });

    private static void Take(TalksBuilder table, int step)
    {
        var open = table.Talks.OpenOn(table.Case.Today);
        switch (step)
        {
            case 0:
                table.Make(PartySide.Applicant);
                break;
            case 1:
                table.Make(PartySide.Respondent);
                break;
            case 2 when open is not null:
                table.Counter(open, Other(open.Side), 5);
                break;
            case 3 when open is not null:
                table.Accept(open, Other(open.Side));
                break;
            case 4 when open is not null:
                table.Talks.Decline(open.Id, Other(open.Side), null, table.Step);
                break;
            default:
                table.Case.Later(3);
                break;
        }
    }

    private static PartySide Other(PartySide side) => side == PartySide.Applicant ? PartySide.Respondent : PartySide.Applicant;
}
