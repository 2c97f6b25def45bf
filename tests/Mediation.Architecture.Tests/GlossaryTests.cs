using System.Text.RegularExpressions;
using Mediation.Application.Common;
using Mediation.Domain.Common;

namespace Mediation.Architecture.Tests;

/// <summary>docs/glossary.md has a word for everything a person may meet, and no word for what does not exist.</summary>
public sealed partial class GlossaryTests
{
    private static readonly List<Type> Types =
        [.. typeof(AggregateRoot).Assembly.GetTypes().Concat(typeof(IAppDb).Assembly.GetTypes()).Where(type => !type.IsNested)];

    private static IEnumerable<string> Named => Repository.Lines("docs/glossary.md")
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
        .SelectMany(line => Identifier().Matches(line).Select(match => match.Groups["name"].Value));

    [Fact]
    public void EveryIdentifier_IsATypeOrAMemberOfTheNamedType()
    {
        var known = Types.SelectMany(type => type.GetMembers().Select(member => $"{Name(type)}.{member.Name}").Append(Name(type))).ToHashSet();

        Named.Where(name => !known.Contains(name)).ShouldBeEmpty();
    }

    [Fact]
    public void EveryMemberOfAPublicEnumerationOfTheDomain_HasAWord()
    {
        var members = Types.Where(type => type is { IsEnum: true, IsPublic: true } && type.Assembly == typeof(AggregateRoot).Assembly)
            .SelectMany(type => Enum.GetNames(type).Select(member => $"{type.Name}.{member}"));

        members.Except(Named).ShouldBeEmpty();
    }

    private static string Name(Type type) => type.Name.Split('`')[0];

    [GeneratedRegex("`(?<name>[A-Z][A-Za-z0-9.]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Identifier();
}
