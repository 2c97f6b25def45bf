using Mediation.Application.Intake;
using Mediation.Domain.Intake;
using Mediation.TestSupport;

namespace Mediation.Application.Tests.Intake;

/// <summary>A draft filled in as a worker would type it.</summary>
internal static class TypedFiling
{
    public static readonly (FilingSection Section, (string Field, string Text)[] Fields)[] Sound =
    [
        (FilingSection.Filer, [("who", "worker")]),
        (FilingSection.Worker, [("name", "张某"), ("paper", "resident-id"), ("number", "110199 1986 0312 4512"), ("phone", "138 0000 0001")]),
        (FilingSection.Employer, [("name-1", "某建筑公司"), ("role-1", "employer"), ("credit-code-1", "91110199MA00000A1H")]),
        (FilingSection.Work, [("area", "110115"), ("place", "某工地"), ("from", "2024年3月"), ("wage", "7800")]),
        (FilingSection.Wanted, [("type-1", "unpaid-wages"), ("amount-1", "1.56万"), ("from-1", "2025年11月"), ("to-1", "2025年12月"), ("facts-1", "两个月工资未付。")]),
        (FilingSection.Service, [("address", "北京市某街一号"), ("electronic", "yes"), ("language", "zh-cn")]),
        (FilingSection.OtherBody, [("before", "unsure")]),
    ];

    public static async Task<Guid> StartAsync(TestPlatform platform) => (await platform.SendAsync(new StartFiling(), Callers.Worker)).Id;

    public static Task<SavedAnswers> SaveAsync(TestPlatform platform, Guid filing, FilingSection section, params (string Field, string Text)[] fields) =>
        SaveAsync(platform, filing, section, 0, fields);

    public static Task<SavedAnswers> SaveAsync(TestPlatform platform, Guid filing, FilingSection section, int seen, params (string Field, string Text)[] fields) =>
        platform.SendAsync(
            new SaveAnswers { Filing = filing, Section = section, Seen = seen, Fields = fields.ToDictionary(field => field.Field, field => field.Text) }, Callers.Worker);

    public static async Task<Guid> FillAsync(TestPlatform platform, params (FilingSection Section, (string Field, string Text)[] Fields)[] instead)
    {
        var filing = await StartAsync(platform);
        foreach (var (section, fields) in Sound)
        {
            var other = instead.FirstOrDefault(one => one.Section == section);
            var saved = await SaveAsync(platform, filing, section, other.Fields ?? fields);
            if (instead.Length == 0)
            {
                saved.Faults.ShouldBeEmpty(section.ToString());
            }
        }

        return filing;
    }

    public static async Task<FilingReceipt> SubmitAsync(TestPlatform platform, Guid filing)
    {
        var view = await platform.SendAsync(new GetFiling(filing), Callers.Worker);
        return await platform.SendAsync(new SubmitFiling { Filing = filing, Seen = view.Version }, Callers.Worker);
    }
}
