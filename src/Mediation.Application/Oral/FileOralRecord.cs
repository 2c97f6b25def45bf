using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Application.Intake;
using Mediation.Application.Representation;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Notices;
using Mediation.Domain.Oral;
using MediatR;

namespace Mediation.Application.Oral;

/// <summary>
/// Files what was read back once the applicant confirmed it: by the code on his own phone, or by his signature or thumb print on the printed
/// record, which the clerk witnesses. Sent again it gives the first receipt.
/// </summary>
[Requires(Permission.WriteOralRecords)]
public sealed record FileOralRecord : OralCommand
{
    public required FilingConfirmation Manner { get; init; }

    /// <summary>Where he confirms by code.</summary>
    public string? Code { get; init; }

    public override string ToString() => nameof(FileOralRecord);
}

internal sealed class FileOralRecordValidator : OralCommandValidator<FileOralRecord>
{
    private const int CodeMaxLength = 20;

    public FileOralRecordValidator()
    {
        RuleFor(command => command.Manner)
            .Must(manner => manner is FilingConfirmation.ByCode or FilingConfirmation.BySignature or FilingConfirmation.ByThumbprint);
        RuleFor(command => command.Code).MaximumLength(CodeMaxLength);
        RuleFor(command => command.Code).NotEmpty().When(command => command.Manner == FilingConfirmation.ByCode);
    }
}

internal sealed class FileOralRecordHandler(
    OralDesk desk, ApplicationIntake intake, OneTimeCodes codes, IPortalAccounts accounts, IValidator<SubmitApplication> shape)
    : IRequestHandler<FileOralRecord, OralReceipt>
{
    public async Task<OralReceipt> Handle(FileOralRecord command, CancellationToken ct)
    {
        var record = await desk.LoadAsync(command.Record, ct);
        if (record.State == OralState.Filed)
        {
            return OralReceipt.Of(record);
        }

        var protocol = record.MustBeReadBack(command.Seen);
        var places = await desk.AreasAsync(ct);
        var application = await desk.ApplicationAsync(record, places, ct);
        await shape.ValidateAndThrowAsync(application, ct);

        // Before the transaction: a wrong try counts, whatever becomes of the rest.
        var account = command.Manner == FilingConfirmation.ByCode ? await ProveAsync(application, command.Code!, ct) : (Guid?)null;
        desk.Db.Forget();
        await using var work = await desk.Db.BeginAsync(ct);
        record = await desk.LoadAsync(command.Record, ct);
        record.MustBeReadBack(command.Seen);
        var dispute = await intake.TakeAsync(application, ct, new FilingStanding(account, command.Manner));
        var copy = FilingCopy.Of(
            application.Agency, record.Answers, dispute.Number, [.. places.Select(area => area.Code)], protocol, command.Manner, desk.Now);
        record.File(command.Manner, new CaseId(dispute.Id), dispute.Number, copy, desk.Now);
        var receipt = await desk.SaveAsync(record, ct);
        await work.CompleteAsync(ct);
        return receipt;
    }

    private async Task<Guid> ProveAsync(SubmitApplication application, string code, CancellationToken ct)
    {
        var phone = PortalPhone.Parse(application.Applicants[0].Phone);
        return await codes.UseForFilingAsync(phone, code, ct)
            && await accounts.EnterAsync(phone, application.Applicants[0].Language ?? Languages.Chinese, ct) is { } account
                ? account
                : throw new RuleBrokenException(RuleCode.CodeWrong);
    }
}
