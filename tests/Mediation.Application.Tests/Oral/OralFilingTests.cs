using System.Security.Cryptography;
using System.Text;
using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Application.Hub;
using Mediation.Application.Oral;
using Mediation.Application.Representation;
using Mediation.Application.Tests.Intake;
using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Oral;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;

namespace Mediation.Application.Tests.Oral;

/// <summary>口头申请: told at the counter, read back, confirmed, and only then a case.</summary>
public sealed class OralFilingTests
{
    private const string WorkerPhone = "13800000001";

    [Theory]
    [EveryDatabase]
    public async Task ConfirmedByThumbprint_IsFiledAsOral_WithItsProtocolUnderTheHash(DatabaseProvider provider)
    {
        await using var codes = await CodeDesk.StartAsync(provider);
        var clerk = Callers.Clerk(codes.Platform.Agency);
        var record = await ReadBackAsync(codes.Platform, clerk);

        var receipt = await codes.Platform.SendAsync(new FileOralRecord { Record = record.Id, Seen = record.Version, Manner = FilingConfirmation.ByThumbprint }, clerk);

        var view = await codes.Platform.SendAsync(new GetOralRecord(record.Id), clerk);
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(view.Copy!))).ShouldBe(receipt.CopyHash);
        view.Copy!.ShouldContain("\"interpreter\":\"手语翻译赵某\"");
        var details = await codes.Platform.SendAsync(new GetCase(receipt.CaseId!.Value), Callers.Centre(codes.Platform.Agency));
        details.Channel.ShouldBe(Channel.WalkIn);
        var again = await codes.Platform.SendAsync(new FileOralRecord { Record = record.Id, Seen = 1, Manner = FilingConfirmation.ByThumbprint }, clerk);
        again.Number.ShouldBe(receipt.Number);
    }

    [Theory]
    [EveryDatabase]
    public async Task ConfirmedByCode_TheApplicantSeesTheCaseWithHisOwnPhone(DatabaseProvider provider)
    {
        await using var codes = await CodeDesk.StartAsync(provider);
        var clerk = Callers.Clerk(codes.Platform.Agency);
        var record = await ReadBackAsync(codes.Platform, clerk);
        var sent = await codes.Platform.SendAsync(new SendOralCode { Record = record.Id, Language = "zh-CN" }, clerk);
        var code = new string([.. codes.Sms.Sent.Single(one => one.Id == sent.Id).Text.SkipWhile(letter => !char.IsAsciiDigit(letter)).TakeWhile(char.IsAsciiDigit)]);
        (await RefusedAsync(() => FileAsync(codes.Platform, record, CodeDesk.Other(code), clerk))).ShouldBe(RuleCode.CodeWrong);

        var receipt = await FileAsync(codes.Platform, record, code, clerk);

        var worker = new Caller((await codes.EnterAsync(WorkerPhone))!.Value, CallerKind.Person, "张某", null, [Role.Party]);
        (await codes.Platform.SendAsync(new GetCaseHub(receipt.CaseId!.Value), worker)).Confirmation.ShouldBe(FilingConfirmation.ByCode);
    }

    [Theory]
    [EveryDatabase]
    public async Task ConfirmedByHand_TheApplicantTakesHisPlaceLater(DatabaseProvider provider)
    {
        await using var codes = await CodeDesk.StartAsync(provider);
        var clerk = Callers.Clerk(codes.Platform.Agency);
        var record = await ReadBackAsync(codes.Platform, clerk);
        var receipt = await codes.Platform.SendAsync(new FileOralRecord { Record = record.Id, Seen = record.Version, Manner = FilingConfirmation.BySignature }, clerk);
        var worker = new Caller((await codes.EnterAsync(WorkerPhone))!.Value, CallerKind.Person, "张某", null, [Role.Party]);

        var place = (await codes.Platform.SendAsync(new ListMyPlaces(), worker)).Single();
        (await codes.Platform.SendAsync(new TakePlace { Place = place.Id, Proof = "124512" }, worker)).CaseId.ShouldBe(receipt.CaseId!.Value);
    }

    [Theory]
    [EveryDatabase]
    public async Task Unread_OrIncomplete_IsNotFiled(DatabaseProvider provider)
    {
        await using var codes = await CodeDesk.StartAsync(provider);
        var clerk = Callers.Clerk(codes.Platform.Agency);
        var empty = await codes.Platform.SendAsync(new BeginOralRecord { Place = "窗口一" }, clerk);
        (await RefusedAsync(() => codes.Platform.SendAsync(new ReadBackOralRecord { Record = empty.Id, Seen = empty.Version, By = "王" }, clerk))).ShouldBe(RuleCode.OralIncomplete);
        var told = await TellAsync(codes.Platform, clerk);

        (await RefusedAsync(() => codes.Platform.SendAsync(
            new FileOralRecord { Record = told.Id, Seen = told.Version, Manner = FilingConfirmation.BySignature }, clerk))).ShouldBe(RuleCode.OralNotReadBack);
    }

    [Theory]
    [EveryDatabase]
    public async Task AnotherAgency_FindsNoRecord(DatabaseProvider provider)
    {
        await using var codes = await CodeDesk.StartAsync(provider);
        var record = await TellAsync(codes.Platform, Callers.Clerk(codes.Platform.Agency));
        var stranger = Callers.Clerk(new AgencyId(Guid.CreateVersion7()));

        await Should.ThrowAsync<NotFoundException>(() => codes.Platform.SendAsync(new GetOralRecord(record.Id), stranger));
        (await codes.Platform.SendAsync(new ListOralRecords(), stranger)).Items.ShouldBeEmpty();
        (await codes.Platform.SendAsync(new ListOralRecords(), Callers.Clerk(codes.Platform.Agency))).Items.Single().State.ShouldBe(OralState.Open);
    }

    private static Task<OralReceipt> FileAsync(TestPlatform platform, OralReceipt record, string code, Caller clerk) => platform.SendAsync(
        new FileOralRecord { Record = record.Id, Seen = record.Version, Manner = FilingConfirmation.ByCode, Code = code }, clerk);

    private static async Task<OralReceipt> TellAsync(TestPlatform platform, Caller clerk)
    {
        var begun = await platform.SendAsync(new BeginOralRecord { Place = "窗口一" }, clerk);
        return await platform.SendAsync(
            new WriteOralRecord
            {
                Record = begun.Id,
                Seen = begun.Version,
                Sections = TypedFiling.Sound.ToDictionary(
                    section => section.Section, section => (IReadOnlyDictionary<string, string>)section.Fields.ToDictionary(field => field.Field, field => field.Text)),
            },
            clerk);
    }

    private static async Task<OralReceipt> ReadBackAsync(TestPlatform platform, Caller clerk)
    {
        var told = await TellAsync(platform, clerk);
        return await platform.SendAsync(
            new ReadBackOralRecord { Record = told.Id, Seen = told.Version, By = "王办事员", Interpreter = "手语翻译赵某" }, clerk);
    }

    private static async Task<RuleCode> RefusedAsync(Func<Task> step) => (await Should.ThrowAsync<RuleBrokenException>(step)).Code;
}
