using System.Text.Json.Serialization;
using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Entitlements;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Entitlements;

/// <summary>
/// Publishes a figure from a day on: a new average, a new minimum, or the correction of one. What was published before stays in the table;
/// the day may be past, because averages are announced in the middle of the year they count for.
/// </summary>
[Requires(Permission.ManageLegalParameters)]
public sealed record PublishLegalParameter : ICommand<LegalParameterEntry>, ITargeted, IReasoned
{
    /// <summary>From the address.</summary>
    [JsonIgnore]
    public LegalParameterCode Code { get; init; }

    /// <summary>The number the version is to get, one above the last: refused where somebody else published one meanwhile.</summary>
    public required int Version { get; init; }

    public required DateOnly InForceFrom { get; init; }

    public required decimal Value { get; init; }

    /// <summary>The notice or article it is taken from.</summary>
    public required string Source { get; init; }

    public required ParameterStanding Standing { get; init; }

    /// <summary>Of a yearly average, and of nothing else.</summary>
    public int? DataYear { get; init; }

    /// <summary>Why it is published, kept in the history.</summary>
    public required string Reason { get; init; }

    public string? NoteZh { get; init; }

    public string? NoteEn { get; init; }

    Guid ITargeted.Target => new((int)Code, 0, 1, new byte[8]);

    internal LegalParameter ToParameter() =>
        new(Code, Version, InForceFrom, Value, Source, Standing, DataYear) { NoteZh = NoteZh, NoteEn = NoteEn };
}

internal sealed class PublishLegalParameterValidator : AbstractValidator<PublishLegalParameter>
{
    private const int YearsAhead = 2;
    private const int MaxVersions = 10_000;
    private static readonly DateOnly Earliest = new(1995, 1, 1);

    public PublishLegalParameterValidator(PlatformTime time)
    {
        RuleFor(command => command.Code).IsInEnum();
        RuleFor(command => command.Version).InclusiveBetween(2, MaxVersions);
        RuleFor(command => command.InForceFrom).Must(day => Earliest <= day && day <= time.Today.AddYears(YearsAhead)).WithErrorCode("field.date-range");
        RuleFor(command => command.Value).Must((command, value) => LegalParameter.IsSane(command.Code, value))
            .WithErrorCode(RuleCode.LegalParameterNotSane.Code);
        RuleFor(command => command.Source).NotEmpty().IsOneLine(LegalParameter.TextLength);
        RuleFor(command => command.Standing).IsInEnum();
        RuleFor(command => command.DataYear).Must(year => year is null || (Earliest.Year <= year && year <= time.Today.Year)).WithErrorCode("field.range");
        RuleFor(command => command.Reason).NotEmpty().MaximumLength(DisputeCase.ReasonMaxLength);
        RuleFor(command => command.NoteZh).IsOneLine(LegalParameter.TextLength);
        RuleFor(command => command.NoteEn).IsOneLine(LegalParameter.TextLength);
    }
}

internal sealed class PublishLegalParameterHandler(IAppDb db, PlatformTime time, ILegalParameters parameters)
    : IRequestHandler<PublishLegalParameter, LegalParameterEntry>
{
    public async Task<LegalParameterEntry> Handle(PublishLegalParameter command, CancellationToken ct)
    {
        parameters.Renew();
        var known = await parameters.CurrentAsync(ct);
        var published = LegalParameterVersion.Publish(LegalParameterVersionId.New(time.Now), command.ToParameter(), known);
        db.LegalParameterVersions.Add(published);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Somebody published the version of this number at the same moment: the unique index let one of them in.
            throw new RuleBrokenException(RuleCode.AlreadyExists);
        }

        // Not read anew here: what was saved may not be committed yet, and the older table would be kept for a minute.
        parameters.Renew();
        return LegalParameterEntry.Of(published.Parameter, known.With([published.Parameter]));
    }
}
