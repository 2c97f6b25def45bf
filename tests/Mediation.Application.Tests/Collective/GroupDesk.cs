using Mediation.Application.Access;
using Mediation.Application.Collective;
using Mediation.Application.Intake;
using Mediation.Domain.Cases;
using Mediation.Domain.Collective;
using Mediation.Domain.Intake;
using Mediation.Domain.People;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Application.Tests.Collective;

/// <summary>A platform on which people sign in with their phones and one of them files for a group.</summary>
internal sealed class GroupDesk(TestPlatform platform) : IAsyncDisposable
{
    public const string FilersPhone = "13800000101";
    public static readonly string[] Headings = [.. SheetColumn.For([ClaimType.UnpaidWages]).Select(column => column.HeadingZh)];

    private static readonly (FilingSection Section, (string Field, string Text)[] Fields)[] Typed =
    [
        (FilingSection.Filer, [("who", "group")]),
        (FilingSection.Employer,
        [
            ("rows", "2"), ("name-1", "某劳务公司"), ("role-1", "employer"), ("credit-code-1", "91110199MA00000E52"),
            ("name-2", "某建设总包公司"), ("role-2", "main-contractor"), ("credit-code-2", "91110199MA00000F66"),
        ]),
        (FilingSection.Work, [("area", "110115"), ("place", "某工地")]),
        (FilingSection.Wanted, [("type-1", "unpaid-wages"), ("against-1", "all"), ("facts-1", "2025年10月至12月工资未发，临近春节。")]),
        (FilingSection.Service, [("address", "北京市某街一号"), ("electronic", "yes"), ("language", "zh-cn")]),
        (FilingSection.OtherBody, [("before", "no")]),
    ];

    public TestPlatform Platform => platform;

    public static async Task<GroupDesk> StartAsync(DatabaseProvider provider)
    {
        var platform = await TestPlatform.StartAsync(provider);
        await platform.LookAsync(async db =>
        {
            db.Roles.Add(new IdentityRole<Guid>(nameof(Role.Party)) { Id = Guid.CreateVersion7() });
            return await db.SaveChangesAsync();
        });
        return new GroupDesk(platform);
    }

    public async Task<Caller> EnterAsync(string phone)
    {
        await using var scope = platform.Services.CreateAsyncScope();
        var account = await scope.ServiceProvider.GetRequiredService<IPortalAccounts>().EnterAsync(PhoneNumber.Parse(phone), "zh-CN", default);
        return new Caller(account!.Value, CallerKind.Person, phone, null, [Role.Party]);
    }

    /// <returns>A draft with everything but its sheet.</returns>
    public async Task<Guid> DraftAsync(Caller filer)
    {
        var filing = (await platform.SendAsync(new StartFiling(), filer)).Id;
        foreach (var (section, fields) in Typed)
        {
            var saved = await platform.SendAsync(
                new SaveAnswers { Filing = filing, Section = section, Seen = 0, Fields = fields.ToDictionary(field => field.Field, field => field.Text) }, filer);
            saved.Faults.ShouldBeEmpty(section.ToString());
        }

        return filing;
    }

    public Task<SheetSummary> HandInAsync(Caller filer, Guid filing, IEnumerable<IReadOnlyList<string>> rows) =>
        platform.SendAsync(new KeepGroupSheet { Filing = filing, Content = GroupFile.Xlsx(Headings, rows) }, filer);

    public async Task<FilingReceipt> SubmitAsync(Caller filer, Guid filing)
    {
        var seen = (await platform.SendAsync(new GetFiling(filing), filer)).Version;
        return await platform.SendAsync(new SubmitFiling { Filing = filing, Seen = seen }, filer);
    }

    /// <returns>The case of the scenario's twelve workers.</returns>
    public async Task<Guid> FileAsync(Caller filer)
    {
        var filing = await DraftAsync(filer);
        (await HandInAsync(filer, filing, GroupFile.Scenario())).FaultCount.ShouldBe(0);
        return (await SubmitAsync(filer, filing)).CaseId;
    }

    public ValueTask DisposeAsync() => platform.DisposeAsync();
}
