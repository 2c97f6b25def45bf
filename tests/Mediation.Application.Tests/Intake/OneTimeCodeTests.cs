using Mediation.Application.Access;
using Mediation.Application.Intake;
using Mediation.Application.Tests.Notices;
using Mediation.Domain.Common;
using Mediation.Infrastructure.Identity;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Intake;

public sealed class OneTimeCodeTests
{
    private const string Phone = "13900000001";

    [Theory]
    [EveryDatabase]
    public async Task Code_LeavesAtOnceInTheNight_AndOpensOneAccountEachTime(DatabaseProvider provider)
    {
        await using var desk = await CodeDesk.StartAsync(provider, from: new DateTimeOffset(2026, 3, 2, 18, 30, 0, TimeSpan.Zero));

        var first = await desk.ConfirmAsync(await desk.RequestAsync(Phone), "+86 139-0000-0001");
        desk.Platform.Clock.Advance(TimeSpan.FromMinutes(2));
        var again = await desk.ConfirmAsync(await desk.RequestAsync("139 0000 0001"));

        again.ShouldBe(first);
        var account = await desk.Platform.LookAsync(db => db.Users.SingleAsync());
        (account.PasswordHash, account.DisplayName, account.AgencyId, account.PortalPhone!.Value).ShouldBe((null, "139****0001", null, "+8613900000001"));
        (await desk.Platform.LookAsync(db => db.UserRoles.Join(db.Roles, link => link.RoleId, role => role.Id, (_, role) => role.Name).SingleAsync())).ShouldBe("Party");
    }

    [Theory]
    [EveryDatabase]
    public async Task Code_UsedOnce_IsUselessTwice(DatabaseProvider provider)
    {
        await using var desk = await CodeDesk.StartAsync(provider);
        var code = await desk.RequestAsync(Phone);
        await desk.ConfirmAsync(code);

        (await desk.RefusalAsync(code)).ShouldBe(RuleCode.CodeWrong);
    }

