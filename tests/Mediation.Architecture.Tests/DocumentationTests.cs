using System.Reflection;
using System.Text.RegularExpressions;
using Mediation.Domain.Common;

namespace Mediation.Architecture.Tests;

/// <summary>docs/rules.md lists every legal rule with its article, its file and its test, and nothing else.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string Root = FindRoot();

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
            files.ShouldAllBe(file => System.IO.File.Exists(Path.Combine(Root, file)), row);
            marked.ShouldContain(LinkText().Match(row).Groups["name"].Value, row);
        }
    }

    [Fact]
    public void Glossary_NamesIdentifiersThatExist()
    {
        var known = typeof(AggregateRoot).Assembly.GetTypes().Concat(typeof(Application.Common.IAppDb).Assembly.GetTypes())
            .SelectMany(type => type.GetMembers().Select(member => member.Name).Append(type.Name.Split('`')[0])).ToHashSet();
        var named = System.IO.File.ReadLines(Path.Combine(Root, "docs/glossary.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal)).SelectMany(line => Identifier().Matches(line).Select(match => match.Groups["name"].Value));

        named.Where(name => !known.Contains(name.Split('.')[^1])).ShouldBeEmpty();
    }

    private static List<string> Rows() => [.. System.IO.File.ReadLines(Path.Combine(Root, "docs/rules.md"))
        .Where(line => line.StartsWith('|') && line.Contains(".cs", StringComparison.Ordinal))];

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!System.IO.File.Exists(Path.Combine(folder!.FullName, "Mediation.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }

    [GeneratedRegex("(src|tests)/[A-Za-z0-9_./]+\\.cs", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex File();

    [GeneratedRegex("\\[(?<name>[A-Za-z]+)\\]\\(", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LinkText();

    [GeneratedRegex("`(?<name>[A-Z][A-Za-z.]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Identifier();
}
