using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Mediation.Domain.Cases;

/// <summary>The life cycle as Markdown: a Mermaid diagram of the moves, and per status its Chinese name, the actions open and what each leads to.</summary>
public static class LifecycleDiagram
{
    private static readonly FrozenDictionary<CaseStatus, string> Chinese = new Dictionary<CaseStatus, string>
    {
        [CaseStatus.Received] = "已收申请",
        [CaseStatus.Supplement] = "待补正",
        [CaseStatus.Consent] = "征询被申请人意愿",
        [CaseStatus.Rejected] = "不予受理",
        [CaseStatus.Accepted] = "已受理",
        [CaseStatus.Assigned] = "已指派",
        [CaseStatus.Scheduled] = "已排期",
        [CaseStatus.Mediating] = "调解中",
        [CaseStatus.Suspended] = "中止",
        [CaseStatus.AgreedFull] = "达成协议",
        [CaseStatus.AgreedPartial] = "部分达成",
        [CaseStatus.SettledOnTheSpot] = "即时履行",
        [CaseStatus.Failed] = "调解不成",
        [CaseStatus.Withdrawn] = "撤回",
        [CaseStatus.ArbitrationReview] = "仲裁审查中",
        [CaseStatus.CourtConfirmation] = "司法确认中",
        [CaseStatus.CourtWrit] = "民事调解书（委托调解）",
        [CaseStatus.Performing] = "履行跟踪",
        [CaseStatus.Breached] = "逾期未履行",
        [CaseStatus.Closed] = "结案",
        [CaseStatus.Archived] = "归档",
        [CaseStatus.ReferredOut] = "已移送",
    }.ToFrozenDictionary();

    public static string Render()
    {
        var page = new StringBuilder();
        page.Append("# Life cycle of a case\n\n");
        page.Append("Generated from `CaseLifecycle`; a test fails when it is stale. `UPDATE_DOCS=1 dotnet test --project tests/Mediation.Domain.Tests` writes it.\n\n");
        page.Append("An action that is not listed for a status is refused with `case.action-not-allowed`. ");
        page.Append("Where several statuses follow, the applicants' outcomes or what is still pending decide.\n\n");
        AppendDiagram(page);
        AppendTable(page);
        return page.ToString();
    }

    private static void AppendDiagram(StringBuilder page)
    {
        page.Append("```mermaid\nstateDiagram-v2\n");
        foreach (var status in Enum.GetValues<CaseStatus>())
        {
            page.Append(CultureInfo.InvariantCulture, $"    {status}: {Chinese[status]} {status}\n");
        }

        page.Append(CultureInfo.InvariantCulture, $"    [*] --> {CaseStatus.Received}\n");
        foreach (var from in Enum.GetValues<CaseStatus>())
        {
            var moves = CaseLifecycle.ActionsIn(from)
                .SelectMany(action => CaseLifecycle.Transitions[(from, action)], (action, to) => (action, to))
                .Where(move => move.to != from)
                .GroupBy(move => move.to, move => move.action)
                .OrderBy(move => move.Key);
            foreach (var move in moves)
            {
                page.Append(CultureInfo.InvariantCulture, $"    {from} --> {move.Key}: {string.Join(", ", move)}\n");
            }
        }

        page.Append(CultureInfo.InvariantCulture, $"    {CaseStatus.Archived} --> [*]\n```\n\n");
    }

    private static void AppendTable(StringBuilder page)
    {
        page.Append("| status | 中文 | action | next |\n|---|---|---|---|\n");
        foreach (var status in Enum.GetValues<CaseStatus>())
        {
            var actions = CaseLifecycle.ActionsIn(status).ToList();
            foreach (var action in actions)
            {
                var next = string.Join(", ", CaseLifecycle.Transitions[(status, action)]);
                page.Append(CultureInfo.InvariantCulture, $"| {status} | {Chinese[status]} | {action} | {next} |\n");
            }

            if (actions.Count == 0)
            {
                page.Append(CultureInfo.InvariantCulture, $"| {status} | {Chinese[status]} | – | – |\n");
            }
        }
    }
}
