using Mediation.Infrastructure;
using Mediation.Infrastructure.Identity;
using Mediation.Infrastructure.Persistence;
using Mediation.Infrastructure.Protection;
using Mediation.Web.Auth;
using Mediation.Web.Edge;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Web.Tests.Edge;

public sealed class ProductionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mediation-").FullName;

    private string Keys => Path.Combine(_folder, "keys");

    [Fact]
    public async Task Production_WithKeysAndAMigratedDatabase_Starts()
    {
        CreateKeys();
        await using var app = Build();
        await MigrateAsync(app);

        await app.StartAsync(TestContext.Current.CancellationToken);

        app.Urls.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("--Demo:Enabled=true", "Demo:Enabled")]
    [InlineData("--Clock:StartAt=2026-03-02T09:00:00Z", "Clock:StartAt")]
    [InlineData("--Database:ConnectionString=", "Database:ConnectionString")]
    [InlineData("--Database:ConnectionString=Host=db;Password=postgres", "default password")]
    [InlineData("--Protection:KeyFolder=", "Protection:KeyFolder")]
    [InlineData("--Delivery:AllowFiles=false", "Email:Host")]
    [InlineData("--Delivery:AllowFiles=false", "Sms:Url")]
    [InlineData("--Email:Host=mail.example", "Email:From")]
    [InlineData("--Email:Security=None --Email:Password=p", "in the clear")]
    [InlineData("--Sms:Url=http://sms.example/send", "Sms:Url")]
    [InlineData("--Sms:Url=https://sms.example/send --Sms:KeyId=k --Sms:Secret=short", "Sms:KeyId")]
    public void Production_UnsafeSetting_IsRefusedAndNamed(string setting, string named)
    {
        CreateKeys();
        using var app = (IDisposable)Build(setting.Split(' '));

        var refused = Should.Throw<StartRefusedException>(() => Check((WebApplication)app));

        refused.Message.ShouldContain(named);
    }

    [Fact]
    public async Task Production_KeysMissing_NamesEachFile()
    {
        await using var app = Build();

        var refused = Should.Throw<StartRefusedException>(() => Check(app));

        refused.Message.ShouldContain("keyring.json");
        refused.Message.ShouldContain(TokenKeys.SigningFile);
        refused.Message.ShouldContain(TokenKeys.EncryptionFile);
    }

    [Fact]
    public async Task Production_DatabaseNotMigrated_IsRefused()
    {
        CreateKeys();
        await using var app = Build();

        var refused = await Should.ThrowAsync<StartRefusedException>(() => app.StartAsync(TestContext.Current.CancellationToken));

        refused.Message.ShouldContain("migrate");
    }

    [Fact]
    public async Task Production_DemonstrationAccountsInTheDatabase_IsRefused()
    {
        CreateKeys();
        await using var app = Build();
        await MigrateAsync(app);
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            db.Users.Add(new Account { UserName = "clerk", IsDemonstration = true });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var refused = await Should.ThrowAsync<StartRefusedException>(() => app.StartAsync(TestContext.Current.CancellationToken));

        refused.Message.ShouldContain("demonstration");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void Check(WebApplication app) => ProductionChecks.Require(app.Configuration, app.Environment);

    private static async Task MigrateAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AppDb>().Database.MigrateAsync();
    }

    private void CreateKeys()
    {
        KeyRing.Create(Path.Combine(Keys, ProtectionRegistration.RingFile), DateTimeOffset.UnixEpoch);
        TokenKeys.Create(Keys);
    }

    private WebApplication Build(params string[] settings) => MediationHost.Build(
    [
        "--environment=Production",
        "--applicationName=Mediation.Web",
        "--urls=http://127.0.0.1:0",
        "--Jobs:Run=false",
        $"--Database:ConnectionString=Data Source={Path.Combine(_folder, "production.db")}",
        $"--Protection:KeyFolder={Keys}",
        "--Delivery:AllowFiles=true",
        .. settings,
    ]);
}
