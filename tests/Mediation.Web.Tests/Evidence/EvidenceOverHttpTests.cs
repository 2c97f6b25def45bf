using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Mediation.Web.Tests.Host;

namespace Mediation.Web.Tests.Evidence;

public sealed class EvidenceOverHttpTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private static readonly byte[] Photo = [0xFF, 0xD8, 0xFF, 0xE0, .. Encoding.ASCII.GetBytes(new string('x', 5000))];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Upload_InPieces_SaysWhereToGoOn_AndGivesTheSameBytesBack()
    {
        using var worker = await shared.Host.SignedInAsync("worker");
        var evidence = await AddAsync(worker, Photo.Length);

        using var first = await SendAsync(worker, evidence, 0, Photo[..2000]);
        using var wrong = await SendAsync(worker, evidence, 3000, Photo[3000..]);
        using var asked = await worker.GetAsync(Address(evidence), Cancel);
        using var last = await SendAsync(worker, evidence, 2000, Photo[2000..]);
        var item = await last.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        using var content = await worker.GetAsync(Address($"{evidence}/content"), Cancel);
        using var ranged = new HttpRequestMessage(HttpMethod.Get, Address($"{evidence}/content")) { Headers = { Range = new RangeHeaderValue(10, 19) } };
        using var range = await worker.SendAsync(ranged, Cancel);

        first.Headers.GetValues("Upload-Offset").ShouldBe(["2000"]);
        var problem = JsonDocument.Parse(await wrong.Content.ReadAsStringAsync(Cancel)).RootElement;
        (wrong.StatusCode, problem.GetProperty("code").GetString(), problem.GetProperty("offset").GetInt64()).ShouldBe((HttpStatusCode.Conflict, "evidence.offset", 2000));
        asked.Headers.GetValues("Upload-Offset").ShouldBe(["2000"]);
        (item.GetProperty("state").GetString(), item.GetProperty("scan").GetString(), item.GetProperty("mediaType").GetString()).ShouldBe(("kept", "not-scanned", "image/jpeg"));
        (await content.Content.ReadAsByteArrayAsync(Cancel)).ShouldBe(Photo);
        (range.StatusCode, (await range.Content.ReadAsByteArrayAsync(Cancel)).Length).ShouldBe((HttpStatusCode.PartialContent, 10));
    }

    [Fact]
    public async Task Content_RunsNothingAndIsKeptNowhere()
    {
        using var worker = await shared.Host.SignedInAsync("worker");
        var (photo, text) = (await AddAsync(worker, Photo.Length), await AddAsync(worker, 6, "聊天.html"));
        using var sent = await SendAsync(worker, photo, 0, Photo);
        using var written = await SendAsync(worker, text, 0, Encoding.UTF8.GetBytes("聊天"));

        using var shown = await worker.GetAsync(Address($"{photo}/content"), Cancel);
        using var saved = await worker.GetAsync(Address($"{text}/content"), Cancel);

        foreach (var answer in new[] { shown, saved })
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
            answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
            answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().Split(';', StringSplitOptions.TrimEntries).ShouldContain("sandbox");
        }

        (shown.Content.Headers.ContentType!.MediaType, shown.Content.Headers.ContentDisposition!.DispositionType).ShouldBe(("image/jpeg", "inline"));
        (saved.Content.Headers.ContentType!.MediaType, saved.Content.Headers.ContentDisposition!.DispositionType).ShouldBe(("text/plain", "attachment"));
        saved.Content.Headers.ContentDisposition.FileNameStar.ShouldBe("聊天.html.txt");
    }

    [Fact]
    public async Task Piece_ThatIsTooLongOrHasNoPlace_IsRefused()
    {
        using var worker = await shared.Host.SignedInAsync("worker");
        var evidence = await AddAsync(worker, 2_000_000);

        using var tooLong = await SendAsync(worker, evidence, 0, new byte[(512 * 1024) + 1]);
        using var placeless = await worker.PatchAsync(Address(evidence), new ByteArrayContent([1]), Cancel);

        tooLong.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        placeless.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Content_ByCookieAlone_IsNotGivenThroughTheDoorOfPrograms()
    {
        using var worker = await shared.Host.SignedInAsync("worker");
        var evidence = await AddAsync(worker, Photo.Length);
        using var sent = await SendAsync(worker, evidence, 0, Photo);
        using var person = await shared.Host.PersonAsync("worker");
        using var stranger = await shared.Host.PersonAsync();
        var page = Address(evidence.Replace("/api/v1/filings", "/file", StringComparison.Ordinal) + "/content");

        using var program = await person.GetAsync(Address($"{evidence}/content"), Cancel);
        using var browser = await person.GetAsync(page, Cancel);
        using var nobody = await stranger.GetAsync(page, Cancel);

        (program.StatusCode, browser.StatusCode, nobody.StatusCode).ShouldBe((HttpStatusCode.Unauthorized, HttpStatusCode.OK, HttpStatusCode.Redirect));
    }

    private static async Task<string> AddAsync(HttpClient client, int size, string name = "工资条.jpg")
    {
        using var started = await PostAsync(client, "/api/v1/filings", "{}");
        using var added = await PostAsync(
            client, $"{started.Headers.Location!.OriginalString}/evidence",
            JsonSerializer.Serialize(new { name, size, kind = "payslip", purpose = "欠薪", share = "shareable" }));
        added.StatusCode.ShouldBe(HttpStatusCode.Created, await added.Content.ReadAsStringAsync(Cancel));
        return added.Headers.Location!.OriginalString;
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string address, string json)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Address(address));
        request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        return await client.SendAsync(request, Cancel);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string evidence, long offset, byte[] bytes)
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, Address(evidence)) { Content = new ByteArrayContent(bytes) };
        request.Headers.Add("Upload-Offset", offset.ToString(CultureInfo.InvariantCulture));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return await client.SendAsync(request, Cancel);
    }

    private static Uri Address(string path) => new(path, UriKind.Relative);
}
