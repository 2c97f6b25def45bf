using FluentValidation;
using Mediation.Application.Cases;
using Mediation.Domain.Cases;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;

namespace Mediation.Application.Tests.Cases;

public sealed class FindingCasesTests
{
    [Theory]
    [EveryDatabase]
    public async Task Search_ByNumberNameEmployerIdentityOrPhone_FindsTheCase(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await CaseJourney.FiledAsync(platform);
        await CaseJourney.FiledAsync(platform, Other());
        SearchCases[] searches =
        [
            new() { Number = "00001" }, new() { PartyName = "张某" }, new() { Employer = "建筑" }, new() { Employer = "91110199ma00000a1h" },
            new() { IdentityNumber = "110199198603124512" }, new() { Phone = "138 0000 0001" },
        ];

        foreach (var search in searches)
        {
            var found = await platform.SendAsync(search, journey.Centre);
            found.Cases.ShouldHaveSingleItem().Id.ShouldBe(journey.Receipt.Id, search.ToString());
        }
    }

    [Theory]
    [EveryDatabase]
    public async Task Find_ByOneBox_TakesNumbersNamesWholeIdentitiesPhonesAndWordsOfTheFacts(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await CaseJourney.FiledAsync(platform);
        await CaseJourney.FiledAsync(platform, Other());
        var facts = (await journey.ReadAsync()).Claims[0].Facts;

        foreach (var words in (string[])["00001", "张某", "建筑", "91110199ma00000a1h", "110199198603124512", "138 0000 0001", facts[..4]])
        {
            (await platform.SendAsync(new FindCases { Words = words }, journey.Centre)).Cases.Select(found => found.Id).ShouldContain(journey.Receipt.Id, words);
        }

        (await platform.SendAsync(new FindCases { Words = "110199198603124513" }, journey.Centre)).Cases.ShouldBeEmpty();
        (await platform.SendAsync(new FindCases { Words = "张某" }, Callers.Clerk(Domain.Agencies.AgencyId.New(platform.Now)))).Cases.ShouldBeEmpty();
        await Should.ThrowAsync<ValidationException>(() => platform.SendAsync(new FindCases { Words = "1" }, journey.Centre));
    }

    [Theory]
    [EveryDatabase]
    public async Task Timeline_TheNewestFirst_GoesBackPageByPage(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await CaseJourney.MediatingAsync(platform);
        var inOrder = (await platform.SendAsync(new GetTimeline(journey.Receipt.Id, Take: 200), journey.Centre)).Entries.Select(entry => entry.Sequence).ToList();

        var back = new List<int>();
        for (int? before = int.MaxValue; before is not null;)
        {
            var page = await platform.SendAsync(new GetTimeline(journey.Receipt.Id, Take: 3, Before: before), journey.Centre);
            back.AddRange(page.Entries.Select(entry => entry.Sequence));
            before = page.Next;
        }

        back.ShouldBe(inOrder.AsEnumerable().Reverse());
    }

    [Theory]
    [EveryDatabase]
    public async Task Search_ForNothing_IsRefused(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);

