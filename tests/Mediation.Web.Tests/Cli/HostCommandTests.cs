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

    [Theory]
    [InlineData("migrat")]
    [InlineData("server")]
    public async Task Command_Mistyped_DoesNotStartThePlatform(string word)
    {
        (await RunAsync(word)).ShouldBe(1);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<int> RunAsync(params string[] words)
    {
        string[] args =
        [
            .. words,
            "--environment=Production",
            "--applicationName=Mediation.Web",
            $"--Protection:KeyFolder={Keys}",
            $"--Database:ConnectionString=Data Source={Path.Combine(_folder, "cli.db")}",
        ];
        return HostCommands.Root(args).Parse(args)
            .InvokeAsync(new() { EnableDefaultExceptionHandler = false }, TestContext.Current.CancellationToken);
    }
}
