using System.Reflection;
using Mediation.Application.Access;
using Mediation.Application.Common;

namespace Mediation.Architecture.Tests;

/// <summary>docs/access.md is the matrix as the code has it.</summary>
public sealed class AccessPageTests
{
    [Fact]
    public void AccessPage_IsTheMatrix() => Repository.MustHold("docs/access.md", Page());

    private static string Page()
    {
        var roles = Enum.GetValues<Role>();
        var permissions = Enum.GetValues<Permission>();
        string[] lines =
        [
            "# Who may do what",
            "",
            "Generated from `AccessMatrix`; a test fails when it is stale. `UPDATE_DOCS=1 dotnet test --project tests/Mediation.Architecture.Tests` writes it.",
            "",
            "Scope narrows this further: staff meet only the cases of their agency, a party only its own, a partner system only what it filed.",
            "",
            Row(["permission", .. roles.Select(role => role.ToString())]),
            Row(["---", .. roles.Select(_ => ":-:")]),
            .. permissions.Select(permission => Row([permission.ToString(), .. roles.Select(role => Mark(role, permission))])),
            "",
            "## Use cases behind each permission",
            "",
            Row(["permission", "use cases"]),
            Row(["---", "---"]),
            .. permissions.Select(permission => Row([permission.ToString(), string.Join(", ", UseCasesOf(permission))])),
        ];
        return string.Join('\n', lines) + '\n';
    }

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    private static string Mark(Role role, Permission permission) => AccessMatrix.RolesFor(permission).Contains(role) ? "●" : "";

    private static IEnumerable<string> UseCasesOf(Permission permission) => typeof(IAppDb).Assembly.GetTypes()
        .Where(type => type.GetCustomAttribute<RequiresAttribute>()?.Permission == permission)
        .Select(type => type.Name).Order(StringComparer.Ordinal);
}
