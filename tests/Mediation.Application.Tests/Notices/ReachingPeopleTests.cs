using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Application.Notices;
using Mediation.Domain.Cases;
using Mediation.Domain.Notices;
using Mediation.Domain.People;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Notices;

/// <summary>Which address of whom is used, and in which language people are told.</summary>
public sealed class ReachingPeopleTests
{
    [Theory]
    [EveryDatabase]
    public async Task Party_WithMailOfItsOwn_IsReachedThereOnlyWithConsent(DatabaseProvider provider)
    {
        await using var bench = await DeliveryBench.StartAsync(provider);
        var willing = await FiledAsync(bench, Reachable(accepts: true));
        var unwilling = await FiledAsync(bench, Reachable(accepts: false));
        var (first, second) = (await QueueAsync(bench, RecipientKind.Party, willing), await QueueAsync(bench, RecipientKind.Party, unwilling));

        await bench.RunAsync();

        (await bench.AttemptsAsync(first)).ShouldHaveSingleItem().MaskedTo.ShouldBe("l***@mail.example");
        bench.Mail.Taken.ShouldHaveSingleItem();
        (await bench.AttemptsAsync(second)).ShouldHaveSingleItem().Code.ShouldBe("recipient.no-consent");
    }

    [Theory]
    [EveryDatabase]
    public async Task Representative_WithMail_IsReachedWhereAllRepresentedAgreed(DatabaseProvider provider)
    {
        await using var bench = await DeliveryBench.StartAsync(provider);
        var (willing, unwilling) = (await FiledWithAgentAsync(bench, accepts: true), await FiledWithAgentAsync(bench, accepts: false));
        var (first, second) = (await QueueAsync(bench, RecipientKind.Representative, willing), await QueueAsync(bench, RecipientKind.Representative, unwilling));

        await bench.RunAsync();

        (await bench.AttemptsAsync(first)).ShouldHaveSingleItem().MaskedTo.ShouldBe("a***@mail.example");
        (await bench.AttemptsAsync(second)).ShouldHaveSingleItem().Code.ShouldBe("recipient.no-consent");
    }

    [Theory]
    [EveryDatabase]
    public async Task Staff_WithPhoneAndMail_IsReachedByBoth(DatabaseProvider provider)
    {
        await using var bench = await DeliveryBench.StartAsync(provider);
        bench.Sms.Manner = _ => SmsManner.Refuse;
        var account = await Staff.JoinAsync(bench.Platform, bench.Platform.Agency, Role.Mediator);
        await bench.Platform.LookAsync(async db =>
        {
            var row = await db.Users.SingleAsync(one => one.Id == account);
            (row.ContactEmail, row.ContactPhone) = (EmailAddress.Parse("wang@mail.example"), PhoneNumber.Parse("13900000002"));
            return await db.SaveChangesAsync();
        });
        var id = await bench.QueueAsync(
            draft => draft with { Recipient = new Recipient(RecipientKind.Account, account), Audience = Audience.Mediator },
            NoticeChannel.Sms, NoticeChannel.Email);

        await bench.RunAsync();

        (await bench.AttemptsAsync(id)).Select(attempt => attempt.MaskedTo).ShouldBe(["139****0002", "w***@mail.example"]);
    }

