using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Mediation.Web.Tests.Host;
using Mediation.Web.Tests.Intake;

namespace Mediation.Web.Tests.Evidence;

public sealed class EvidencePageTests(PortalHost portal) : IClassFixture<PortalHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Form_WithoutScripts_TakesSeveralFiles_AndTheyGoWithTheApplication()
    {
        using var filer = new Filer(portal.Host, "13900000201");
        await filer.ComeAsync();
        await filer.FillAsync();
        var (first, second) = (Photo(700_000, 1), Photo(1000, 2));

        using var sent = await HandInAsync(filer, $"{filer.Draft}/evidence", ("工资条.jpg", first), ("考勤.jpg", second));
        var page = await filer.Browser.SeeAsync(sent.Headers.Location!.OriginalString);
        var tasks = await filer.Browser.SeeAsync(filer.Draft);
        var check = await filer.Browser.SeeAsync($"{filer.Draft}/check");
        using var submitted = await filer.PostAsync(check, []);
        var done = await filer.Browser.SeeAsync(submitted.Headers.Location!.OriginalString);

        page.QuerySelectorAll("#items li[data-state=Kept]").Length.ShouldBe(2);
        page.Said("#items").ShouldContain("未做病毒扫描");
        tasks.QuerySelector("[data-files]")!.GetAttribute("data-files").ShouldBe("2");
        check.Said("#evidence").ShouldContain(HashOf(first));
        check.Said("#evidence").ShouldContain("工资条.jpg");
        done.QuerySelectorAll("#files code").Select(code => code.TextContent).ShouldBe([HashOf(first), HashOf(second)], ignoreOrder: true);
        var inCase = done.QuerySelectorAll<IHtmlAnchorElement>("main a").Select(link => link.GetAttribute("href")!)
            .Single(address => address.StartsWith("/my/", StringComparison.Ordinal) && address.EndsWith("/evidence", StringComparison.Ordinal));
        var list = await filer.Browser.SeeAsync(inCase);
        list.QuerySelectorAll("[data-side=Applicant] li[data-state=Kept]").Length.ShouldBe(2);
        var item = await filer.Browser.SeeAsync(list.QuerySelector("#items li a")!.GetAttribute("href")!);
        item.QuerySelector("a[rel=next]").ShouldNotBeNull();
        var picture = await filer.Browser.GetByteArrayAsync(new Uri(item.QuerySelector("img")!.GetAttribute("src")!, UriKind.Relative), Cancel);
        new[] { HashOf(first), HashOf(second) }.ShouldContain(HashOf(picture));
        using var clerk = await portal.Host.PersonAsync("clerk");
        var office = await clerk.SeeAsync(inCase);
        office.QuerySelectorAll("li[data-state=Kept]").Length.ShouldBe(2);
        office.QuerySelector("#files").ShouldBeNull();
    }

    [Fact]
    public async Task Form_WithWhatIsNotTakenOrThereAlready_NamesTheFileAndTheReason()
    {
        using var filer = new Filer(portal.Host, "13900000202");
        await filer.ComeAsync();
        var address = $"{filer.Draft}/evidence";

        using var page = await HandInAsync(filer, address, ("网页.jpg", [.. "<!DOCTYPE html><script>1</script>"u8]));
        using var nothing = await HandInAsync(filer, address);
        var refused = await filer.Browser.SeeAsync(address);
        using var removed = await filer.PostAsync(refused, []);
        var again = await filer.Browser.SeeAsync(address);

        refused.QuerySelector("#items li[data-state=Refused]")!.TextContent.ShouldContain("网页、程序和带宏的文档");
        nothing.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await nothing.Content.ReadAsStringAsync(Cancel)).ShouldContain("evidence.no-file");
        again.QuerySelectorAll("#items li").ShouldBeEmpty();
    }

    [Fact]
    public async Task Check_NamesWhatIsNotComplete_AndLetsTheApplicationGo()
    {
        using var filer = new Filer(portal.Host, "13900000203");
        await filer.ComeAsync();
        await filer.FillAsync();
        var token = TokenOn(await filer.Browser.SeeAsync($"{filer.Draft}/evidence"));
        using var begun = await AddAsync(filer, token, 5000, "半张.jpg");

        var check = await filer.Browser.SeeAsync($"{filer.Draft}/check");
        using var sent = await filer.PostAsync(check, []);

        check.Said("#unfinished").ShouldContain("半张.jpg");
        sent.Headers.Location!.OriginalString.ShouldBe($"{filer.Draft}/done");
    }

    [Fact]
    public async Task Script_SendsPieces_IsToldWhereToGoOn_AndNeedsTheTokenOfTheForm()
    {
        using var filer = new Filer(portal.Host, "13900000204");
        await filer.ComeAsync();
        var page = await filer.Browser.SeeAsync($"{filer.Draft}/evidence");
        var (token, photo) = (TokenOn(page), Photo(3000, 3));

        using var forged = await AddAsync(filer, "nonsense", photo.Length, "a.jpg");
        using var added = await AddAsync(filer, token, photo.Length, "a.jpg", HashOf(photo));
        var begun = await added.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        var item = begun.GetProperty("id").GetGuid();
        using var first = await PieceAsync(filer, token, item, 0, photo[..1000]);
        using var again = await AddAsync(filer, token, photo.Length, "a.jpg", HashOf(photo));
        using var wrong = await PieceAsync(filer, token, item, 2000, photo[2000..]);
        using var state = await filer.Browser.GetAsync(new Uri($"{filer.Draft}/evidence?handler=State&item={item}", UriKind.Relative), Cancel);
        using var last = await PieceAsync(filer, token, item, 1000, photo[1000..]);
        using var twice = await AddAsync(filer, token, photo.Length, "b.jpg", HashOf(photo));

        page.QuerySelectorAll("script[src]").ShouldContain(script => script.GetAttribute("src")!.StartsWith("/js/evidence.js", StringComparison.Ordinal));
        forged.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await again.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("offset").GetInt64().ShouldBe(1000);
        wrong.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await wrong.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("offset").GetInt64().ShouldBe(1000);
        (await state.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("offset").GetInt64().ShouldBe(1000);
        (await last.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("state").GetString().ShouldBe("Kept");
        twice.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await twice.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("words").GetString()!.ShouldContain("a.jpg");
    }

    private static async Task<HttpResponseMessage> HandInAsync(Filer filer, string address, params (string Name, byte[] Content)[] files)
    {
        var page = await filer.Browser.SeeAsync(address);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(TokenOn(page)), "__RequestVerificationToken" },
            { new StringContent("Payslip"), "kind" },
            { new StringContent("十二月工资未付"), "purpose" },
        };
        foreach (var (name, content) in files)
        {
            form.Add(new ByteArrayContent(content), "files", name);
        }

        return await filer.Browser.PostAsync(new Uri(address, UriKind.Relative), form, Cancel);
    }

    private static async Task<HttpResponseMessage> AddAsync(Filer filer, string token, int size, string name, string hash = "")
    {
        using var request = Request(filer, "Add", token);
        request.Content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["name"] = name,
            ["size"] = size.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["kind"] = "Photo",
            ["purpose"] = "",
            ["share"] = "Shareable",
            ["sha256"] = hash,
        });
        return await filer.Browser.SendAsync(request, Cancel);
    }

    private static async Task<HttpResponseMessage> PieceAsync(Filer filer, string token, Guid item, int offset, byte[] bytes)
    {
        using var request = Request(filer, $"Piece&item={item}", token);
        request.Headers.Add("Upload-Offset", offset.ToString(System.Globalization.CultureInfo.InvariantCulture));
        request.Content = new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } };
        return await filer.Browser.SendAsync(request, Cancel);
    }

    private static HttpRequestMessage Request(Filer filer, string handler, string token) =>
        new(HttpMethod.Post, new Uri($"{filer.Draft}/evidence?handler={handler}", UriKind.Relative)) { Headers = { { "RequestVerificationToken", token } } };

    private static string TokenOn(IHtmlDocument page) => page.QuerySelector("form[data-evidence] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    private static byte[] Photo(int size, int seed)
    {
        var bytes = new byte[size];
        new Random(seed).NextBytes(bytes);
        ((byte[])[0xFF, 0xD8, 0xFF, 0xE0, .. Encoding.ASCII.GetBytes("JFIF")]).CopyTo(bytes, 0);
        return bytes;
    }

    private static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
