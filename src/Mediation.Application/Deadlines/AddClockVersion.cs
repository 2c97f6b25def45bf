using System.Text.Json.Serialization;
using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Deadlines;

/// <summary>
/// Enters a new text of the law for a clock, from a day to come. Open cases keep the version they started under unless it says otherwise.
/// Event, direction and whose clock it is stay as they are; what is left out stays as it was.
/// </summary>
[Requires(Permission.ManageClocks)]
public sealed record AddClockVersion : ICommand<ClockEntry>, ITargeted, IReasoned
{
    /// <summary>From the address.</summary>
    [JsonIgnore]
    public ClockId Clock { get; init; }

    /// <summary>The number the version is to get, one above the last: refused where somebody else added one meanwhile.</summary>
    public required int Version { get; init; }

    public required DateOnly InForceFrom { get; init; }

    /// <summary>True when the text says that deadlines already running move to it.</summary>
    public required bool AppliesToOpen { get; init; }

    public required int Length { get; init; }

    public required PeriodUnit Unit { get; init; }

    public required RollRule Roll { get; init; }

    /// <summary>Null where the new text knows no extension.</summary>
    public required PeriodExtension? Extension { get; init; }

    public required IReadOnlyList<string> LegalBasis { get; init; }

    /// <summary>Why it is added, kept in the history.</summary>
    public required string Reason { get; init; }

    public string? NameZh { get; init; }

    public string? NameEn { get; init; }

    public string? ConsequenceZh { get; init; }

    public string? ConsequenceEn { get; init; }

    public IReadOnlyList<string>? PausedBy { get; init; }

    public IReadOnlyList<string>? ExcludedBy { get; init; }

    public IReadOnlyList<string>? RestartedBy { get; init; }

    public Certainty Certainty { get; init; }

    public string? NoteZh { get; init; }

    public string? NoteEn { get; init; }

    Guid ITargeted.Target => new((int)Clock, 0, 0, new byte[8]);

    internal StatutoryPeriod After(StatutoryPeriod last) => last with
    {
        Version = Version,
        NameZh = NameZh ?? last.NameZh,
        NameEn = NameEn ?? last.NameEn,
        Length = Length,
        Unit = Unit,
        Roll = Roll,
        Extension = Extension,
        ConsequenceZh = ConsequenceZh ?? last.ConsequenceZh,
        ConsequenceEn = ConsequenceEn ?? last.ConsequenceEn,
        LegalBasis = LegalBasis,
        InForceFrom = InForceFrom,
        InForceTo = null,
        PausedBy = PausedBy ?? last.PausedBy,
        ExcludedBy = ExcludedBy ?? last.ExcludedBy,
        RestartedBy = RestartedBy ?? last.RestartedBy,
        AppliesToOpen = AppliesToOpen,
        Certainty = Certainty,
        NoteZh = NoteZh,
        NoteEn = NoteEn,
    };
}

internal sealed class AddClockVersionValidator : AbstractValidator<AddClockVersion>
{
    private const int MaxBasis = 20;

    public AddClockVersionValidator()
    {
        RuleFor(command => command.Clock).IsInEnum();
        RuleFor(command => command.Version).GreaterThan(1);
        RuleFor(command => command.Length).InclusiveBetween(0, ClockCatalogue.MaxDays);
        RuleFor(command => command.Unit).IsInEnum();
        RuleFor(command => command.Roll).IsInEnum();
        RuleFor(command => command.Certainty).IsInEnum();
        RuleFor(command => command.Extension!.By).IsInEnum().When(command => command.Extension is not null);
        RuleFor(command => command.Extension!.MaxDays).InclusiveBetween(1, ClockCatalogue.MaxDays).When(command => command.Extension is not null);
        RuleFor(command => command.Extension!.MaxTimes).InclusiveBetween(1, 100).When(command => command.Extension is not null);
        RuleFor(command => command.LegalBasis).NotEmpty().Must(basis => basis is null || basis.Count <= MaxBasis);
        RuleForEach(command => command.LegalBasis).NotEmpty().MaximumLength(StatutoryPeriod.TextLength);
        RuleFor(command => command.Reason).NotEmpty().MaximumLength(DisputeCase.ReasonMaxLength);
        RuleFor(command => command.NameZh).MaximumLength(StatutoryPeriod.NameLength);
        RuleFor(command => command.NameEn).MaximumLength(StatutoryPeriod.NameLength);
        RuleFor(command => command.ConsequenceZh).MaximumLength(StatutoryPeriod.TextLength);
        RuleFor(command => command.ConsequenceEn).MaximumLength(StatutoryPeriod.TextLength);
        RuleFor(command => command.NoteZh).MaximumLength(StatutoryPeriod.TextLength);
        RuleFor(command => command.NoteEn).MaximumLength(StatutoryPeriod.TextLength);
        RuleFor(command => command.PausedBy).Must(AreKnown);
        RuleFor(command => command.ExcludedBy).Must(AreKnown);
        RuleFor(command => command.RestartedBy).Must(AreKnown);
    }

    private static bool AreKnown(IReadOnlyList<string>? codes) =>
        codes is null || (codes.Count <= ClockEvents.All.Count && codes.All(ClockEvents.All.Contains));
}

internal sealed class AddClockVersionHandler(IAppDb db, PlatformTime time, IClockCatalogues clocks) : IRequestHandler<AddClockVersion, ClockEntry>
{
    public async Task<ClockEntry> Handle(AddClockVersion command, CancellationToken ct)
    {
        clocks.Renew();
        var known = await clocks.CurrentAsync(ct);
        var added = ClockVersion.Add(ClockVersionId.New(time.Now), command.After(known.Latest(command.Clock)), known, time.Today);
        db.ClockVersions.Add(added);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Another administrator added the version of this number at the same moment: the unique index let one of them in.
            throw new RuleBrokenException(RuleCode.AlreadyExists);
        }

        clocks.Renew();
        return ClockEntry.Of(added.Period);
    }
}
