using Mediation.Domain.Cases;

namespace Mediation.Domain.Papers;

public static partial class PaperForms
{
    /// <summary>推选代表书: whom the workers elected, and for what; every worker signs it (调解仲裁法 §7; 办案规则 §5).</summary>
    private static PaperForm Election() => new(
        PaperKind.RepresentativeElection, "推选代表书", "Paper of the election of representatives", ["调解仲裁法 §7", "劳动人事争议仲裁办案规则 §5"])
    {
        // 办案规则 §63: what a representative may not do without those whom he represents.
        Statements = ["代表人代表全体推选人参加调解、仲裁活动，陈述意见，接收文书。代表人变更、放弃请求，承认对方请求，进行和解，须经被代表的当事人同意。"],
        Signers = subject => [.. subject.Applicants.Select(party => party.Name)],
        Sections =
        [
            new SectionRule<ShareableAgent>(
                "elected", "代表人", "Representative", subject => ElectedOf(subject.Case),
                [
                    new("name", "姓名", "Name", "representative.name", agent => agent.Name),
                    new("elected-on", "推选日期", "Elected on", "representative.valid-from", agent => PaperWords.Of(agent.ValidFrom)),
                ])
            {
                IdOf = agent => agent.Id,
            },
            NameSection,
        ],
    };

    internal static IEnumerable<ShareableAgent> ElectedOf(ShareableCase file) =>
        file.Agents.Where(agent => agent.Kind == RepresentativeKind.Elected).OrderBy(agent => agent.Name, StringComparer.Ordinal);
}
