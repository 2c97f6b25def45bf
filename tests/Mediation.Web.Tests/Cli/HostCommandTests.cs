using Mediation.Infrastructure;
using Mediation.Infrastructure.Protection;
using Mediation.Web.Auth;
using Mediation.Web.Cli;

namespace Mediation.Web.Tests.Cli;

public sealed class HostCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mediation-").FullName;

    private string Keys => Path.Combine(_folder, "keys");

    [Fact]
    public async Task KeysInit_NewInstallation_CreatesEveryKeyOnce()
    {
        var first = await RunAsync("keys", "init");

        first.ShouldBe(0);
        Directory.EnumerateFiles(Keys).Select(Path.GetFileName)
            .ShouldBe([ProtectionRegistration.RingFile, TokenKeys.SigningFile, TokenKeys.EncryptionFile], ignoreOrder: true);
        await Should.ThrowAsync<StartRefusedException>(() => RunAsync("keys", "init"));
    }

    [Fact]
    public async Task KeysRotate_MigratedDatabase_AddsAKeyAndFinishes()
    {
        await RunAsync("keys", "init");
        await RunAsync("migrate");

        var rotated = await RunAsync("keys", "rotate", "--index-key");

        rotated.ShouldBe(0);
        var ring = KeyRing.Load(Path.Combine(Keys, ProtectionRegistration.RingFile));
        (ring.Newest.Id, ring.IsRotationUnfinished).ShouldBe((2, false));
    }

    [Fact]
    public async Task KeysInit_OnlyTokenKeysMissing_MakesThoseAndLeavesTheRing()
    {
        await RunAsync("keys", "init");
        var ring = await File.ReadAllBytesAsync(Path.Combine(Keys, ProtectionRegistration.RingFile), TestContext.Current.CancellationToken);
        var encryption = await File.ReadAllTextAsync(Path.Combine(Keys, TokenKeys.EncryptionFile), TestContext.Current.CancellationToken);
        File.Delete(Path.Combine(Keys, TokenKeys.SigningFile));

        (await RunAsync("keys", "init")).ShouldBe(0);

        File.Exists(Path.Combine(Keys, TokenKeys.SigningFile)).ShouldBeTrue();
        (await File.ReadAllBytesAsync(Path.Combine(Keys, ProtectionRegistration.RingFile), TestContext.Current.CancellationToken)).ShouldBe(ring);
        (await File.ReadAllTextAsync(Path.Combine(Keys, TokenKeys.EncryptionFile), TestContext.Current.CancellationToken)).ShouldBe(encryption);
    }

    [Theory]
    [InlineData("migrate")]
    [InlineData("serve")]
    [InlineData("history verify")]
    [InlineData("client add court-system --name X")]
    public async Task Command_DatabaseOutOfReach_IsToldInOneLine(string words)
    {
        await RunAsync("keys", "init");
        string[] nowhere = ["--Database:Provider=PostgreSql", "--Database:ConnectionString=Host=127.0.0.1;Port=1;Username=u;Password=Zx9;Database=d"];

        var failed = await Should.ThrowAsync<Exception>(() => RunAsync([.. words.Split(' '), .. nowhere]));

        var line = DatabaseFailure.In(failed).ShouldNotBeNull();
        line.ShouldNotContain("\n");
        line.ShouldNotContain("Zx9");
    }

    [Theory]
    [InlineData("migrat")]
    [InlineData("server")]
    public async Task Command_Mistyped_DoesNotStartThePlatform(string word)
    {
        (await RunAsync(word)).ShouldBe(1);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static bool IsNoSetting(string word) => !word.StartsWith("--Database", StringComparison.Ordinal);

    private Task<int> RunAsync(params string[] words)
    {
        string[] args =
        [
            .. words.TakeWhile(IsNoSetting),
            "--environment=Production",
            "--applicationName=Mediation.Web",
            $"--Protection:KeyFolder={Keys}",
            "--Delivery:AllowFiles=true",
            $"--Database:ConnectionString=Data Source={Path.Combine(_folder, "cli.db")}",
            .. words.SkipWhile(IsNoSetting),
        ];
        return HostCommands.Root(args).Parse(args)
            .InvokeAsync(new() { EnableDefaultExceptionHandler = false }, TestContext.Current.CancellationToken);
    }
}