        await Should.ThrowAsync<ValidationException>(() => platform.SendAsync(new SearchCases(), Callers.Centre(platform.Agency)));
    }

    [Theory]
    [EveryDatabase]
    public async Task Duplicates_OfTheSameWorkerAgainstTheSameEmployer_AreNamed(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var first = await CaseJourney.FiledAsync(platform, Applications.UnpaidWages() with { Channel = Channel.Hotline12345, ExternalNumber = "DX20260205-0871" });
        var second = await CaseJourney.FiledAsync(platform);
        await CaseJourney.FiledAsync(platform, Other());

        var found = await platform.SendAsync(new CheckDuplicates(second.Receipt.Id), second.Centre);

        var candidate = found.ShouldHaveSingleItem();
        candidate.Id.ShouldBe(first.Receipt.Id);
        candidate.ExternalNumber.ShouldBe("DX20260205-0871");
        candidate.SameClaimTypes.ShouldBe([ClaimType.UnpaidWages]);
    }

    [Theory]
    [InlineData(CaseSort.ReceivedNewest, "9999999999999999999|x")]
    [InlineData(CaseSort.ReceivedOldest, "3155378976000000000|x")]
    [InlineData(CaseSort.ReceivedNewest, "638000000000000000|\0")]
    [InlineData(CaseSort.DueFirst, "20260230|x")]
    [InlineData(CaseSort.DueFirst, "638000000000000000|x")]
    public async Task List_AfterACursorNoPageNamed_IsRefused(CaseSort sort, string cursor)
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseProvider.Sqlite);
        var list = new ListCases { Sort = sort, Cursor = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(cursor)) };

        var refused = await Should.ThrowAsync<ValidationException>(() => platform.SendAsync(list, Callers.Centre(platform.Agency)));

        refused.Errors.ShouldHaveSingleItem().ErrorCode.ShouldBe("cursor.malformed");
    }

    [Fact]
    public async Task List_DueBeforeTheLastDayThereIs_LeavesOutCasesWithoutAClock()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseProvider.Sqlite);
        var journey = await CaseJourney.FiledAsync(platform);
        await journey.TakeAsync(new RejectCase { Ground = RejectionGround.OutOfScope, Reason = "不属于劳动争议" });

        var page = await platform.SendAsync(new ListCases { DueBefore = DateOnly.MaxValue }, journey.Centre);

        page.Cases.ShouldBeEmpty();
    }

    [Theory]
    [EveryDatabase]
    public async Task List_PageByPage_ShowsEveryCaseOnceInEverySort(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        for (var filed = 0; filed < 7; filed++)
        {
            await CaseJourney.FiledAsync(platform);
            platform.Clock.Advance(TimeSpan.FromHours(filed % 3 * 12));
        }

        foreach (var sort in Enum.GetValues<CaseSort>())
        {
            var seen = new List<CaseRow>();
            string? cursor = null;
            do
            {
                var page = await platform.SendAsync(new ListCases { Sort = sort, Cursor = cursor, Take = 3 }, Callers.Centre(platform.Agency));
                seen.AddRange(page.Cases);
                cursor = page.Next;
            }
            while (cursor is not null);

            seen.Select(row => row.Id).Distinct().Count().ShouldBe(7, sort.ToString());
            var ordered = sort switch
            {
                CaseSort.DueFirst => seen.OrderBy(row => row.NextDueOn).ThenBy(row => row.Number, StringComparer.Ordinal),
                CaseSort.ReceivedOldest => seen.OrderBy(row => row.ReceivedAt).ThenBy(row => row.Number, StringComparer.Ordinal),
                _ => seen.OrderByDescending(row => row.ReceivedAt).ThenByDescending(row => row.Number, StringComparer.Ordinal),
            };
            seen.ShouldBe(ordered);
        }
    }

    [Theory]
    [EveryDatabase]
    public async Task List_ByEveryFilter_NarrowsToTheCase(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var wanted = await CaseJourney.MediatingAsync(platform);
        await CaseJourney.FiledAsync(platform, Other());
        ListCases[] filters =
        [
            new() { Status = [CaseStatus.Mediating] }, new() { Mediator = wanted.Mediator }, new() { Group = PriorityGroups.MigrantWorker },
            new() { Channel = Channel.Online }, new() { DueBefore = new DateOnly(2026, 3, 17), Status = [CaseStatus.Mediating, CaseStatus.Failed] },
        ];

        foreach (var filter in filters)
        {
            var found = await platform.SendAsync(filter, wanted.Centre);
            found.Cases.ShouldHaveSingleItem().Id.ShouldBe(wanted.Receipt.Id, filter.ToString());
        }
    }

    private static SubmitApplication Other() => Applications.UnpaidWages() with
    {
        Channel = Channel.WalkIn,
        Applicants = [Applications.Worker("a1", "李某某", "110199199708182334", "13800000004") with { Groups = [] }],
        Respondents = [Applications.Employer("r1", "某科技公司", "91110199MA00000D4X")],
    };
}
