using Mediation.Application.Common;
using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Papers;

namespace Mediation.Application.Papers;

/// <summary>What paper is wanted.</summary>
/// <param name="Applicants">Some of those it is possible for; empty for all of them.</param>
/// <param name="Agreement">The agreement it rests on; null for the only one, or none.</param>
public sealed record PaperOrder(CaseId CaseId, PaperKind Kind, IReadOnlyList<PartyId> Applicants, AgreementId? Agreement);

/// <summary>Writes papers from what of a case may leave, and prints them. Whose data a caller may read is for the use case to settle.</summary>
internal sealed class PaperPress(IAppDb db, PlatformTime time, IWorkCalendars calendars, IClockCatalogues clocks)
{
    /// <summary>Nothing is masked: for the office, and for what is sent to the body the paper is addressed to.</summary>
    public async Task<Paper> WriteAsync(PaperOrder order, CancellationToken ct)
    {
        var file = await db.ReadShareableAsync(order.CaseId, time.Today, ct);
        return Write(file, Choose(await OptionsAsync(file, ct), order), order, time.Today);
    }

    public async Task<IReadOnlyList<PaperOption>> OptionsAsync(ShareableCase file, CancellationToken ct) =>
        PaperOptions.Of(file, time.Today, await ReckoningAsync(ct));

    public async Task<Reckoning> ReckoningAsync(CancellationToken ct) => new(await calendars.CurrentAsync(ct), await clocks.CurrentAsync(ct));

    /// <summary>A page of HTML for A4, in UTF-8, without script, and with nothing to load.</summary>
    /// <param name="language">Of the labels: zh-CN or en. What is written is Chinese, as the bodies read it.</param>
    public static byte[] Print(Paper paper, string language) => PaperPrint.Of(paper, language);

    internal static Paper Write(ShareableCase file, PaperOption option, PaperOrder order, DateOnly today)
    {
        var chosen = order.Applicants.Count == 0 ? option.Applicants : order.Applicants;
        if (chosen.Any(party => !option.Applicants.Contains(party)))
        {
            throw new RuleBrokenException(RuleCode.PaperNotPossible, PaperNote.NobodyFailed.Code);
        }

        return PaperForms.Of(order.Kind).Write(new PaperSubject(
            order.Kind,
            file,
            [.. file.Applicants.Where(party => chosen.Contains(party.Id))],
            file.Agreements.FirstOrDefault(agreement => agreement.Id == option.Agreement),
            today));
    }

    private static PaperOption Choose(IReadOnlyList<PaperOption> all, PaperOrder order)
    {
        var options = all.Where(option => option.Kind == order.Kind && (order.Agreement is null || option.Agreement == order.Agreement)).ToList();
        if (options.Find(option => option.IsPossible) is { } possible)
        {
            return possible;
        }

        if (options.Count == 0)
        {
            throw new NotFoundException("agreement");
        }

        throw new RuleBrokenException(RuleCode.PaperNotPossible, options[0].WhyNot[0].Code);
    }
}
