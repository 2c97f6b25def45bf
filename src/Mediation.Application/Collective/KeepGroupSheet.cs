using System.Security.Cryptography;
using System.Text.Json.Serialization;
using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Intake;
using Mediation.Domain.Collective;
using Mediation.Domain.Intake;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Collective;

/// <summary>Takes the filled-in sheet of a group, sound or not, in place of the one before, and names everything that is wrong with it.</summary>
[Requires(Permission.KeepFilings)]
public sealed record KeepGroupSheet : ICommand<SheetSummary>, ITargeted
{
    [JsonIgnore]
    public Guid Filing { get; init; }

    /// <summary>The file's bytes.</summary>
    public required byte[] Content { get; init; }

    [JsonIgnore]
    public Guid Target => Filing;
}

internal sealed class KeepGroupSheetValidator : AbstractValidator<KeepGroupSheet>
{
    public KeepGroupSheetValidator()
    {
        RuleFor(command => command.Filing).NotEmpty();
        RuleFor(command => command.Content).NotEmpty().WithErrorCode("sheet.missing");
        RuleFor(command => command.Content.Length).LessThanOrEqualTo(TypedSheet.MaxBytes).WithErrorCode("sheet.too-large").OverridePropertyName("content");
    }
}

internal sealed class KeepGroupSheetHandler(FilingDesk desk, GroupSheets sheets, ISheets files) : IRequestHandler<KeepGroupSheet, SheetSummary>
{
    private const int Attempts = 3;

    public async Task<SheetSummary> Handle(KeepGroupSheet command, CancellationToken ct)
    {
        var sheet = files.Read(command.Content);
        var hash = Convert.ToHexStringLower(SHA256.HashData(command.Content));
        for (var attempt = 1; ; attempt++)
        {
            var draft = await desk.LoadAsync(command.Filing, ct);
            draft.TakeSheet(desk.Now);
            var kept = await KeepAsync(draft.Id, sheet, hash, ct);
            try
            {
                await desk.Db.SaveChangesAsync(ct);
                return SheetSummary.Of(await sheets.RollAsync(draft, kept, ct), kept);
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                // Another page of the draft, or the first sheet from another tab, was saved at this moment.
                desk.Db.Forget();
            }
        }
    }

    private async Task<GroupSheet> KeepAsync(FilingDraftId filing, TypedSheet sheet, string hash, CancellationToken ct)
    {
        if (await desk.Db.GroupSheets.SingleOrDefaultAsync(one => one.FilingId == filing, ct) is { } before)
        {
            before.Replace(sheet, hash, desk.Now);
            return before;
        }

        var first = GroupSheet.Take(filing, sheet, hash, desk.Now);
        desk.Db.GroupSheets.Add(first);
        return first;
    }
}
