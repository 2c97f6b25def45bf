using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Mediation.Domain.Cases;
using Mediation.Web.Api;
using Mediation.Web.Errors;

namespace Mediation.Web.Tests.Api;

public sealed class JsonShapeTests
{
    private const string Whole =
        """{"name":"张某","kind":"agreed-full","amount":1,"when":"2026-03-01","at":"2026-03-01T09:00:00+08:00","id":"0193a000-0000-7000-8000-000000000001","isOral":true,"items":[{"word":"x","share":0.5}]}""";

    private static readonly JsonSerializerOptions Json = Options();

    private enum Mood
    {
        VeryCalm,
    }

    [Fact]
    public void Read_WholeBody_GivesTheRequest()
    {
        var filing = Read(Whole);

        filing.ShouldSatisfyAllConditions(
            f => f.Name.ShouldBe("张某"),
            f => f.Kind.ShouldBe(CaseStatus.AgreedFull),
            f => f.When.ShouldBe(new DateOnly(2026, 3, 1)),
            f => f.Id.Value.ShouldBe(new Guid("0193a000-0000-7000-8000-000000000001")),
            f => f.Note.ShouldBeNull(),
            f => f.Items.ShouldHaveSingleItem().Share.ShouldBe(0.5m));
    }

    [Fact]
    public void Read_EmptyObject_NamesEveryRequiredField()
    {
        Faults("{}").ShouldBe(
            ["name field.required", "kind field.required", "amount field.required", "when field.required", "at field.required", "id field.required", "isOral field.required", "items field.required"],
            ignoreOrder: true);
    }

    [Theory]
    [InlineData("name", "null", "name field.required")]
    [InlineData("name", "1", "name field.string")]
    [InlineData("name", "\"a\\u0000b\"", "name field.text")]
    [InlineData("name", "\"a\\u0007\"", "name field.text")]
    [InlineData("name", "\"\\ud800\"", "name field.text")]
    [InlineData("name", "\"\\udc00\\ud800\"", "name field.text")]
    [InlineData("note", "\"\\ud83d\"", "note field.text")]
    [InlineData("kind", "\"AgreedFull\"", "kind field.enum")]
    [InlineData("kind", "\"agreed-full, failed\"", "kind field.enum")]
    [InlineData("kind", "3", "kind field.enum")]
    [InlineData("kind", "\"\\ud800\"", "kind field.enum")]
    [InlineData("amount", "\"1\"", "amount field.number")]
    [InlineData("amount", "1.5", "amount field.whole-number")]
    [InlineData("amount", "9223372036854775808", "amount field.whole-number")]
    [InlineData("amount", "1e400", "amount field.whole-number")]
    [InlineData("when", "\"2026-02-30\"", "when field.date")]
    [InlineData("when", "\"2026-3-1\"", "when field.date")]
    [InlineData("when", "20260301", "when field.string")]
    [InlineData("at", "\"2026-03-01T09:00:00\"", "at field.instant")]
    [InlineData("at", "\"yesterday\"", "at field.instant")]
    [InlineData("id", "\"42\"", "id field.id")]
    [InlineData("isOral", "\"true\"", "isOral field.boolean")]
    [InlineData("items", "{}", "items field.array")]
    [InlineData("items", "[null]", "items[0] field.required")]
    [InlineData("items", "[{\"word\":\"x\",\"share\":1},{\"share\":\"much\",\"extra\":1}]", "items[1].share field.number; items[1].extra field.unknown; items[1].word field.required")]
    [InlineData("items", "[{\"word\":\"x\",\"share\":1e40}]", "items[0].share field.range")]
    [InlineData("surplus", "1", "surplus field.unknown")]
    [InlineData("Name", "\"x\"", "Name field.unknown")]
    [InlineData("hidden", "1", "hidden field.unknown")]
    public void Read_HostileValue_IsNamed(string field, string value, string expected)
    {
        Faults(With(field, value)).ShouldBe(expected.Split("; "), ignoreOrder: true);
    }

