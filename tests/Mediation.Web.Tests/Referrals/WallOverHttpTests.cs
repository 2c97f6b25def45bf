using System.Net;
using System.Text;
using System.Text.Json;
using Mediation.Infrastructure.Persistence.Conventions;
using Mediation.Infrastructure.Protection;
using Mediation.TestSupport;
using Mediation.Web.Tests.Host;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Web.Tests.Referrals;

/// <summary>
/// 企业劳动争议协商调解规定 §11, 特邀调解规定 §22: what stays in the mediation reaches no adjudicating body, whatever it asks. Proved by marks in every
/// mediation-only column, file and free word of a district at work.
/// </summary>
public sealed class WallOverHttpTests : IAsyncLifetime
{
    private const int FewestContents = 20;
    private static readonly string[] Outsiders = ["arbitrator", "judge", "court", "arbitration", "petition"];

    /// <summary>The petition office has part in nothing, and finds nothing even of what is told.</summary>
    private static readonly Dictionary<string, string[]> ToldTo = new()
    {
        ["arbitrator"] = ["Fact", "Facts", "Paper", "PaperName", "Reason"],
        ["arbitration"] = ["Fact", "Facts", "Paper", "PaperName", "Reason"],
        ["judge"] = ["Fact", "Facts", "Focus"],
        ["court"] = ["Coordination", "Fact", "Facts", "Focus"],
        ["petition"] = [],
    };

    private RunningHost _host = null!;
    private PlantedDistrict _district = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _host = await RunningHost.StartAsync(settings:
        [
            "--Clock:StartAt=2026-03-02T09:00:00+08:00", "--RateLimit:SignInsAMinute=1000", "--RateLimit:TokensAMinute=1000",
            "--RateLimit:CalculationsAMinute=1000", "--RateLimit:AttemptsAMinute=1000",
        ]);
        _district = new PlantedDistrict(_host);
    }

    public async ValueTask DisposeAsync()
    {
        _district.Dispose();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task NothingOfTheMediation_IsInAnyAnswerToAnAdjudicatingBody()
    {
        await _district.PlantAsync();
        await EveryMarkedColumnIsPlantedAsync();
        var sweep = await Sweep.OfAsync(_host, _district);
        await LearnAsync(sweep);

        foreach (var name in Outsiders)
        {
            using var client = await _host.SignedInAsync(name);
            using var person = await _host.PersonAsync(name);
            await sweep.ReadAllAsync(name, client);
            await sweep.ReadAsync(name, person, [.. Pages(), "/docs", "/openapi/v1.json"]);
        }

        // The same search finds what each body is to read, in answers, headers and downloads: it would have found a leak.
        foreach (var (name, places) in ToldTo)
        {
            sweep.ToldTo(name).ShouldBe(places, name);
        }

        foreach (var name in Outsiders)
        {
            using var client = await _host.SignedInAsync(name);
            await sweep.WriteAllAsync(name, client);
            await sweep.ReadAgainAsync(name, client);
        }

        sweep.Leaks.Distinct().Order().ShouldBeEmpty();
        foreach (var name in Outsiders)
        {
            sweep.Contents[name].ShouldBeGreaterThan(FewestContents, name);
        }
    }

    /// <summary>Who mediated has another account at the commission: it finds nothing of the matter, where a colleague's finds all that was told.</summary>
    [Fact]
    public async Task ANamesakeOfTheMediator_FindsNothing_WhereAColleagueDoes()
    {
        await _district.PlantHandOverAsync();
        var sweep = await Sweep.OfAsync(_host, _district);
        await LearnAsync(sweep);
        foreach (var (account, name) in ((string, string)[])[("twin", _district.Mediator), ("colleague", "仲裁员丙")])
        {
            using var client = await ArbitratorAsync(account, name);
            await sweep.ReadAllAsync(account, client);
        }

        sweep.Leaks.ShouldBeEmpty();
        sweep.ToldTo("colleague").ShouldBe(ToldTo["arbitrator"]);
        sweep.ToldTo("twin").ShouldBeEmpty();
    }

    private async Task<HttpClient> ArbitratorAsync(string account, string name)
    {
        var security = await _district.HandAsync("security");
        var opened = await security.BeginAsync(
            "/api/v1/accounts", new { signInName = account, displayName = name, roles = (string[])["adjudicator"], agency = "DX-ARB" });
        return await _host.SignedInAsync(account, opened.GetProperty("initialPassword").GetString()!);
    }

    /// <summary>A new mediation-only column fails here until something is planted in it.</summary>
    private Task EveryMarkedColumnIsPlantedAsync() => _host.WithDbAsync(async db =>
    {
        var marked = db.Model.GetEntityTypes().SelectMany(type => type.GetProperties()).Where(property => property.StaysInMediation())
            .Select(property => (
                Table: property.DeclaringType.ContainingEntityType.GetTableName()!, Column: property.GetColumnName(),
                IsSealed: property.GetValueConverter() is ISealedColumn)).ToList();
        marked.Select(one => $"{one.Table}.{one.Column}").Order().ShouldBe(PlantedDistrict.Columns.Keys.Order());
        foreach (var (table, column, isSealed) in marked)
        {
            // What is sealed differs each time it is written: there, that something was planted must do.
            var sql = $"SELECT COUNT(*) AS \"Value\" FROM \"{table}\" WHERE \"{column}\" {(isSealed ? "IS NOT NULL AND {0} <> ''" : "= {0}")}";
            (await db.Database.SqlQueryRaw<int>(sql, PlantedDistrict.Columns[$"{table}.{column}"]).SingleAsync(Cancel)).ShouldBePositive(column);
        }
    });

    /// <summary>The union sees it all, and the marks are where they were planted: so a search that finds none elsewhere means something.</summary>
    private async Task LearnAsync(Sweep sweep)
    {
        using var head = await _host.SignedInAsync("head");
        List<string> seen = [];
        foreach (var address in _district.Addresses)
        {
            var text = await head.GetStringAsync(new Uri(address, UriKind.Relative), Cancel);
            sweep.Learn(address, text, JsonDocument.Parse(text).RootElement);
            seen.AddRange(Mark.FoundIn(Encoding.UTF8.GetBytes(text)));
        }

        using var kept = await head.GetAsync(new Uri($"{_district.HandedOver}/papers/{_district.KeptPaper}", UriKind.Relative), Cancel);
        kept.StatusCode.ShouldBe(HttpStatusCode.OK);
        seen.AddRange(Mark.FoundIn(await kept.Content.ReadAsByteArrayAsync(Cancel)));
        seen.Distinct().Count().ShouldBeGreaterThan(PlantedDistrict.Columns.Count, string.Join(", ", seen.Distinct()));
    }

    private IEnumerable<string> Pages() => _host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
        .Select(page => "/" + page.RoutePattern.RawText!.TrimStart('/'));
}
