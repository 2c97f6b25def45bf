using System.Text.Json.Serialization;
using FluentValidation;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.Deadlines;

namespace Mediation.Application.Cases;

/// <summary>A step in one case, seen in a certain version. The id and the version come from the address and from If-Match, not from the body.</summary>
public abstract record CaseCommand : ICommand<CaseReceipt>, ITargeted
{
    [JsonIgnore]
    public CaseId CaseId { get; init; }

    /// <summary>The version the caller saw; null only for the platform's own jobs.</summary>
    [JsonIgnore]
    public int? SeenVersion { get; init; }

    /// <summary>What the address names: the case, or the part of it that the step is about.</summary>
    [JsonIgnore]
    public virtual Guid Target => CaseId.Value;
}

/// <summary>A step whose reason is kept in the history and in the paper that goes out.</summary>
public abstract record ReasonedCaseCommand : CaseCommand, IReasoned
{
    /// <summary>Why, in words a party may read.</summary>
    public required string Reason { get; init; }

    string? IReasoned.Reason => Reason;
}

internal abstract class ReasonedCaseCommandValidator<TCommand> : AbstractValidator<TCommand> where TCommand : ReasonedCaseCommand
{
    protected ReasonedCaseCommandValidator() => RuleFor(command => command.Reason).NotEmpty().MaximumLength(DisputeCase.ReasonMaxLength);
}

/// <summary>What a step came to.</summary>
/// <param name="Id">The case.</param>
/// <param name="Number">Its number.</param>
/// <param name="Status">Where it stands now.</param>
/// <param name="Version">What the next step must name in If-Match.</param>
/// <param name="Created">The session, agreement or representative this step made.</param>
/// <param name="Warnings">Stable codes of what the caller should know; they refuse nothing.</param>
public sealed record CaseReceipt(
    Guid Id, string Number, CaseStatus Status, int Version, Guid? Created, IReadOnlyList<string> Warnings)
{
    internal static CaseReceipt Of(DisputeCase dispute, Guid? created = null, IReadOnlyList<string>? warnings = null) =>
        new(dispute.Id.Value, dispute.Number, dispute.Status, dispute.Version, created, warnings ?? []);
}

/// <summary>What every step needs: the case as the caller saw it, the moment, and a save.</summary>
internal sealed class CaseDesk(IAppDb db, PlatformTime time, IWorkCalendars calendars, IClockCatalogues clocks)
{
    public IAppDb Db => db;

    public async Task<Moment> MomentAsync(CancellationToken ct) => new(time.Now, time.Today, await calendars.CurrentAsync(ct), await clocks.CurrentAsync(ct));

    public Task<DisputeCase> LoadAsync(CaseCommand command, CancellationToken ct) => db.LoadCaseAsync(command.CaseId, command.SeenVersion, ct);

    public async Task<CaseReceipt> SaveAsync(
        DisputeCase dispute, CancellationToken ct, Guid? created = null, IReadOnlyList<string>? warnings = null)
    {
        await db.SaveCaseAsync(dispute, ct);
        return CaseReceipt.Of(dispute, created, warnings);
    }
}
