using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Representation;
using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using MediatR;

namespace Mediation.Application.Cases;

/// <summary>
/// The settlement texts of a case, the newest first, to be read in full before anybody signs: who pays whom, how much and when, what a
/// drafter would be warned of, and who has signed. A party reads those that it is part of.
/// </summary>
[Requires(Permission.Sign)]
public sealed record GetAgreementToSign(Guid CaseId) : IRequest<AgreementsToSign>;

/// <param name="Version">Of the case.</param>
public sealed record AgreementsToSign(Guid CaseId, string Number, int Version, IReadOnlyList<AgreementToSign> Agreements);

/// <param name="OwnToSign">The caller's own parties whose signature is still missing.</param>
/// <param name="Warnings">Stable codes; they refuse nothing.</param>
public sealed record AgreementToSign(
    Guid Id, int Number, int Revision, DateOnly ReachedOn, DateOnly? EffectiveOn, DateOnly? AbandonedOn, bool OnTheSpot, string Text, string TextHash,
    IReadOnlyList<AgreedTerm> Terms, IReadOnlyList<AgreementSigner> Signers, IReadOnlyList<Guid> OwnToSign, IReadOnlyList<string> Warnings);

/// <param name="AmountInWords">大写金额.</param>
public sealed record AgreedTerm(
    Guid Id, int Number, string Payer, string Payee, long AmountFen, string AmountInWords, DateOnly DueOn, PaymentManner Manner, string? Text);

/// <param name="Name">Of a party; null for the mediator and the organisation.</param>
public sealed record AgreementSigner(SignerKind Kind, string? Name, DateTimeOffset? SignedAt);

internal sealed class GetAgreementToSignHandler(IAppDb db, RequestScope scope) : IRequestHandler<GetAgreementToSign, AgreementsToSign>
{
    public async Task<AgreementsToSign> Handle(GetAgreementToSign query, CancellationToken ct)
    {
        var dispute = await db.ReadCaseAsync(new CaseId(query.CaseId), ct);
        var own = OwnAgreements.PartiesOf(dispute, scope);
        return new AgreementsToSign(
            dispute.Id.Value, dispute.Number, dispute.Version,
            [.. dispute.Agreements.Where(agreement => scope.Caller.IsStaff || OwnAgreements.Concerns(agreement, own))
                .OrderByDescending(agreement => agreement.Number).Select(agreement => Of(agreement, dispute, own, scope))]);
    }

    private static AgreementToSign Of(Agreement agreement, DisputeCase dispute, HashSet<PartyId> own, RequestScope scope) => new(
        agreement.Id.Value, agreement.Number, agreement.Revision, agreement.ReachedOn, agreement.EffectiveOn, agreement.AbandonedOn, agreement.OnTheSpot,
        agreement.Text, agreement.TextHash,
        [.. agreement.Terms.OrderBy(term => term.Number).Select(term => new AgreedTerm(
            term.Id.Value, term.Number, dispute.PartyOf(term.PayerId).Name, dispute.PartyOf(term.PayeeId).Name, term.Amount.Fen,
            term.Amount.ToChineseUppercase(), term.DueOn, term.Manner, term.Text))],
        [.. agreement.Required.Select(signer => new AgreementSigner(
            signer.Kind, signer.Kind == SignerKind.Party ? dispute.PartyOf(new PartyId(signer.Id)).Name : null,
            agreement.Signatures.FirstOrDefault(given => given.Kind == signer.Kind && given.SignerId == signer.Id)?.SignedAt))],
        agreement.IsOpenDraft
            ? [.. agreement.StillToSign.Where(signer => signer.Kind == SignerKind.Party && own.Contains(new PartyId(signer.Id)) && MaySign(dispute, new PartyId(signer.Id), scope)).Select(signer => signer.Id)]
            : [],
        AgreementWarnings.Of(dispute, agreement));

    // Without the power to settle it is read, not signed (民事诉讼法 §62).
    private static bool MaySign(DisputeCase dispute, PartyId party, RequestScope scope) =>
        scope.Through(dispute, dispute.PartyOf(party)) is not { } through || through.Has(Powers.Settle);
}

internal static class OwnAgreements
{
    public static HashSet<PartyId> PartiesOf(DisputeCase dispute, RequestScope scope) => [.. scope.StandsFor(dispute).Select(party => party.Id)];

    public static bool Concerns(Agreement agreement, HashSet<PartyId> own) =>
        agreement.Applicants.Any(own.Contains) || agreement.Terms.Any(term => own.Contains(term.PayerId) || own.Contains(term.PayeeId));
}
