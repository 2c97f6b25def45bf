using FluentValidation;
using Mediation.Application.Intake;
using Mediation.Domain.Common;
using Mediation.Domain.Intake;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;

namespace Mediation.Application.Tests.Intake;

public sealed class FilingRobustnessTests
{
    private static readonly string[] Texts =
    [
        "", "x", "张某", "0", "-1", "1.56万", "99999999999999999999", "2026-02-30", "2025年11月", "9999-12-31", "0001-01-01", "10000000000", "yes", "no", "unsure", "all", "1", "2", "11",
        "worker", "relative", "helper", "employer", "none", "resident-id", "passport", "unpaid-wages", "other", "spouse", "dispatching-employer", "letter", "guardian", "zh-cn", "en",
        "110115", "BDA", "110199198603124512", "91110199MA00000A1H", "13800000001", "a@b.cn", "<script>", "\u0000", "\u202e", "\ud83d\ude00", "\t \n", "𠮷某", new string('长', 5000),
    ];

    /// <summary>Whatever is typed is kept and judged; nothing breaks on it.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Anything_TypedAnywhere_IsKeptAndJudged(int seed)
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseProvider.Sqlite);
        var filing = await TypedFiling.StartAsync(platform);
        var random = new Random(seed);
        for (var round = 0; round < 15; round++)
        {
            foreach (var section in Enum.GetValues<FilingSection>())
            {
                var typed = NamesOf(section).ToDictionary(name => name, _ => Texts[random.Next(Texts.Length)]);
                var seen = (await platform.SendAsync(new GetFiling(filing), Callers.Worker)).Sections.Single(one => one.Section == section).Version;

                await platform.SendAsync(new SaveAnswers { Filing = filing, Section = section, Seen = seen, Fields = typed }, Callers.Worker);

                var kept = (await platform.SendAsync(new GetFiling(filing), Callers.Worker)).Sections.Single(one => one.Section == section).Fields;
                kept.ShouldBe(typed.Where(field => !string.IsNullOrWhiteSpace(field.Value)), ignoreOrder: true);
            }
        }
    }

    [Fact]
    public async Task OneField_OfASoundFiling_ReplacedByAnything_IsNamedOrTaken()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseProvider.Sqlite);
        List<string> broken = [];
        foreach (var (section, fields) in TypedFiling.Sound)
        {
            foreach (var name in NamesOf(section))
            {
                foreach (var text in Texts.Where((_, at) => (at + name.Length) % 6 == 0))
                {
                    var outcome = await Record.ExceptionAsync(() => TryAsync(platform, section, [.. fields.Where(field => field.Field != name), (name, text)]));
                    if (outcome is not null and not RuleBrokenException { Code.Code: "filing.incomplete" })
                    {
                        broken.Add($"{section} {name} '{(text.Length > 20 ? "long" : text)}': {outcome.GetType().Name} {(outcome as ValidationException)?.Errors.First().PropertyName} {outcome.Message}");
                    }
                }
            }
        }

        broken.ShouldBeEmpty();
    }

    private static async Task TryAsync(TestPlatform platform, FilingSection section, (string, string)[] fields)
    {
        var filing = await TypedFiling.FillAsync(platform, (section, fields));
        try
        {
            await TypedFiling.SubmitAsync(platform, filing);
        }
        catch (RuleBrokenException)
        {
            await platform.SendAsync(new DiscardFiling(filing), Callers.Worker);
            throw;
        }
    }

    private static string[] NamesOf(FilingSection section) => section switch
    {
        FilingSection.Filer => ["who", "helper-name", "helper-relation", "helper-authority"],
        FilingSection.Worker => ["name", "paper", "number", "no-paper", "phone", "deceased-name", "died-on", "relation"],
        FilingSection.Employer => ["rows", "name-1", "role-1", "credit-code-1", "address-1", "phone-1", "manager-1"],
        FilingSection.Work => ["area", "place", "from", "to", "position", "wage"],
        FilingSection.Wanted => ["rows", "type-1", "against-1", "amount-1", "from-1", "to-1", "facts-1"],
        FilingSection.Service => ["address", "electronic", "email", "language"],
        _ => ["before", "body", "number"],
    };
}
