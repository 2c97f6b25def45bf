using Mediation.Domain.Agreements;

namespace Mediation.Domain.Papers;

public static partial class PaperForms
{
    /// <summary>支付令申请书 (民事诉讼法 §225; 民诉法解释 §427): money fixed and due, and a debtor on whom the order can be served.</summary>
    private static PaperForm PaymentOrder() => new(
        PaperKind.PaymentOrderApplication, "支付令申请书", "Application for a payment order", ["调解仲裁法 §16", "民事诉讼法 §225", "民诉法解释 §427"])
    {
        To = subject => subject.Case.DebtorCourt,
        Signers = subject => [.. subject.Applicants.Select(party => $"申请人 {party.Name}")],
        Statements = ["请求金额确定且已到期，申请人与被申请人没有其他债务纠纷，申请人没有对待给付义务。"],
        Attachments = ["调解协议书", "身份证明复印件"],
        Sections =
        [
            Body("court", "受理法院", "Court", "party.address.region, case.seat-area", subject => subject.Case.DebtorCourt),
            ApplicantSection, AgentSection, RespondentSection, ClaimedSection, BoundSection, Overdue(subject => MoneyOf(subject)), BreachFactSection,
        ],
    };

    /// <summary>强制执行申请书: on the commission's or court's instrument (民事诉讼法 §250 for its time).</summary>
    private static PaperForm Enforcement() => new(
        PaperKind.EnforcementApplication, "强制执行申请书", "Application for enforcement", ["调解仲裁法 §51", "民事诉讼法 §250"])
    {
        To = EnforcingCourt,
        Signers = subject => [.. subject.Applicants.Select(party => $"申请人 {party.Name}")],
        Attachments = ["生效法律文书", "身份证明复印件", "被执行人财产线索（如有）"],
        Sections =
        [
            Body("court", "执行法院", "Court", "confirmation.body, party.address.region, case.seat-area", EnforcingCourt),
            ApplicantSection, AgentSection, RespondentSection,
            new SectionRule<ShareableConfirmation>("instrument", "执行依据", "Instrument", subject => subject.Agreement?.Granted is { } granted ? [granted] : [],
            [
                new("kind", "文书种类", "Kind", "confirmation.route", granted => PaperWords.Of(granted.Route)),
                new("number", "文书文号", "Number", "confirmation.instrument-number", granted => granted.InstrumentNumber),
                new("body", "制作机关", "Made by", "confirmation.body", granted => granted.Body),
            ]),
            ClaimedSection, Overdue(subject => subject.OverdueTerms), BreachFactSection,
        ],
    };

    private static readonly SectionRule<PaperSubject> ClaimedSection = new(
        "sum", "请求金额", "Amount asked", subject => MoneyOf(subject).Any() ? [subject] : [],
        [
            new("total", "请求给付总额", "Total", "agreement.terms.amount, agreement.terms.paid",
                subject => PaperWords.Of(Money.Sum(MoneyOf(subject).Select(term => term.Outstanding)))),
        ]);

    private static readonly SectionRule<PaperSubject> BreachFactSection = new(
        "facts", "事实与理由", "Facts and reasons", subject => [subject],
        [new("facts", "事实与理由", "Facts and reasons", "claim.facts, agreement.terms", subject => PaperWords.Lines(FactsOf(subject).Distinct()))]);

    private static SectionRule<Owed> Overdue(Func<PaperSubject, IEnumerable<ShareableTerm>> of) => new(
        "overdue", "逾期事项", "Overdue term", subject => of(subject).Select(term => new Owed(term, subject)),
        [
            new("content", "内容", "Content", "agreement.terms", owed => owed.Content),
            new("due-on", "应履行日期", "Was due on", "agreement.terms.due-on", owed => PaperWords.Of(owed.Term.DueOn)),
            new("paid", "已履行金额", "Paid", "agreement.terms.paid", owed => PaperWords.Of(owed.Term.Paid)) { Demand = false, Shows = owed => owed.Term.Amount.Fen > 0 },
            new("outstanding", "未履行金额", "Outstanding", "agreement.terms.amount, agreement.terms.paid", owed => PaperWords.Of(owed.Term.Outstanding))
            {
                Demand = null,
                Shows = owed => owed.Term.Amount.Fen > 0,
            },
            new("account", "收款账户", "Account", "agreement.terms.account", owed => owed.Term.Account?.Value)
            {
                Demand = false,
                Shows = owed => owed.Term.Account is not null,
                Sensitivity = FieldSensitivity.Sensitive,
            },
        ])
    {
        IdOf = owed => owed.Term.Id.Value,
        OwnerOf = owed => owed.Term.Payee.Value,
    };

    /// <summary>Terms owed to these applicants in money; an act cannot be ordered to be paid.</summary>
    private static IEnumerable<ShareableTerm> MoneyOf(PaperSubject subject) => subject.OverdueTerms.Where(term => term.Outstanding.Fen > 0);

    private static string? EnforcingCourt(PaperSubject subject) => subject.Agreement?.Granted is { Route: not ConfirmationRoute.ArbitrationReview } granted
        ? granted.Body
        : subject.Case.DebtorCourt;
}
