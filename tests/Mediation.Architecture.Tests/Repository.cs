namespace Mediation.Architecture.Tests;

/// <summary>The files of the working copy the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static IEnumerable<string> Lines(string path) => File.ReadLines(Path.Combine(Root, path));

    /// <summary>Compares a generated page with what it should be; with UPDATE_DOCS=1 in the environment it is written instead.</summary>
    public static void MustHold(string path, string content)
    {
        var file = Path.Combine(Root, path);
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            File.WriteAllText(file, content);
        }

        File.ReadAllText(file).ShouldBe(content, $"{path} is stale; UPDATE_DOCS=1 dotnet test --project tests/Mediation.Architecture.Tests writes it");
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Mediation.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
