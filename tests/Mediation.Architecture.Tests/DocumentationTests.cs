using System.Reflection;
using System.Text.RegularExpressions;
using Mediation.Domain.Common;

namespace Mediation.Architecture.Tests;

/// <summary>docs/rules.md lists every legal rule with its article, its file and its test, and nothing else.</summary>
public sealed partial class DocumentationTests
{
    [Fact]
    public void EveryRuleOfLaw_HasARowWithItsArticles()
    {
        var rows = Rows();
        var missing = typeof(AggregateRoot).Assembly.GetTypes()
            .SelectMany(type => type.GetCustomAttributes<LegalBasisAttribute>(), (type, basis) => (type, basis))
            .Where(rule => !rows.Any(row => row.Contains($"[{rule.type.Name}](", StringComparison.Ordinal) && row.Contains(rule.basis.Citation, StringComparison.Ordinal)))
            .Select(rule => $"{rule.type.Name}: {rule.basis.Citation}");

        missing.ShouldBeEmpty();
    }

    [Fact]
    public void EveryRow_NamesFilesThatExistAndARuleThatIsMarked()
    {
        var marked = typeof(AggregateRoot).Assembly.GetTypes()
            .Where(type => type.IsDefined(typeof(LegalBasisAttribute))).Select(type => type.Name).ToHashSet();

        foreach (var row in Rows())
        {
            var files = File().Matches(row).Select(match => match.Value).ToList();
            files.Count.ShouldBeGreaterThanOrEqualTo(2, row);
            files.ShouldAllBe(file => System.IO.File.Exists(Path.Combine(Repository.Root, file)), row);
            marked.ShouldContain(LinkText().Match(row).Groups["name"].Value, row);
        }
    }

    private static List<string> Rows() => [.. Repository.Lines("docs/rules.md")
        .Where(line => line.StartsWith('|') && line.Contains(".cs", StringComparison.Ordinal))];

    [GeneratedRegex("(src|tests)/[A-Za-z0-9_./]+\\.cs", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex File();

    [GeneratedRegex("\\[(?<name>[A-Za-z]+)\\]\\(", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LinkText();
}
