using Mediation.Domain.Agreements;

namespace Mediation.Domain.Papers;

public static partial class PaperForms
{
    /// <summary>仲裁申请书. Its minimum is 调解仲裁法 §28; what Beijing's form asks besides is taken from the file where it is there.</summary>
    private static PaperForm Arbitration() => new(
        PaperKind.ArbitrationApplication, "劳动人事争议仲裁申请书", "Application for arbitration", ["调解仲裁法 §28", "企业劳动争议协商调解规定 §30"])
    {
        To = subject => subject.Case.Commission,
        Signers = subject => [.. subject.Applicants.Select(party => $"申请人 {party.Name}")],
        Attachments = ["身份证明复印件", "证据清单及证据", "终止调解意见书（或者调解协议书）"],
        Sections =
        [
            new SectionRule<PaperSubject>("commission", "受理机构", "Commission", subject => [subject],
                [new("commission", "仲裁委员会", "Commission", "case.workplace-area", subject => subject.Case.Commission)]),
            ApplicantSection,
            AgentSection,
            DeceasedSection,
            RespondentSection,
            DemandSection,
            BreachSection,
            FactSection,
            MediationSection,
        ],
    };

    private static readonly SectionRule<Demanded> DemandSection = new(
        "request", "仲裁请求", "Request",
        subject => subject.Agreement is null ? subject.Demands.Select(claim => new Demanded(claim, subject)) : [],
        [
            new("request", "请求事项", "Request", "claim.type, claim.lines", demanded => demanded.Request),
            new("amount", "请求金额", "Amount asked", "claim.lines.amount", demanded => PaperWords.Of(demanded.Asked))
                { Demand = null, Shows = demanded => demanded.Asked.Fen > 0 },
            new("already-paid", "已支付金额", "Paid already", "claim.lines.already-paid", demanded => PaperWords.Of(demanded.Paid))
                { Demand = false, Shows = demanded => demanded.Paid.Fen > 0 },
            new("per-applicant", "各申请人金额", "Per applicant", "claim.lines", demanded => demanded.PerApplicant)
                { Demand = false, Shows = demanded => demanded.PerApplicant is not null },
            new("cause", "案由", "Cause of action", "claim.cause", demanded => demanded.Claim.Cause),
            new("period", "所涉期间", "Period", "claim.period", demanded => PaperWords.Span(demanded.Claim.PeriodFrom, demanded.Claim.PeriodTo)) { Demand = false },
        ])
    {
        IdOf = demanded => demanded.Claim.Id.Value,
    };

    /// <summary>调解仲裁法 §15: after a breach the request is the performance of the agreement.</summary>
    private static readonly SectionRule<Owed> BreachSection = new(
        "request", "仲裁请求", "Request", subject => subject.OverdueTerms.Select(term => new Owed(term, subject)),
        [
            new("request", "请求事项", "Request", "agreement.terms", owed => owed.Request),
            new("amount", "请求金额", "Amount asked", "agreement.terms.amount, agreement.terms.paid", owed => PaperWords.Of(owed.Term.Outstanding))
                { Demand = null, Shows = owed => owed.Term.Outstanding.Fen > 0 },
            new("due-on", "应履行日期", "Was due on", "agreement.terms.due-on", owed => PaperWords.Of(owed.Term.DueOn)),
        ])
    {
        IdOf = owed => owed.Term.Id.Value,
    };

    private static readonly SectionRule<PaperSubject> FactSection = new(
        "facts", "事实与理由", "Facts and reasons", subject => [subject],
        [
            new("employment", "用工情况", "Employment", "party.employment", EmploymentOf) { Demand = false },
            new("facts", "事实与理由", "Facts and reasons", "claim.facts", subject => PaperWords.Lines(FactsOf(subject).Distinct())),
            new("undisputed", "双方确认的无争议事实", "Facts both sides confirmed", "session.undisputed-facts",
                subject => PaperWords.Lines(subject.Case.UndisputedFacts)) { Demand = false },
        ]);

