using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Application.Intake;
using Mediation.Application.Representation;
using Mediation.Application.Tests.Intake;
using Mediation.Domain.Cases;
using Mediation.Domain.Intake;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;

namespace Mediation.Application.Tests.Representation;

/// <summary>A helper with a proven number who types an application for a worker with another.</summary>
internal sealed class HelperDesk : IAsyncDisposable
{
    public const string HelperPhone = "13900000001";
    public const string WorkerPhone = "13800000001";
    public const string WorkerProof = "124512";
    private readonly CodeDesk _codes;

    private HelperDesk(CodeDesk codes, Caller helper) => (_codes, Helper) = (codes, helper);

    public Caller Helper { get; }

    public TestPlatform Platform => _codes.Platform;

    public Caller Centre => Callers.Centre(Platform.Agency);

    public static async Task<HelperDesk> StartAsync(DatabaseProvider provider)
    {
        var codes = await CodeDesk.StartAsync(provider);
        return new HelperDesk(codes, await PersonAsync(codes, HelperPhone));
    }

    public Task<Caller> SignInAsync(string phone) => PersonAsync(_codes, phone);

    public async Task<Guid> FillAsync(string authority = "help", string workerPhone = WorkerPhone)
    {
        var filing = (await Platform.SendAsync(new StartFiling(), Helper)).Id;
        foreach (var (section, fields) in TypedFiling.Sound)
        {
            (string Field, string Text)[] typed = section switch
            {
                FilingSection.Filer => [("who", "helper"), ("helper-name", "李某"), ("helper-relation", "colleague"), ("helper-authority", authority)],
                FilingSection.Worker => [.. fields.Where(one => one.Field != "phone"), ("phone", workerPhone)],
                _ => fields,
            };
            (await Platform.SendAsync(
                new SaveAnswers { Filing = filing, Section = section, Seen = 0, Fields = typed.ToDictionary(one => one.Field, one => one.Text) }, Helper)).Faults.ShouldBeEmpty();
        }

        return filing;
    }

    public async Task<FilingReceipt> SubmitAsync(Guid filing, string? code = null) => await Platform.SendAsync(
        new SubmitFiling { Filing = filing, Seen = (await Platform.SendAsync(new GetFiling(filing), Helper)).Version, WorkerCode = code }, Helper);

    /// <returns>The code on the worker's phone.</returns>
    public async Task<string> WorkerCodeAsync(Guid filing)
    {
        var sent = await Platform.SendAsync(new SendWorkerCode { Filing = filing, Language = "zh-CN" }, Helper);
        var message = _codes.Sms.Sent.Single(one => one.Id == sent.Id);
        message.To.ShouldEndWith(WorkerPhone);
        return new string([.. message.Text.SkipWhile(letter => !char.IsAsciiDigit(letter)).TakeWhile(char.IsAsciiDigit)]);
    }

    /// <summary>The worker signs in and takes the place that waits for his number.</summary>
    public async Task<Caller> WorkerAsync()
    {
        var worker = await SignInAsync(WorkerPhone);
        var place = (await Platform.SendAsync(new ListMyPlaces(), worker)).ShouldHaveSingleItem();
        await Platform.SendAsync(new TakePlace { Place = place.Id, Proof = WorkerProof }, worker);
        return worker;
    }

    public Task<CaseDetails> ReadAsync(Guid dispute, Caller? caller = null) => Platform.SendAsync(new GetCase(dispute), caller ?? Centre);

    public async Task<CaseReceipt> TakeAsync<TCommand>(Guid dispute, TCommand command, Caller caller) where TCommand : CaseCommand =>
        await Platform.SendAsync(command with { CaseId = new CaseId(dispute), SeenVersion = (await ReadAsync(dispute)).Version }, caller);

    public ValueTask DisposeAsync() => _codes.DisposeAsync();

    private static async Task<Caller> PersonAsync(CodeDesk codes, string phone) =>
        new((await codes.EnterAsync(phone))!.Value, CallerKind.Person, phone, null, [Role.Party]);
}
