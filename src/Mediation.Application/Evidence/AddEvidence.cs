using System.Text.Json.Serialization;
using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Common;
using Mediation.Domain.Evidence;
using Mediation.Domain.People;
using Mediation.Domain.Referrals;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Evidence;

/// <summary>
/// Announces a file that is going to be handed in. One that the same giver announced with the same hash and did not finish is given again:
/// its upload goes on where it stopped.
/// </summary>
[Requires(Permission.KeepEvidence)]
public sealed record AddEvidence : ICommand<EvidenceUpload>, ITargeted
{
    [JsonIgnore]
    public EvidenceOf Of { get; init; } = EvidenceOf.ADraft(Guid.Empty);

    public required string Name { get; init; }

    /// <summary>Bytes.</summary>
    public required long Size { get; init; }

    public required EvidenceKind Kind { get; init; }

    /// <summary>What it is to prove.</summary>
    public required string Purpose { get; init; }

    /// <summary>SHA-256 of the bytes, lower-case hex, where it is known.</summary>
    public string? Sha256 { get; init; }

    /// <summary>Whether it may go with the dispute to another body, or stays with those who mediate.</summary>
    public Shareability Share { get; init; }

    /// <summary>For which party; asked of staff only.</summary>
    public Guid? Party { get; init; }

    [JsonIgnore]
    public Guid Target => Of.Id;
}

/// <param name="Offset">Where the upload begins or goes on.</param>
public sealed record EvidenceUpload(Guid Id, long Offset);

internal sealed class AddEvidenceValidator : AbstractValidator<AddEvidence>
{
    private const int GivenNameMaxLength = 500;

    public AddEvidenceValidator()
    {
        RuleFor(command => command.Of.Id).NotEmpty();
        RuleFor(command => command.Name).NotEmpty().MaximumLength(GivenNameMaxLength);
        RuleFor(command => command.Size).GreaterThan(0);
        RuleFor(command => command.Kind).IsInEnum();
        RuleFor(command => command.Share).IsInEnum();
        RuleFor(command => command.Purpose).NotNull().MaximumLength(EvidenceFile.PurposeMaxLength)
            .Must(text => text is null || PlainText.IsClean(text)).WithErrorCode("field.text");
        RuleFor(command => command.Sha256).Matches("^[0-9a-f]{64}$").WithErrorCode("field.format");
    }
}

internal sealed class AddEvidenceHandler(EvidenceDesk desk) : IRequestHandler<AddEvidence, EvidenceUpload>
{
    public async Task<EvidenceUpload> Handle(AddEvidence command, CancellationToken ct)
    {
        await using var work = await desk.Db.BeginAsync(ct);
        var standing = await desk.EnterAsync(command.Of, ct);
        standing.MustBeOpen();
        var home = standing.HomeFor(command.Party);
        await desk.HoldAsync(home.Filing, home.Case, ct);
        var there = await desk.Db.Evidence.AsNoTracking()
            .Where(file => file.AccountId == home.Account && file.Side == home.Side && file.State != EvidenceState.Withdrawn
                && file.FilingId == home.Filing && file.CaseId == home.Case)
            .ToListAsync(ct);
        if (Unfinished(there, command) is { } begun)
        {
            return new EvidenceUpload(begun.Id.Value, begun.Received);
        }

        EvidenceLimits.MustHold([.. there.Select(file => file.Size)], command.Size);
        var file = EvidenceFile.Begin(
            EvidenceId.New(desk.Now), home, new EvidenceDetails(command.Kind, command.Purpose, command.Name, command.Size, command.Sha256, command.Share), desk.Now);
        desk.Db.Evidence.Add(file);
        await desk.Db.SaveChangesAsync(ct);
        await work.CompleteAsync(ct);
        return new EvidenceUpload(file.Id.Value, 0);
    }

    /// <summary>Told before a byte is sent where the same bytes are here: nobody uploads twenty megabytes for that.</summary>
    private static EvidenceFile? Unfinished(List<EvidenceFile> there, AddEvidence command)
    {
        if (command.Sha256 is not { } hash)
        {
            return null;
        }

        var same = there.Find(file => file.State is EvidenceState.Kept or EvidenceState.Checking && (file.Hash ?? file.Announced) == hash);
        return same is null
            ? there.Find(file => file.State == EvidenceState.Uploading && file.Announced == hash && file.Size == command.Size)
            : throw new RuleBrokenException(RuleCode.EvidenceDuplicate, same.Name);
    }
}