    private static readonly SectionRule<PaperSubject> MediationSection = new(
        "mediation", "调解情况", "Mediation", subject => [subject],
        [
            new("organisation", "调解组织", "Organisation", "case.agency", subject => subject.Case.Organisation),
            new("number", "调解案号", "Case number", "case.number", subject => subject.Case.Number),
            new("received-on", "申请调解日期", "Applied for mediation on", "case.received-on", subject => PaperWords.Of(subject.Case.ReceivedOn)),
            new("ended-on", "调解终结日期", "Mediation ended on", "case.failed-on", subject => subject.Case.FailedOn is { } day ? PaperWords.Of(day) : null)
                { Demand = false },
            new("ground", "未达成协议的原因", "Why no agreement", "case.failure-ground", GroundOf) { Demand = false },
            new("agreement", "调解协议", "Agreement", "agreement.effective-on",
                subject => subject.Agreement is { } bound ? $"{PaperWords.Of(bound.EffectiveOn)}生效的调解协议（第{bound.Number}号）" : null) { Demand = false },
        ]);

    /// <summary>One claim as these applicants still ask it.</summary>
    internal sealed record Demanded(ShareableClaim Claim, PaperSubject Subject)
    {
        public Money Paid => Money.Sum(Claim.Lines.Select(line => line.AlreadyPaid));

        /// <summary>What is asked is the claim less what was paid on it before.</summary>
        public Money Asked => Money.Sum(Claim.Lines.Select(line => line.Amount - line.AlreadyPaid));

        public string Request
        {
            get
            {
                var debtors = Claim.Lines.Any(line => line.Respondent is null)
                    ? Subject.Respondents
                    : [.. Subject.Respondents.Where(party => Claim.Lines.Any(line => line.Respondent == party.Id))];
                var who = string.Join("、", debtors.OrderBy(party => party.Number).Select(party => party.Name));
                var what = PaperWords.Of(Claim.Type);
                var how = Claim.JointAndSeveral && debtors.Count > 1 ? "连带" : "";
                return Asked.Fen == 0 ? $"请求裁决{who}{how}承担：{what}" : $"请求裁决{who}{how}支付{what}{PaperWords.Of(Asked)}";
            }
        }

        public string? PerApplicant => Claim.Lines.Count < 2 ? null : PaperWords.Lines(Claim.Lines
            .Where(line => line.Applicant is not null)
            .GroupBy(line => line.Applicant!.Value)
            .Select(group => $"{Subject.Case.PartyOf(group.Key)?.Name} {Money.Sum(group.Select(line => line.Amount - line.AlreadyPaid))}元"));
    }

    internal sealed record Owed(ShareableTerm Term, PaperSubject Subject)
    {
        public string? Payer => Subject.Case.PartyOf(Term.Payer)?.Name;

        public string? Payee => Subject.Case.PartyOf(Term.Payee)?.Name;

        /// <summary>The term as the agreement has it.</summary>
        public string Content => Term.Manner == PaymentManner.InKind
            ? $"{Payer}：{Term.Text}"
            : $"{Payer}向{Payee}支付{PaperWords.Of(Term.Amount)}{(Term.Text is null ? "" : $"（{Term.Text}）")}";

        public string Request => Term.Manner == PaymentManner.InKind
            ? $"请求裁决{Payer}履行调解协议第{Term.Number}项：{Term.Text}"
            : $"请求裁决{Payer}按照调解协议第{Term.Number}项向{Payee}支付{PaperWords.Of(Term.Outstanding)}";
    }

    private static string? EmploymentOf(PaperSubject subject) => PaperWords.Lines(subject.Applicants
        .Where(party => party.Employment is not null)
        .Select(party => (party, work: party.Employment!))
        .Select(one => string.Join("，", new[]
        {
            one.party.Name,
            PaperWords.Span(one.work.From, one.work.To) is { } span ? $"工作期间{span}" : null,
            one.work.Position is { } post ? $"岗位{post}" : null,
            one.work.Workplace is { } place ? $"工作地点{place}" : null,
            one.work.MonthlyWageFen is { } wage ? $"月工资{Money.FromFen(wage)}元" : null,
        }.OfType<string>())));

    private static IEnumerable<string> FactsOf(PaperSubject subject) => subject.Agreement is { } bound
        ? subject.Case.Claims.Where(claim => bound.Claims.Contains(claim.Id)).Select(claim => claim.Facts)
            .Append($"双方于{PaperWords.Of(bound.EffectiveOn)}达成的调解协议已生效，约定期限届满后未履行上述事项。")
        : subject.Demands.Select(claim => claim.Facts);

    private static string? GroundOf(PaperSubject subject) => subject.Case.FailureGround is { } failed
        ? PaperWords.Of(failed)
        : subject.Case.RejectionGround is { } rejected ? PaperWords.Of(rejected) : null;
}
