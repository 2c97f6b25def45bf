using System.Text.RegularExpressions;

namespace Mediation.Architecture.Tests;

/// <summary>A reader who follows a link of the documents arrives.</summary>
public sealed partial class LinkTests
{
    public static TheoryData<string> Pages =>
    [
        .. Directory.EnumerateFiles(Repository.Root, "*.md")
            .Concat(((string[])["docs", "deploy"]).SelectMany(folder =>
                Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.md", SearchOption.AllDirectories)))
            .Select(file => Path.GetRelativePath(Repository.Root, file)),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryLink_LeadsToAFileOrFolder(string page)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Repository.Root, page))!;
        var targets = Link().Matches(File.ReadAllText(Path.Combine(Repository.Root, page)))
            .Select(match => match.Groups["target"].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal));

        targets.Where(target => !Path.Exists(Path.Combine(folder, target))).ShouldBeEmpty();
    }

    [GeneratedRegex("\\]\\((?<target>[^)#]+)(#[^)]*)?\\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}
