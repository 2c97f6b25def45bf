using Mediation.Domain.Cases;

namespace Mediation.Domain.Papers;

public static partial class PaperForms
{
    /// <summary>终止调解意见书: basic facts, ground, undisputed facts, and the way on in writing (在线调解规则 §21; 企业规定 §30).</summary>
    private static PaperForm Failure() => new(
        PaperKind.FailureReport, "终止调解意见书", "Report that mediation failed", ["企业劳动争议协商调解规定 §30", "在线调解规则 §21"])
    {
        Signers = subject => [.. subject.Applicants.Concat(subject.Respondents).Select(party => party.Name), subject.Case.Organisation],
        Sections =
        [
            NameSection, MediationSection, ReportedSection, HeldSection,
            new SectionRule<PaperSubject>("way-on", "告知", "Way on", subject => [subject],
                [new("way-on", "后续途径", "Way on", "case.stage", subject => WayOn(subject.Case.Stage))]),
        ],
    };

    /// <summary>委托调解复函: to the commission or court that sent the dispute (办案规则 §69; 特邀调解规定 §26).</summary>
    private static PaperForm Reply() => new(
        PaperKind.EntrustmentReply, "委托调解复函", "Reply on entrusted mediation", ["劳动人事争议仲裁办案规则 §69", "最高人民法院关于人民法院特邀调解的规定 §26"])
    {
        To = SenderOf,
        Signers = subject => [subject.Case.Organisation],
        Attachments = ["调解协议书（达成协议的）", "委托时移交的材料"],
        Sections = [SentSection(demanded: true), NameSection, MediationSection, ReportedSection, OutcomeSection, SettledSection, HeldSection],
    };

    /// <summary>调解结果报告: to a hotline, or whoever else asks how the matter ended.</summary>
    private static PaperForm Result() => new(
        PaperKind.ResultReport, "调解结果报告", "Report on the result", ["北京市接诉即办工作条例 §13"])
    {
        To = SenderOf,
        Signers = subject => [subject.Case.Organisation],
        Sections = [SentSection(demanded: false), NameSection, MediationSection, OutcomeSection, SettledSection, HeldSection],
    };

    private static SectionRule<PaperSubject> SentSection(bool demanded) => new(
        "sent", "来件", "As sent", subject => [subject],
        [
            new("external-number", "来件编号", "The sender's number", "case.external-number", subject => subject.Case.ExternalNumber) { Demand = demanded },
            new("received-on", "收到日期", "Received on", "case.received-on", subject => PaperWords.Of(subject.Case.ReceivedOn)),
        ]);

    /// <summary>Names alone: who sent the dispute knows the rest, and a report to both sides needs no identity numbers.</summary>
    private static readonly SectionRule<ShareableParty> NameSection = new(
        "party", "当事人", "Party", subject => subject.Applicants.Concat(subject.Respondents).OrderBy(party => party.Number),
        [
            new("name", "姓名（名称）", "Name", "party.name", party => party.Name),
            new("role", "身份", "Standing", "party.role", party => PaperWords.Of(party.Role)),
        ])
    {
        IdOf = party => party.Id.Value,
    };

    private static readonly SectionRule<Demanded> ReportedSection = new(
        "claim", "争议事项", "Matter in dispute", subject => subject.Demands.Select(claim => new Demanded(claim, subject)),
        [
            new("type", "请求", "Claim", "claim.type", demanded => PaperWords.Of(demanded.Claim.Type)),
            new("amount", "请求金额", "Amount", "claim.lines.amount", demanded => PaperWords.Of(demanded.Asked)) { Demand = false, Shows = demanded => demanded.Asked.Fen > 0 },
            new("facts", "申请人陈述的事实", "Facts as the applicant states them", "claim.facts", demanded => demanded.Claim.Facts),
        ])
    {
        IdOf = demanded => demanded.Claim.Id.Value,
    };

    private static readonly SectionRule<PaperSubject> HeldSection = new(
        "held", "调解过程", "Course", subject => [subject],
        [
            new("sessions", "调解次数", "Sessions held", "case.sessions", subject => $"{subject.Case.SessionsHeld}"),
            new("undisputed", "双方确认的无争议事实", "Facts both sides confirmed", "session.undisputed-facts",
                subject => PaperWords.Lines(subject.Case.UndisputedFacts)) { Demand = false },
        ]);

    private static readonly SectionRule<ShareableParty> OutcomeSection = new(
        "outcome", "结果", "Outcome", subject => subject.Applicants.OrderBy(party => party.Number),
        [
            new("name", "申请人", "Applicant", "party.name", party => party.Name),
            new("outcome", "结果", "Outcome", "party.outcome", party => PaperWords.Of(party.Outcome)),
        ])
    {
        IdOf = party => party.Id.Value,
    };

    private static readonly SectionRule<Owed> SettledSection = new(
        "agreed", "协议内容", "Agreed",
        subject => subject.Case.Agreements.SelectMany(bound => bound.Terms.OrderBy(term => term.Number)).Select(term => new Owed(term, subject)),
        [
            new("content", "内容", "Content", "agreement.terms", owed => owed.Content),
            new("due-on", "履行期限", "Due on", "agreement.terms.due-on", owed => PaperWords.Of(owed.Term.AgreedOn)),
            new("paid", "已履行金额", "Paid", "agreement.terms.paid", owed => PaperWords.Of(owed.Term.Paid)) { Demand = false, Shows = owed => owed.Term.Amount.Fen > 0 },
        ])
    {
        IdOf = owed => owed.Term.Id.Value,
    };

    private static string? SenderOf(PaperSubject subject) => subject.Case.Stage switch
    {
        EntrustedStage.BeforeArbitrationAcceptance or EntrustedStage.BeforeHearing => subject.Case.Commission,
        EntrustedStage.BeforeCourtRegistration or EntrustedStage.AfterCourtRegistration or EntrustedStage.AfterCourtRegistrationSimplified => subject.Case.Court,
        _ => subject.Case.Channel switch
        {
            Channel.Hotline12345 => "12345市民服务热线",
            Channel.Hotline12351 => "12351职工服务热线",
            Channel.Petition => "信访机构",
            Channel.LabourInspection => "劳动保障监察机构",
            Channel.LegalAid => "法律援助机构",
            Channel.JusticeOffice => "司法所",
            _ => null,
        },
    };

    private static string WayOn(EntrustedStage stage) => stage switch
    {
        EntrustedStage.BeforeCourtRegistration => "材料退回委派法院，当事人坚持起诉的，由法院依法登记立案。",
        EntrustedStage.AfterCourtRegistration or EntrustedStage.AfterCourtRegistrationSimplified => "材料退回委托法院，案件继续审理。",
        EntrustedStage.BeforeHearing => "材料退回仲裁委员会，案件开庭审理。",
        _ => "当事人可以依法向有管辖权的劳动人事争议仲裁委员会申请仲裁，申请仲裁的时效期间为一年。",
    };
}
