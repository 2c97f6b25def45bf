using System.Globalization;
using System.Text;

namespace Mediation.Domain.Referrals;

/// <summary>The hand-over between bodies as Markdown: its life cycle, and what goes to whom on what ground.</summary>
public static class ReferralDiagram
{
    public static string Render()
    {
        var page = new StringBuilder();
        page.Append("# Hand-overs between bodies\n\n");
        page.Append("Generated from `ReferralLifecycle` and `ReleaseTable`; a test fails when it is stale. ");
        page.Append("`UPDATE_DOCS=1 dotnet test --project tests/Mediation.Domain.Tests` writes it.\n\n");
        AppendLifecycle(page);
        AppendReleases(page);
        return page.ToString();
    }

    private static void AppendLifecycle(StringBuilder page)
    {
        page.Append("## Life cycle\n\nA step that is not listed for a status, or that is the other side's, is refused. A late step was taken on the other side's ");
        page.Append("system before it heard of ours; nobody chooses it.\n\n");
        page.Append("| status | step | whose | next | |\n|---|---|---|---|---|\n");
        foreach (var ((from, action), move) in ReferralLifecycle.Transitions.OrderBy(entry => entry.Key))
        {
            page.Append(CultureInfo.InvariantCulture, $"| {from} | {action} | {move.By} | {move.To} | {(move.Late ? "late" : "")} |\n");
        }
    }

    private static void AppendReleases(StringBuilder page)
    {
        page.Append("\n## What goes to whom\n\nA pair that is not listed gets nothing. Minutes, settlement talk and whatever is marked mediation-only go to nobody.\n\n");
        page.Append("| receiver | purpose | ground | basis | data |\n|---|---|---|---|---|\n");
        foreach (var row in ReleaseTable.All)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {row.To} | {row.Purpose} | {row.Ground} | {row.Citation} | {row.Fields} |\n");
        }
    }
}
