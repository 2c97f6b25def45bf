using System.Globalization;
using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Notices;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Notices;

/// <summary>Values to try a template with: of a case of the office, and made up where it has none.</summary>
internal sealed class TemplateSample(IAppDb db, PlatformTime time, OfficeRules rules)
{
    public const int CaseMaxLength = DisputeCase.NumberMaxLength;

    /// <param name="number">Number of a case of the office, or null for a made-up one.</param>
    public async Task<Dictionary<string, string>> ValuesAsync(AgencyId office, string language, string? number, CancellationToken ct)
    {
        var tomorrow = time.Today.AddDays(1);
        var values = new Dictionary<string, string>
        {
            [Placeholders.Case] = "示例〔2026〕1号",
            [Placeholders.Office] = await rules.OfficeNameAsync(office, language, ct),
            [Placeholders.Clock] = nameof(ClockId.A2),
            [Placeholders.Due] = Day(time.Today.AddDays(3)),
            [Placeholders.Old] = Day(time.Today.AddDays(1)),
            [Placeholders.When] = tomorrow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T09:30",
            [Placeholders.Mode] = nameof(SessionMode.InPerson),
            [Placeholders.Matter] = "示例会商〔2026〕001号",
            [Placeholders.Title] = "某工地集体欠薪",
            [Placeholders.Code] = "0123456789",
            [Placeholders.Link] = "https://example.invalid/answer/0123456789abcdefghjkmnpqrs",
        };
        if (number is not null)
        {
            await TakeFromCaseAsync(values, office, number, ct);
        }

        return values;
    }

    private async Task TakeFromCaseAsync(Dictionary<string, string> values, AgencyId office, string number, CancellationToken ct)
    {
        var dispute = await db.Cases.AsNoTracking().IgnoreAutoIncludes().Include(one => one.Deadlines)
            .SingleOrDefaultAsync(one => one.AgencyId == office && one.Number == number, ct)
            ?? throw new RuleBrokenException(RuleCode.TemplateCaseMissing);
        values[Placeholders.Case] = dispute.Number;
        var next = dispute.Deadlines.Where(deadline => deadline.Status == DeadlineStatus.Running).OrderBy(deadline => deadline.DueOn).FirstOrDefault();
        if (next is not null)
        {
            (values[Placeholders.Clock], values[Placeholders.Due]) = (next.Clock.ToString(), Day(next.DueOn));
        }
    }

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
