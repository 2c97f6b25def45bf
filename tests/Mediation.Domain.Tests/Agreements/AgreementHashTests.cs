using Mediation.Domain.Agreements;
using Mediation.Domain.People;
using Mediation.Domain.Tests.Cases;

namespace Mediation.Domain.Tests.Agreements;

public class AgreementHashTests
{
    private static readonly BankAccount Other = BankAccount.Parse("6222020200012345679");

    public static TheoryData<string> Fields => ["payer", "payee", "amount", "due", "manner", "account", "text", "claim"];

    [Theory]
    [MemberData(nameof(Fields))]
    public void TextHash_ChangesWithEachFieldOfATerm(string field)
    {
        var built = Shared();
        var term = built.Pay(100);
        var changed = field switch
        {
            "payer" => term with { PayerId = built.Respondents[1] },
            "payee" => term with { PayeeId = built.Applicants[1] },
            "amount" => term with { Amount = Money.FromFen(101) },
            "due" => term with { DueOn = term.DueOn.AddDays(1) },
            "manner" => term with { Manner = PaymentManner.Cash },
            "account" => term with { Account = Other },
            "text" => term with { Text = "含税" },
            _ => term with { ClaimId = built.Claims[0] },
        };

        HashOf(built, [changed]).ShouldNotBe(HashOf(built, [term]));
    }

    [Fact]
    public void TextHash_OfTheSameText_IsTheSameWhateverTheLineEndings()
    {
        var built = Shared();
        var term = built.Pay(100);

        var unix = HashOf(built, [term], "第一条\n第二条");

        HashOf(built, [term], "第一条\r\n第二条").ShouldBe(unix);
        unix.Length.ShouldBe(64);
    }

    [Fact]
    public void TextHash_ChangesWithTheWordingTheOrderAndTheNumberOfTerms()
    {
        var built = Shared();
        var (first, second) = (built.Pay(100), built.Pay(200));

        string[] hashes = [HashOf(built, [first, second]), HashOf(built, [second, first]), HashOf(built, [first]), HashOf(built, [first, second], "另一文本")];

        hashes.ShouldBeUnique();
    }

    [Fact]
    public void TextHash_WordsMovedFromTheBodyToATerm_IsAnotherText()
    {
        var built = Shared();
        var term = built.Pay(100);

        HashOf(built, [term with { Text = "甲乙" }], "丙").ShouldNotBe(HashOf(built, [term with { Text = "乙" }], "丙甲"));
    }

    private static CaseBuilder Shared() => CaseBuilder.Mediating(CaseShape.OfWorkers(2) with { Respondents = [CaseShape.Employer(1), CaseShape.Employer(2)] });

    private static string HashOf(CaseBuilder built, IReadOnlyList<TermDetails> terms, string body = CaseBuilder.Body) =>
        built.Agree(terms: terms, body: body).Agreement.TextHash;
}
