using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.Referrals;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Referrals;

/// <summary>What will go and what stays behind, before anything is sent.</summary>
[Requires(Permission.PrepareReferral)]
public sealed record PreviewReferral(Guid ReferralId) : IRequest<ReferralPreview>;

/// <param name="Fields">Kinds of data that go, from the release table.</param>
/// <param name="Citation">Act and article of the ground.</param>
/// <param name="Goes">Exactly what the receiver will get.</param>
/// <param name="WithoutConsent">People whose consent is needed and missing: until then it cannot be sent.</param>
/// <param name="RepeatsTalk">Texts that repeat what was said to settle: until they are reworded it cannot be sent.</param>
public sealed record ReferralPreview(
    IReadOnlyList<ReleasedFields> Fields, TransferGround Ground, string Citation, DisputePackage Goes, IReadOnlyList<PaperEntry> Papers,
    IReadOnlyList<StaysBehind> StaysBehind, IReadOnlyList<PersonEntry> WithoutConsent, IReadOnlyList<string> RepeatsTalk,
    bool CanBeSent);

/// <summary>A kind of data of the case that does not go.</summary>
/// <param name="What">Stable code.</param>
/// <param name="Why">mediation-only, or not-needed by this receiver.</param>
/// <param name="Count">How many items.</param>
public sealed record StaysBehind(string What, string Why, int Count);

public sealed record PersonEntry(Guid Id, string Name);

internal sealed class PreviewReferralHandler(IAppDb db, Releasing releasing, ReferralPapers written, RequestScope scope) : IRequestHandler<PreviewReferral, ReferralPreview>
{
    private const string MediationOnly = "mediation-only";

    public async Task<ReferralPreview> Handle(PreviewReferral query, CancellationToken ct)
    {
        var id = new ReferralId(query.ReferralId);
        var referral = await db.Referrals.AsNoTracking().VisibleTo(db, scope.Caller)
            .SingleOrDefaultAsync(one => one.Id == id && one.FromAgencyId == scope.Caller.Agency && one.Status == ReferralStatus.Draft, ct)
            ?? throw new NotFoundException("referral");
        var parcel = await releasing.PackAsync(referral, db.Cases, ct);
        var papers = referral.Papers.Where(paper => paper.Share == Shareability.Shareable && parcel.Release.Includes(ReleasedFields.Papers)).ToList();
        var repeats = parcel.Shared is { } shared ? await db.RepeatedAsync(shared, OutsideTexts.Of(referral), ct) : [];
        return new ReferralPreview(
            [.. Split(parcel.Release.Fields)],
            parcel.Release.Ground,
            parcel.Release.Citation,
            parcel.Package,
            [.. papers.Select(PaperEntry.Of), .. (await written.WriteAsync(referral, parcel, ct)).Select(paper => paper.ToEntry())],
            await BehindAsync(referral, parcel, referral.Papers.Count - papers.Count, ct),
            [.. parcel.WithoutConsent.Select(party => new PersonEntry(party.Id.Value, party.Name))],
            repeats,
            parcel.WithoutConsent.Count == 0 && repeats.Count == 0);
    }

    /// <summary>Only counted: their texts are not read.</summary>
    private async Task<IReadOnlyList<StaysBehind>> BehindAsync(Referral referral, Parcel parcel, int papers, CancellationToken ct)
    {
        List<StaysBehind> behind = [];
        if (referral.SenderCaseId is { } dispute)
        {
            var held = db.Cases.Where(one => one.Id == dispute).SelectMany(one => one.Sessions).Where(session => session.State == SessionState.Held);
            behind.Add(new StaysBehind("session-minutes", MediationOnly, await held.CountAsync(session => session.Minutes != "", ct)));
            behind.Add(new StaysBehind("settlement-talk", MediationOnly, await held.CountAsync(session => session.SettlementTalk != "", ct)));
            behind.Add(new StaysBehind("contact-notes", MediationOnly, await db.Cases.Where(one => one.Id == dispute).SelectMany(one => one.Contacts).CountAsync(ct)));
        }

        behind.Add(new StaysBehind("papers", MediationOnly, papers));
        behind.AddRange(Split(~parcel.Release.Fields).Select(field => new StaysBehind(ReferralJson.Name(field), "not-needed", 1)));
        return [.. behind.Where(item => item.Count > 0)];
    }

    private static IEnumerable<ReleasedFields> Split(ReleasedFields fields) =>
        Enum.GetValues<ReleasedFields>().Where(field => field != ReleasedFields.None && fields.HasFlag(field));
}
