using Mediation.Domain.Referrals;

namespace Mediation.Domain.Tests.Referrals;

public class ReferralPageTests
{
    [Fact]
    public async Task ReferralPage_IsWhatTheTablesSay()
    {
        var page = Path.Combine(RepositoryRoot(), "docs", "referrals.md");
        var rendered = ReferralDiagram.Render();
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            await File.WriteAllTextAsync(page, rendered, TestContext.Current.CancellationToken);
        }

        (await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n").ShouldBe(rendered);
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Mediation.sln")))
        {
            folder = folder.Parent;
        }

        return folder.ShouldNotBeNull().FullName;
    }
}
