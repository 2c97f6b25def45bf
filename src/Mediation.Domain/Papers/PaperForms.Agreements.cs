using Mediation.Domain.Agreements;

namespace Mediation.Domain.Papers;

public static partial class PaperForms
{
    /// <summary>仲裁审查申请书: both sides together (办案规则 §74). What confirms a labour relation is left out (§75).</summary>
    private static PaperForm JointReview() => new(
        PaperKind.JointReviewApplication, "仲裁审查申请书", "Joint application for arbitration review", ["劳动人事争议仲裁办案规则 §74", "企业劳动争议协商调解规定 §27"])
    {
        To = subject => subject.Case.Commission,
        Signers = SignersOf,
        Statements = ["双方共同申请对上述调解协议进行审查，并制作仲裁调解书。", "协议系双方自愿达成，内容真实，不损害国家利益、社会公共利益和他人合法权益。"],
        Attachments = ["调解协议书", "双方身份证明、资格证明复印件"],
        Sections =
        [
            Body("commission", "受理机构", "Commission", "case.workplace-area", subject => subject.Case.Commission),
            SignerSection, AgentSection, BoundSection, Terms(subject => subject.ReviewableTerms),
        ],
    };

    /// <summary>司法确认申请书: both sides together, to the court of the place (民事诉讼法 §205; 民诉法解释 §353, §354).</summary>
    private static PaperForm JudicialConfirmation() => new(
        PaperKind.JudicialConfirmationApplication, "司法确认申请书", "Joint application for judicial confirmation",
        ["民事诉讼法 §205", "民诉法解释 §353", "民诉法解释 §354", "人民调解法 §33"])
    {
        To = subject => subject.Case.Court,
        Signers = SignersOf,
        Statements =
        [
            "双方共同申请确认上述调解协议有效。",
            "协议系双方自愿达成，内容真实，不违反法律，不损害国家利益、社会公共利益和他人合法权益；如有不实，愿承担法律责任。",
        ],
        Attachments = ["调解协议书", "调解组织主持调解的证明", "双方身份证明、资格证明复印件", "与协议有关的财产权利证明"],
        Sections =
        [
            Body("court", "受理法院", "Court", "case.workplace-area", subject => subject.Case.Court),
            SignerSection, AgentSection, BoundSection, Terms(subject => AllTerms(subject)),
        ],
    };

    /// <summary>To the court that registered and entrusted the dispute: it makes the writ (特邀调解规定 §20).</summary>
    private static PaperForm CourtWrit() => new(
        PaperKind.CourtWritRequest, "调解结果函（请予出具民事调解书）", "Result of entrusted mediation, asking for the court's writ", ["最高人民法院关于人民法院特邀调解的规定 §20"])
    {
        To = subject => subject.Case.Court,
        Signers = subject => [subject.Case.Organisation],
        Statements = ["双方当事人在委托调解中达成上述协议，请审查后出具民事调解书；当事人撤诉的，请依法裁定。"],
        Attachments = ["调解协议书", "委托调解材料"],
        Sections =
        [
            Body("court", "委托法院", "Court", "case.workplace-area", subject => subject.Case.Court),
            new SectionRule<PaperSubject>("entrustment", "委托案件", "Entrusted case", subject => [subject],
                [new("external-number", "法院案号", "The court's number", "case.external-number", subject => subject.Case.ExternalNumber)]),
            SignerSection, AgentSection, BoundSection, Terms(subject => AllTerms(subject)),
        ],
    };

    private static readonly SectionRule<(ShareableAgreement Agreement, ShareableCase Case)> BoundSection = new(
        "agreement", "调解协议", "Agreement", subject => subject.Agreement is { } bound ? [(bound, subject.Case)] : [],
        [
            new("organisation", "主持调解的组织", "Organisation that mediated", "case.agency", bound => bound.Case.Organisation),
            new("number", "调解案号", "Case number", "case.number", bound => bound.Case.Number),
            new("effective-on", "协议生效日期", "Effective on", "agreement.effective-on", bound => PaperWords.Of(bound.Agreement.EffectiveOn)),
            new("claims", "协议所涉请求", "Matters settled", "agreement.claims", bound => string.Join('、', bound.Case.Claims
                .Where(claim => bound.Agreement.Claims.Contains(claim.Id)).Select(claim => PaperWords.Of(claim.Type)).Distinct())),
        ])
    {
        IdOf = bound => bound.Agreement.Id.Value,
    };

    private static SectionRule<Owed> Terms(Func<PaperSubject, IEnumerable<ShareableTerm>> of) => new(
        "term", "协议事项", "Term", subject => of(subject).Select(term => new Owed(term, subject)),
        [
            new("content", "内容", "Content", "agreement.terms", owed => owed.Content),
            new("due-on", "履行期限", "Due on", "agreement.terms.due-on", owed => PaperWords.Of(owed.Term.AgreedOn)),
            new("manner", "履行方式", "Manner", "agreement.terms.manner", owed => PaperWords.Of(owed.Term.Manner)),
            new("account", "收款账户", "Account", "agreement.terms.account", owed => owed.Term.Account?.Value)
            {
                Demand = null,
                Shows = owed => owed.Term.Manner == PaymentManner.BankTransfer,
                Sensitivity = FieldSensitivity.Sensitive,
            },
        ])
    {
        IdOf = owed => owed.Term.Id.Value,
        OwnerOf = owed => owed.Term.Payee.Value,
    };

    private static SectionRule<PaperSubject> Body(string code, string zh, string en, string source, Func<PaperSubject, string?> of) =>
        new(code, zh, en, subject => [subject], [new(code, zh, en, source, of)]);

    private static IEnumerable<ShareableTerm> AllTerms(PaperSubject subject) => (subject.Agreement?.Terms ?? []).OrderBy(term => term.Number);

    private static IReadOnlyList<string> SignersOf(PaperSubject subject) =>
        [.. subject.Case.Parties.Where(party => subject.Agreement?.Signers.Contains(party.Id) == true).Select(party => $"申请人 {party.Name}")];
}