    [Theory]
    [EveryDatabase]
    public async Task Code_TriedWronglyFiveTimes_IsSpentEvenForTheRightOne(DatabaseProvider provider)
    {
        await using var desk = await CodeDesk.StartAsync(provider);
        var code = await desk.RequestAsync(Phone);

        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => desk.RefusalAsync(CodeDesk.Other(code))));

        (await desk.RefusalAsync(code)).ShouldBe(RuleCode.CodeWrong);
        (await desk.Platform.LookAsync(db => db.OneTimeCodes.Select(one => one.Tries).SingleAsync())).ShouldBe(5);
    }

    [Theory]
    [EveryDatabase]
    public async Task Code_ForFourWrongTries_StillOpens_AndForTenMinutes(DatabaseProvider provider)
    {
        await using var desk = await CodeDesk.StartAsync(provider);
        var code = await desk.RequestAsync(Phone);
        for (var attempt = 0; attempt < 4; attempt++)
        {
            (await desk.RefusalAsync(CodeDesk.Other(code))).ShouldBe(RuleCode.CodeWrong);
        }

        desk.Platform.Clock.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromSeconds(1));
        await desk.ConfirmAsync(code);
        var next = await desk.RequestAsync(Phone);
        desk.Platform.Clock.Advance(TimeSpan.FromMinutes(10));
        (await desk.RefusalAsync(next)).ShouldBe(RuleCode.CodeWrong);
    }

    [Theory]
    [EveryDatabase]
    public async Task Code_WhenANewerWasSent_IsVoid(DatabaseProvider provider)
    {
        await using var desk = await CodeDesk.StartAsync(provider);
        var older = await desk.RequestAsync(Phone);
        desk.Platform.Clock.Advance(TimeSpan.FromMinutes(1));
        var newer = await desk.RequestAsync(Phone);

        if (older != newer)
        {
            (await desk.RefusalAsync(older)).ShouldBe(RuleCode.CodeWrong);
        }

        await desk.ConfirmAsync(newer);
    }

    [Theory]
    [EveryDatabase]
    public async Task Code_ConfirmedManyTimesAtOnce_SignsInOnce(DatabaseProvider provider)
    {
        await using var desk = await CodeDesk.StartAsync(provider);
        var code = await desk.RequestAsync(Phone);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 5).Select(async _ => await Record.ExceptionAsync(() => desk.ConfirmAsync(code))));

        outcomes.Count(outcome => outcome is null).ShouldBe(1);
        (await desk.Platform.LookAsync(db => db.Users.CountAsync())).ShouldBe(1);
    }

    [Theory]
    [EveryDatabase]
    public async Task Account_MadeByTwoAtOnce_IsOne(DatabaseProvider provider)
    {
        await using var desk = await CodeDesk.StartAsync(provider);

        var entered = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => desk.EnterAsync(Phone)));

        entered.Distinct().ShouldHaveSingleItem().ShouldNotBeNull();
        (await desk.Platform.LookAsync(db => db.Users.CountAsync())).ShouldBe(1);
    }

    [Theory]
    [EveryDatabase]
    public async Task Request_ManyAtOnce_SendsOneMessage(DatabaseProvider provider)
    {
        await using var desk = await CodeDesk.StartAsync(provider);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(async _ => await Record.ExceptionAsync(() => desk.RequestAsync(Phone))));

        outcomes.Count(outcome => outcome is null).ShouldBe(1);
        outcomes.OfType<RuleBrokenException>().ShouldAllBe(refusal => refusal.Code == RuleCode.CodeTooSoon);
        desk.Sms.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Request_ForKnownUnknownClosedAndStaffNumbers_IsAnsweredAlike()
    {
        await using var desk = await CodeDesk.StartAsync(DatabaseProvider.Sqlite);
        string[] phones = ["13900000001", "13900000002", "13900000003", "13900000004"];
        await desk.EnterAsync(phones[0]);
        var closed = await desk.EnterAsync(phones[1]);
        await desk.Platform.LookAsync(db => db.Users.Where(user => user.Id == closed).ExecuteUpdateAsync(set => set.SetProperty(user => user.IsActive, false)));
        await desk.Platform.LookAsync(async db =>
        {
            db.Users.Add(new Account { UserName = "clerk", NormalizedUserName = "CLERK", AgencyId = desk.Platform.Agency.Value, ContactPhone = Domain.People.PhoneNumber.Parse(phones[2]) });
            return await db.SaveChangesAsync();
        });

        List<(RuleCode, RuleCode, RuleCode)> answers = [];
        foreach (var phone in phones)
        {
            var code = await desk.RequestAsync(phone);
            var soon = await Should.ThrowAsync<RuleBrokenException>(() => desk.RequestAsync(phone));
            soon.Arguments.ShouldBe([1]);
            answers.Add((soon.Code, await desk.RefusalAsync(CodeDesk.Other(code), phone), RuleCode.CodeWrong));
        }

        answers.Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Confirm_OfAClosedAccountOrAStaffNumber_NeverSignsThoseIn()
    {
        await using var desk = await CodeDesk.StartAsync(DatabaseProvider.Sqlite);
        var closed = await desk.EnterAsync(Phone);
        await desk.Platform.LookAsync(db => db.Users.Where(user => user.Id == closed).ExecuteUpdateAsync(set => set.SetProperty(user => user.IsActive, false)));
        var clerk = new Account { UserName = "clerk", NormalizedUserName = "CLERK", AgencyId = desk.Platform.Agency.Value, ContactPhone = Domain.People.PhoneNumber.Parse("13900000002") };
        await desk.Platform.LookAsync(async db =>
        {
            db.Users.Add(clerk);
            return await db.SaveChangesAsync();
        });

        (await desk.RefusalAsync(await desk.RequestAsync(Phone))).ShouldBe(RuleCode.CodeWrong);
        (await desk.ConfirmAsync(await desk.RequestAsync("13900000002"), "13900000002")).ShouldNotBe(clerk.Id);
    }

    [Fact]
    public async Task Code_IsNowhereInTheDatabaseInTheClear()
    {
        await using var desk = await CodeDesk.StartAsync(DatabaseProvider.Sqlite);
        var code = await desk.RequestAsync(Phone);

        var kept = await desk.Platform.LookAsync(db => db.OneTimeCodes.SingleAsync());

        $"{kept.Hash}{kept.PhoneIndex}".ShouldNotContain(Phone);
        kept.Hash.ShouldNotBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(code))));
        (await desk.Platform.LookAsync(db => db.History.CountAsync(entry => entry.Payload.Contains(code)))).ShouldBe(0);
        (await desk.Platform.LookAsync(db => db.Notices.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Request_WhenTheGatewayIsAway_SaysSo()
    {
        await using var desk = await CodeDesk.StartAsync(DatabaseProvider.Sqlite);
        desk.Sms.Manner = _ => SmsManner.Fail;

        var refusal = await Should.ThrowAsync<RuleBrokenException>(() => desk.RequestAsync(Phone));

        refusal.Code.ShouldBe(RuleCode.CodeNotSent);
    }

    [Theory]
    [InlineData("010-12345678", "phone.not-mobile")]
    [InlineData("+85291234567", "phone.not-mobile")]
    [InlineData("12345", "people.phone-shape")]
    public async Task Request_ForWhatIsNoMainlandMobile_IsRefusedByField(string phone, string code)
    {
        await using var desk = await CodeDesk.StartAsync(DatabaseProvider.Sqlite);

        var refused = await Should.ThrowAsync<FluentValidation.ValidationException>(() => desk.RequestAsync(phone));

        refused.Errors.ShouldHaveSingleItem().ErrorCode.ShouldBe(code == "people.phone-shape" ? RuleCode.PhoneNumberShape.Code : code);
    }
}

/// <summary>The platform with an SMS gateway that keeps what it was given.</summary>
internal sealed class CodeDesk : IAsyncDisposable
{
    private CodeDesk(SmsListener sms, TestPlatform platform) => (Sms, Platform) = (sms, platform);

    public SmsListener Sms { get; }

    public TestPlatform Platform { get; }

    public static async Task<CodeDesk> StartAsync(DatabaseProvider provider, DateTimeOffset? from = null)
    {
        var sms = await SmsListener.StartAsync();
        var platform = await TestPlatform.StartAsync(
            provider,
            new Dictionary<string, string?> { ["Sms:Url"] = sms.Url.ToString(), ["Sms:KeyId"] = SmsListener.KeyId, ["Sms:Secret"] = SmsListener.Secret },
            from: from);
        await platform.LookAsync(async db =>
        {
            db.Roles.Add(new IdentityRole<Guid>(nameof(Role.Party)) { Id = Guid.CreateVersion7() });
            return await db.SaveChangesAsync();
        });
        return new CodeDesk(sms, platform);
    }

    /// <returns>The code that arrived.</returns>
    public async Task<string> RequestAsync(string phone)
    {
        var sent = await Platform.SendAsync(new RequestCode { Phone = phone, Language = "zh-CN" }, Caller.Anonymous);
        var message = Sms.Sent.Single(message => message.Id == sent.Id);
        return new string([.. message.Text.SkipWhile(letter => !char.IsAsciiDigit(letter)).TakeWhile(char.IsAsciiDigit)]);
    }

    public async Task<Guid> ConfirmAsync(string code, string phone = "13900000001") =>
        (await Platform.SendAsync(new ConfirmCode { Phone = phone, Code = code, Language = "zh-CN" }, Caller.Anonymous)).AccountId;

    public async Task<RuleCode> RefusalAsync(string code, string phone = "13900000001") =>
        (await Should.ThrowAsync<RuleBrokenException>(() => ConfirmAsync(code, phone))).Code;

    public async Task<Guid?> EnterAsync(string phone)
    {
        await using var scope = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.CreateAsyncScope(Platform.Services);
        var accounts = (IPortalAccounts)scope.ServiceProvider.GetService(typeof(IPortalAccounts))!;
        return await accounts.EnterAsync(Domain.People.PhoneNumber.Parse(phone), "zh-CN", default);
    }

    public static string Other(string code) => code == "000000" ? "000001" : "000000";

    public async ValueTask DisposeAsync()
    {
        await Platform.DisposeAsync();
        await Sms.DisposeAsync();
    }
}
