using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.Referrals;
using static Mediation.Domain.Agencies.AgencyKind;

namespace Mediation.Domain.Linkage;

/// <summary>The table every office starts with, edition 0. Order is weight: what endangers people or is lost by waiting stands first.</summary>
public static class ShippedTriage
{
    private static readonly ClaimType[] Wages = [ClaimType.UnpaidWages, ClaimType.OvertimePay];
    private static readonly string[] RefusalWords = ["欠薪逃匿", "老板跑路", "转移财产", "拒不支付"];
    private static readonly string[] MediaWords = ["媒体", "记者", "曝光", "热搜", "直播"];

    public static IReadOnlyList<TriageRule> Rules { get; } = [.. Collective(), .. ByStage(), .. Additions()];

    private static IEnumerable<TriageRule> Collective() =>
    [
        Decides("death", new() { Death = true }, new(null, MatterGrade.Gravest, [HumanResources, Justice, LegalAid], true),
            "涉及死亡，提请特别重大会商，并请司法、法律援助协助近亲属。", "A death: joint handling of the gravest grade, with help for the relatives."),
        Decides("collective-festival-arrears",
            new() { Claims = Wages, HeadcountAtLeast = 10, Festival = new FestivalNear(Festival.SpringFestival, 30) },
            new(null, MatterGrade.Major, [HumanResources, Justice, Petition, EnterpriseFederation], true),
            "十人以上集体欠薪、临近春节，提请重大会商，请人社、司法、信访、企联参加。",
            "Ten or more unpaid workers shortly before Spring Festival: joint handling, graded major."),
        Decides("refusal-to-pay", new() { Claims = Wages, Words = RefusalWords },
            new(ReferralChain.LabourInspection, MatterGrade.Major, [LabourInspection, AgencyKind.PublicSecurity, Procuratorate], true),
            "涉嫌拒不支付劳动报酬，由劳动保障监察查处，达到立案标准的移送公安。",
            "Suspected refusal to pay wages: labour inspection first, the police by way of it."),
        Decides("collective", new() { HeadcountAtLeast = 10 }, new(null, MatterGrade.Ordinary, [HumanResources, Justice], false),
            "十人以上，提请会商。", "Ten or more workers: joint handling."),
        Decides("media", new() { Words = MediaWords }, new(null, MatterGrade.Ordinary, [HumanResources, Petition], true),
            "媒体关注，提请会商。", "The media look on: joint handling."),
    ];

    private static IEnumerable<TriageRule> ByStage() =>
    [
        Decides("breached", new() { Outcomes = [TriageOutcome.Breached] }, new(ReferralChain.Court, null, [], true),
            "协议未履行，可申请支付令或强制执行。", "An agreement was not kept: payment order or enforcement at the court."),
        Decides("failed-near-limitation", new() { Outcomes = [TriageOutcome.Failed], LimitationWithinDays = 30 },
            new(ReferralChain.Arbitration, null, [], true),
            "调解不成且时效将满，立即引导仲裁。", "Mediation failed and the limitation is near: arbitration at once."),
        Decides("failed", new() { Outcomes = [TriageOutcome.Failed] }, new(ReferralChain.Arbitration, null, [], false),
            "调解不成，引导仲裁，调解材料随案移送（可移送部分）。", "Mediation failed: to arbitration with what may be handed over."),
        Decides("employer-absent-wages", new() { Claims = Wages, EmployerAbsent = true },
            new(ReferralChain.LabourInspection, null, [], false),
            "用人单位失联的欠薪，转劳动保障监察。", "Unpaid wages and an employer who cannot be reached: labour inspection."),
        Decides("injured", new() { Groups = [PriorityGroups.WorkInjury, PriorityGroups.Disabled, PriorityGroups.JuvenileWorker] },
            new(ReferralChain.LegalAid, null, [], false),
            "工伤、残疾、未成年劳动者，优先提供法律援助。", "Injured, disabled or juvenile workers: legal aid first."),
    ];

    private static IEnumerable<TriageRule> Additions() =>
    [
        Adds("limitation-near", new() { LimitationWithinDays = 30 }, new(null, null, [], true),
            "时效将满，优先办理。", "The limitation is near: first in the queue."),
        Adds("platform-work", new() { Groups = [PriorityGroups.NewFormWorker] }, new(null, null, [HumanResources], false),
            "新就业形态劳动者，请人社参加。", "Platform work: the human-resources bureau takes part."),
        Adds("before-another-body", new() { OtherMatter = true }, new(null, null, [], true),
            "已向其他部门反映，先核实其受理情况，再决定是否受理。", "Declared before another body: find out how it stands there before accepting."),
        Adds("migrant-before-festival",
            new() { Groups = [PriorityGroups.MigrantWorker], Claims = Wages, Festival = new FestivalNear(Festival.SpringFestival, 60) },
            new(null, null, [HumanResources], true),
            "农民工节前欠薪，优先办理。", "Migrant workers unpaid before Spring Festival: first in the queue."),
    ];

    private static TriageRule Decides(string key, TriageCondition when, TriageProposal then, string zh, string en) => new(key, true, when, then, zh, en);

    private static TriageRule Adds(string key, TriageCondition when, TriageProposal then, string zh, string en) => new(key, false, when, then, zh, en);
}
