using System.Text.Json.Serialization;
using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Referrals;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Referrals;

/// <summary>
/// 单独同意: a person agrees that the data the release table names go to one body for one purpose. With the own account a person agrees for
/// himself; staff record what the person before them said, and where the proof lies.
/// </summary>
[Requires(Permission.ConsentToTransfer)]
public sealed record GiveTransferConsent : ICommand<ConsentReceipt>, ITargeted
{
    [JsonIgnore]
    public Guid CaseId { get; init; }

    public required Guid Party { get; init; }

    /// <summary>Code of the body that gets the data.</summary>
    public required string To { get; init; }

    public required ReferralPurpose Purpose { get; init; }

    public ConsentManner Manner { get; init; }

    /// <summary>Where the signed or recorded consent is kept; staff must say it.</summary>
    public string? Proof { get; init; }

    [JsonIgnore]
    public Guid Target => CaseId;
}

public sealed record ConsentReceipt(Guid Id, IReadOnlyList<ReleasedFields> Fields, int Version);

internal sealed class GiveTransferConsentValidator : AbstractValidator<GiveTransferConsent>
{
    public GiveTransferConsentValidator(RequestScope scope)
    {
        RuleFor(command => command.Party).NotEmpty();
        RuleFor(command => command.To).NotEmpty().MaximumLength(Agency.MaxCodeLength);
        RuleFor(command => command.Purpose).IsInEnum();
        RuleFor(command => command.Manner).IsInEnum();
        RuleFor(command => command.Proof).MaximumLength(TransferConsent.ProofMaxLength);
        RuleFor(command => command.Proof).NotEmpty().When(_ => scope.Caller.IsStaff);
    }
}

internal sealed class GiveTransferConsentHandler(IAppDb db, PlatformTime time, RequestScope scope) : IRequestHandler<GiveTransferConsent, ConsentReceipt>
{
    public async Task<ConsentReceipt> Handle(GiveTransferConsent command, CancellationToken ct)
    {
        var id = new CaseId(command.CaseId);
        var dispute = await db.Cases.AsNoTracking().IgnoreAutoIncludes().Include(one => one.Parties).SingleOrDefaultAsync(one => one.Id == id, ct)
            ?? throw new NotFoundException("case");
        var party = dispute.PartyOf(new PartyId(command.Party));
        scope.MustActFor(dispute, [party.Id]);
        var to = await db.Agencies.AsNoTracking().SingleOrDefaultAsync(agency => agency.Code == command.To, ct)
            ?? throw new RuleBrokenException(RuleCode.AgencyUnknown);
        var release = ReleaseTable.For(to.Kind, command.Purpose) ?? throw new RuleBrokenException(RuleCode.TransferNotReleased);
        var consent = TransferConsent.Give(TransferConsentId.New(time.Now), id, party.Id, to.Id, release, command.Manner, command.Proof, time.Now);
        db.TransferConsents.Add(consent);
        await db.SaveChangesAsync(ct);
        return new ConsentReceipt(
            consent.Id.Value, [.. Enum.GetValues<ReleasedFields>().Where(field => field != ReleasedFields.None && release.Includes(field))], consent.Version);
    }
}
