using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.Negotiation;
using Mediation.Domain.Tests.Cases;

namespace Mediation.Domain.Tests.Negotiation;

public sealed class ClaimLedgerTests
{
    [Fact]
    public void Row_ShowsWhatEachSideLastSaid_AndWhatIsAgreedInPrinciple()
    {
        var table = new TalksBuilder();
        var asked = table.Make(PartySide.Applicant, 4_000_000);
        var met = table.Counter(asked, PartySide.Respondent, 2_000_000);

        Row(table).ShouldSatisfyAllConditions(
            row => row.ByApplicant!.Value.Fen.ShouldBe(4_000_000),
            row => row.ByRespondent!.Value.Fen.ShouldBe(2_000_000),
            row => row.InPrinciple.ShouldBeNull(),
            row => row.Claimed.ShouldBe(table.Case.Case.Claims[0].Claimed));
        table.Accept(met, PartySide.Applicant);

        Row(table).InPrinciple!.Value.Fen.ShouldBe(2_000_000);
    }

    [Fact]
    public void Row_OfASignedAgreement_ShowsAgreedNextDueAndPaid()
    {
        var settled = CaseBuilder.Effective();
        var terms = settled.Agreement.Terms;
        var first = terms.OrderBy(term => term.DueOn).First();
        settled.Case.RecordPayment(first.Id, first.Amount, settled.Today, null, settled.Moment);

        var rows = ClaimLedger.Of(settled.Case, null, settled.Worker, settled.Employer);

        Money.Sum(rows.Select(row => row.Agreed)).ShouldBe(settled.Agreement.Agreed);
        Money.Sum(rows.Select(row => row.Paid)).ShouldBe(first.Amount);
    }

    [Fact]
    public void Proposal_RepeatsEverySumAndDayOfWhatWasAccepted()
    {
        var table = new TalksBuilder();
        var today = table.Case.Today;
        var offer = table.Talks.Make(table.With(new Instalment(1_000_000, today.AddDays(10)), new Instalment(500_050, today.AddDays(40))), table.Case.Case, table.Step);
        SettlementProposal.Of(table.Case.Case, table.Talks).ShouldBeNull();
        table.Accept(offer, PartySide.Applicant);

        var proposal = SettlementProposal.Of(table.Case.Case, table.Talks)!;

        proposal.Terms.Select(term => (term.Payer, term.Payee, term.Fen, term.DueOn)).ShouldBe(
        [
            (table.Case.Employer, table.Case.Worker, 1_000_000, today.AddDays(10)), (table.Case.Employer, table.Case.Worker, 500_050, today.AddDays(40)),
        ]);
        proposal.Wording.ShouldContain("人民币壹万元整（¥10000.00）");
        proposal.Wording.ShouldContain("人民币伍仟元伍角（¥5000.50）");
    }

    private static ClaimStanding Row(TalksBuilder table) =>
        ClaimLedger.Of(table.Case.Case, table.Talks, table.Case.Worker, table.Case.Employer).First(row => row.ClaimId == table.Claim);
}