    [Fact]
    public void Read_SeveralFaults_AreNamedTogether()
    {
        Faults("""{"name":7,"kind":"x","amount":"1","when":"x","at":"2026-03-01T01:00:00Z","id":"x","isOral":1,"items":[]}""").Count.ShouldBe(6);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[1,]")]
    [InlineData("{\"name\":\"a\",\"name\":\"b\"}")]
    [InlineData("{\"name\":NaN}")]
    [InlineData("{} {}")]
    [InlineData("// comment\n{}")]
    public void Read_NotJson_IsRefused(string body)
    {
        Faults(body).ShouldHaveSingleItem().ShouldEndWith("field.syntax");
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("1")]
    public void Read_AnotherShape_IsRefused(string body)
    {
        Faults(body).ShouldBe([" field.object"]);
    }

    [Fact]
    public void Read_InvalidUtf8_IsRefused()
    {
        byte[] body = [(byte)'{', 0x22, 0xC3, 0x28, 0x22, (byte)':', (byte)'1', (byte)'}'];

        var refused = Should.Throw<MalformedRequestException>(() => Body<Filing>.Read(body, Json));

        refused.Faults.ShouldHaveSingleItem().Code.ShouldBe("field.encoding");
    }

    [Fact]
    public void Read_NestedTooDeep_IsRefused()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"inner\":", 40)) + "null" + new string('}', 40);
        var absurd = string.Concat(Enumerable.Repeat("{\"inner\":", 5000)) + "null" + new string('}', 5000);

        Should.Throw<MalformedRequestException>(() => Body<Nest>.Read(Encoding.UTF8.GetBytes(deep), Json)).Faults[0].Code.ShouldBe("field.depth");
        Should.Throw<MalformedRequestException>(() => Body<Nest>.Read(Encoding.UTF8.GetBytes(absurd), Json)).Faults[0].Code.ShouldBe("field.syntax");
    }

    [Fact]
    public void Read_ThousandsOfFaults_NamesAHundred()
    {
        var body = With("items", $"[{string.Join(',', Enumerable.Repeat("1", 5000))}]");

        Faults(body).Count.ShouldBe(100);
    }

    [Fact]
    public void Read_LineBreaksAndRareCharacters_AreKept()
    {
        Read(With("note", "\"第一行\\n第二行 𠮷 \\ud842\\udfb7\"")).Note.ShouldBe("第一行\n第二行 𠮷 𠮷");
    }

    [Theory]
    [InlineData("""{"$type":"pay","amount":3}""", "")]
    [InlineData("""{"amount":3,"$type":"pay"}""", "")]
    [InlineData("""{"$type":"steal"}""", "$type field.enum")]
    [InlineData("""{"amount":3}""", "$type field.enum")]
    [InlineData("""{"$type":"pay","amount":"3"}""", "amount field.number")]
    public void Read_OneOfSeveralTypes_IsChosenByItsWord(string body, string expected)
    {
        var faults = FaultsOf(() => Body<Act>.Read(Encoding.UTF8.GetBytes(body), Json));

        string.Join("; ", faults).ShouldBe(expected);
    }

    private static JsonSerializerOptions Options()
    {
        var options = new JsonSerializerOptions();
        JsonPolicy.Apply(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    private static Filing Read(string body) => Body<Filing>.Read(Encoding.UTF8.GetBytes(body), Json);

    private static List<string> Faults(string body) => FaultsOf(() => Read(body));

    private static List<string> FaultsOf(Action read) =>
        Record.Exception(read) is { } refused
            ? [.. refused.ShouldBeOfType<MalformedRequestException>().Faults.Select(fault => $"{fault.Path} {fault.Code}")]
            : [];

    private static string With(string field, string value)
    {
        var members = JsonDocument.Parse(Whole).RootElement.EnumerateObject().Where(member => member.Name != field)
            .Select(member => $"\"{member.Name}\":{member.Value.GetRawText()}");
        return $"{{{string.Join(',', members.Append($"\"{field}\":{value}"))}}}";
    }

    private sealed record Filing(
        string Name, CaseStatus Kind, long Amount, DateOnly When, DateTimeOffset At, CaseId Id, bool IsOral, IReadOnlyList<Item> Items,
        string? Note, Mood? Mood = null)
    {
        [JsonIgnore]
        public int Hidden { get; init; }
    }

    private sealed record Item
    {
        public required string Word { get; init; }

        public decimal Share { get; init; }
    }

    private sealed record Nest
    {
        public Nest? Inner { get; init; }
    }

    [JsonPolymorphic]
    [JsonDerivedType(typeof(Pay), "pay")]
    private abstract record Act;

    private sealed record Pay(long Amount) : Act;
}
