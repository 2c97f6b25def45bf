using System.Text.Json.Serialization;
using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Application.Collective;
using Mediation.Application.Common;
using Mediation.Application.Evidence;
using Mediation.Application.Representation;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Intake;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Intake;

/// <summary>
/// Makes the draft a case, once: whoever sends it again, from another tab or because the answer was lost, gets the receipt of the first
/// time.
/// </summary>
[Requires(Permission.KeepFilings)]
public sealed record SubmitFiling : ICommand<FilingReceipt>, ITargeted
{
    [JsonIgnore]
    public Guid Filing { get; init; }

    /// <summary>Version of the draft the filer checked.</summary>
    [JsonIgnore]
    public int Seen { get; init; }

    /// <summary>Where a helper files: what was sent to the worker's own phone. Without it the case waits until he confirms.</summary>
    public string? WorkerCode { get; init; }

    [JsonIgnore]
    public Guid Target => Filing;
}

internal sealed class SubmitFilingValidator : AbstractValidator<SubmitFiling>
{
    private const int CodeMaxLength = 20;

    public SubmitFilingValidator()
    {
        RuleFor(command => command.Filing).NotEmpty();
        RuleFor(command => command.WorkerCode).MaximumLength(CodeMaxLength);
    }
}

internal sealed class SubmitFilingHandler(
    FilingDesk desk, ApplicationIntake intake, FilingEvidence evidence, FilingHelpers helpers, GroupSheets sheets, IValidator<SubmitApplication> shape)
    : IRequestHandler<SubmitFiling, FilingReceipt>
{
    public async Task<FilingReceipt> Handle(SubmitFiling command, CancellationToken ct)
    {
        var standing = await StandAsync(command, ct);
        await using var work = await desk.Db.BeginAsync(ct);
        var draft = await HoldAsync(command.Filing, ct);
        if (draft.State == FilingState.Submitted)
        {
            return FilingReceipt.Of(draft);
        }

        draft.MustBe(command.Seen, desk.Now);
        var places = await desk.AreasAsync(ct);
        var roll = await sheets.RollAsync(draft, ct);
        var application = desk.Read(draft, places, roll).Application ?? throw new RuleBrokenException(RuleCode.FilingIncomplete);
        await shape.ValidateAndThrowAsync(application, ct);
        application = standing is null ? application : await helpers.WithOwnPhoneAsync(application, ct);
        var dispute = await intake.TakeAsync(application, ct, standing);
        var (now, files) = (desk.Now, await evidence.OfAsync(draft.Id, ct));
        var copy = FilingCopy.Of(draft, dispute.Number, [.. places.Select(area => area.Code)], FilingEvidence.Submitted(files), roll, now);
        await sheets.ForgetAsync(draft.Id, ct);
        await evidence.JoinAsync(files, new CaseId(dispute.Id), ct);
        draft.Submit(new CaseId(dispute.Id), dispute.Number, copy, now);
        await desk.Db.SaveChangesAsync(ct);
        await work.CompleteAsync(ct);
        return FilingReceipt.Of(draft);
    }

    /// <summary>Null for who files for himself.</summary>
    private async Task<FilingStanding?> StandAsync(SubmitFiling command, CancellationToken ct)
    {
        var draft = await desk.LoadAsync(command.Filing, ct);

        // Read anew once its row is held: whoever was faster may have submitted it meanwhile.
        desk.Db.Forget();
        if (draft.State == FilingState.Submitted || !FilingHelpers.IsHelped(draft.Answers))
        {
            return null;
        }

        draft.MustBe(command.Seen, desk.Now);
        var application = desk.Read(draft, await desk.AreasAsync(ct), await sheets.RollAsync(draft, ct)).Application ?? throw new RuleBrokenException(RuleCode.FilingIncomplete);
        var standing = await helpers.StandAsync(application, command.WorkerCode, application.Applicants[0].Language ?? Domain.Notices.Languages.Chinese, ct);
        desk.Db.Forget();
        return standing;
    }

    private async Task<FilingDraft> HoldAsync(Guid filing, CancellationToken ct)
    {
        var id = new FilingDraftId(filing);

        // Changing nothing, it keeps the row: a second submission waits here and then finds the first one's receipt.
        await desk.Own.Where(draft => draft.Id == id).ExecuteUpdateAsync(set => set.SetProperty(draft => draft.Version, draft => draft.Version), ct);
        return await desk.LoadAsync(filing, ct);
    }
}
