using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;

namespace Mediation.Domain.Papers;

/// <summary>A way on after an agreement was not performed.</summary>
/// <param name="WhyNot">Null when it is open.</param>
/// <param name="Until">Last day, included; null where none runs or is known.</param>
/// <param name="Needs">What it takes, and whether the file holds it.</param>
/// <param name="Paper">The paper that is written for it; null where the file has no form for it.</param>
public sealed record RemedyPath(
    Remedy Remedy, AgreementId Agreement, PaperNote? WhyNot, DateOnly? Until, bool IsProvisional, IReadOnlyList<string> LegalBasis,
    IReadOnlyList<RemedyNeed> Needs, PaperKind? Paper)
{
    public bool IsOpen => WhyNot is null;
}

/// <param name="Have">The case holds it.</param>
public sealed record RemedyNeed(string Code, string Zh, string En, bool Have);

/// <summary>The four ways of 调解仲裁法 §15, §16, 解释(一) §51 and 民事诉讼法 §250 for each effective agreement.</summary>
[LegalBasis("调解仲裁法 §15")]
[LegalBasis("劳动争议司法解释(一) §51")]
public static class RemedyPaths
{
    public static IReadOnlyList<RemedyPath> Of(ShareableCase file, DateOnly today, Reckoning reckoning) =>
        [.. file.Agreements.SelectMany(bound => Of(file, bound, today, reckoning))];

    private static IEnumerable<RemedyPath> Of(ShareableCase file, ShareableAgreement bound, DateOnly today, Reckoning reckoning)
    {
        var isBroken = bound.Terms.Any(term => term.IsOverdue(today));
        var limitation = file.Clocks.FirstOrDefault(clock => clock is { Clock: nameof(ClockId.C1), IsOpen: true, Subject: null });
        PaperNote? notSuable = bound.Granted is not null ? PaperNote.EnforceInstead : isBroken ? null : PaperNote.NothingOverdue;
        var types = file.Claims.Where(claim => bound.Claims.Contains(claim.Id)).Select(claim => claim.Type).ToList();
        var wagesOnly = types.Count > 0 && types.TrueForAll(ClaimTypes.IsWage);
        yield return Path(
            Remedy.PaymentOrder, PaperOptions.WhyNoPaymentOrder(file, bound, today), null, ["调解仲裁法 §16", "民事诉讼法 §225"], PaperKind.PaymentOrderApplication,
            new RemedyNeed("fixed-and-due", "金额确定且已到期", "An amount that is fixed and due", bound.Terms.Any(term => term.IsOverdue(today) && term.Outstanding.Fen > 0)));
        yield return Path(Remedy.Arbitration, notSuable, limitation, ["调解仲裁法 §15"], PaperKind.ArbitrationApplication);
        yield return Path(
            Remedy.SuitOnWageAgreement, notSuable ?? (wagesOnly ? null : PaperNote.NotWagesOnly), null, ["劳动争议司法解释(一) §51"], null,
            new RemedyNeed("wages-only", "协议仅涉及劳动报酬", "An agreement on wages alone", wagesOnly));
        yield return Path(
            Remedy.Enforcement, PaperOptions.WhyNoEnforcement(bound, today), PaperOptions.EnforceableUntil(file, bound, reckoning), ["民事诉讼法 §250"],
            PaperKind.EnforcementApplication,
            new RemedyNeed("confirmed", "仲裁调解书、司法确认裁定或者民事调解书", "The commission's or court's instrument", bound.Granted is not null));

        RemedyPath Path(
            Remedy remedy, PaperNote? why, ShareableClock? until, IReadOnlyList<string> basis, PaperKind? kind, params RemedyNeed[] needs) =>
            new(
                remedy, bound.Id, why, until?.DueOn, until?.IsProvisional ?? false, basis,
                [
                    new RemedyNeed("agreement", "已生效的调解协议", "The effective agreement", true),
                    new RemedyNeed("breach", "逾期未履行", "A term overdue", isBroken),
                    .. needs,
                    .. kind is { } written ? FieldsFor(file, bound, written, today) : [],
                ],
                kind);
    }

    /// <summary>What the form of the paper demands of the parties, field by field.</summary>
    private static IEnumerable<RemedyNeed> FieldsFor(ShareableCase file, ShareableAgreement bound, PaperKind kind, DateOnly today)
    {
        var applicants = file.Applicants.Where(party => bound.Applicants.Contains(party.Id)).ToList();
        var paper = PaperForms.Of(kind).Write(new PaperSubject(kind, file, applicants, bound, today));
        return paper.Sections.SelectMany(section => section.Fields, (section, entry) => (section, entry)).Where(pair => pair.entry.Required)
            .Select(pair => new RemedyNeed(
                $"{pair.section.Code}.{pair.entry.Code}", $"{pair.section.Zh}：{pair.entry.Zh}", $"{pair.section.En}: {pair.entry.En}", !pair.entry.IsMissing));
    }
}