    [Theory]
    [EveryDatabase]
    public async Task Notices_OfAFiling_AreWrittenInTheLanguageOfEach(DatabaseProvider provider)
    {
        await using var bench = await DeliveryBench.StartAsync(provider);
        var (english, chinese) = (
            await FiledAsync(bench, Reachable(accepts: true) with { Language = "en" }), await FiledAsync(bench, Reachable(accepts: true)));

        await bench.Platform.SendAsync(new DispatchOutbox(), Caller.Platform);

        (await LanguagesAsync(bench, english)).ShouldBe(["en"]);
        (await LanguagesAsync(bench, chinese)).ShouldBe(["zh-CN"]);
        await bench.Platform.LookAsync(async db =>
        {
            (await db.Users.SingleAsync(account => account.Id == Callers.Worker.Id)).Language = "en";
            return await db.SaveChangesAsync();
        });
        bench.Platform.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 14, 1, 0, 0, TimeSpan.Zero));
        await bench.Platform.SendAsync(new QueueDueReminders(), Caller.Platform);
        (await LanguagesAsync(bench, chinese)).ShouldContain("en");
        var office = await bench.Platform.LookAsync(db => db.Agencies.Where(agency => agency.Id == bench.Platform.Agency).Select(agency => agency.NameEn).SingleAsync());
        (await NoticesAsync(bench, english)).ShouldAllBe(notice => notice.Values[Placeholders.Office] == office);
    }

    [Theory]
    [EveryDatabase]
    public async Task Mail_OfAParty_IsSealedMaskedAndInNoHistory(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var receipt = await platform.SendAsync(Applications.UnpaidWages() with { Applicants = [Reachable(accepts: true)] }, Callers.Worker);

        var auditor = await platform.SendAsync(new GetCase(receipt.Id), Callers.Staff(platform.Agency, Role.Auditor));
        var clerk = await platform.SendAsync(new GetCase(receipt.Id), Callers.Clerk(platform.Agency));

        auditor.Parties[0].Email.ShouldBe("l***@mail.example");
        clerk.Parties[0].Email.ShouldBe("liu@mail.example");
        (await platform.LookAsync(db => db.History.Select(entry => entry.Payload).ToListAsync())).ShouldAllBe(text => !text.Contains("liu@"));
        (await platform.LookAsync(db => db.Outbox.Select(message => message.Payload).ToListAsync())).ShouldAllBe(text => !text.Contains("liu@"));
        var stored = await platform.LookAsync(db => db.Database.SqlQueryRaw<byte[]>("""SELECT "Email" AS "Value" FROM "Parties" WHERE "Email" IS NOT NULL""").ToListAsync());
        System.Text.Encoding.UTF8.GetString(stored.ShouldHaveSingleItem()).ShouldNotContain("liu");
    }

    private static PartyInput Reachable(bool accepts) => Applications.Worker("a1", "刘某", "110199198603124512", "13800000001") with
    {
        Email = "liu@mail.example",
        Address = new AddressInput("北京市某某区某某街道二号", null, accepts),
    };

    private static async Task<Guid> FiledAsync(DeliveryBench bench, PartyInput worker)
    {
        var receipt = await bench.Platform.SendAsync(Applications.UnpaidWages() with { Applicants = [worker] }, Callers.Worker);
        return (await bench.Platform.SendAsync(new GetCase(receipt.Id), Callers.Clerk(bench.Platform.Agency))).Parties[0].Id;
    }

    private static async Task<Guid> FiledWithAgentAsync(DeliveryBench bench, bool accepts)
    {
        var agent = new RepresentativeInput
        {
            Kind = RepresentativeKind.Agent,
            Name = "律师某",
            Email = "agent@mail.example",
            For = ["a1"],
            ValidFrom = new DateOnly(2026, 1, 1),
        };
        var filing = Applications.UnpaidWages() with { Applicants = [Reachable(accepts)], Representatives = [agent] };
        var receipt = await bench.Platform.SendAsync(filing, Callers.Worker);
        return (await bench.Platform.SendAsync(new GetCase(receipt.Id), Callers.Clerk(bench.Platform.Agency))).Representatives[0].Id;
    }

    private static Task<NoticeId> QueueAsync(DeliveryBench bench, RecipientKind kind, Guid id) =>
        bench.QueueAsync(draft => draft with { Recipient = new Recipient(kind, id) }, NoticeChannel.Email);

    private static Task<List<Notice>> NoticesAsync(DeliveryBench bench, Guid party) =>
        bench.Platform.LookAsync(db => db.Notices.AsNoTracking().Where(notice => notice.RecipientId == party).ToListAsync());

    private static async Task<List<string>> LanguagesAsync(DeliveryBench bench, Guid party) =>
        [.. (await NoticesAsync(bench, party)).Select(notice => notice.Language).Distinct()];
}
