using Mediation.Domain.Deadlines;

namespace Mediation.Domain.Tests.Deadlines;

public class ClockDocumentTests
{
    [Fact]
    public async Task ClocksPage_IsWhatTheCatalogueSays()
    {
        var page = Path.Combine(RepositoryRoot(), "docs", "clocks.md");
        var rendered = ClockTable.Render();
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            await File.WriteAllTextAsync(page, rendered, TestContext.Current.CancellationToken);
        }

        var written = await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken);

        written.ReplaceLineEndings("\n").ShouldBe(rendered);
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
