using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.People;

namespace Mediation.Domain.Agreements;

/// <summary>
/// The mediation agreement (调解协议书). It takes effect when every party it covers, the presiding mediator and the organisation have
/// signed the same text, whichever is last; the effective date, not the day of the session, starts the confirmation clocks.
/// </summary>
[LegalBasis("调解仲裁法 §14")]
[LegalBasis("企业劳动争议协商调解规定 §26")]
[LegalBasis("在线调解规则 §19")]
public sealed class Agreement
{
    public const int TextMaxLength = 20_000;

    private List<PartyId> _applicants = [];
    private List<ClaimId> _claims = [];
    private List<AgreementTerm> _terms = [];
    private List<Signature> _signatures = [];
    private List<Confirmation> _confirmations = [];
    private List<RequiredSigner> _required = [];

    private Agreement()
    {
    }

    public AgreementId Id { get; private set; }

    /// <summary>1-based in the case.</summary>
    public int Number { get; private set; }

    public bool OnTheSpot { get; private set; }

    public DateOnly ReachedOn { get; private set; }

    /// <summary>The date in Asia/Shanghai of the last signature; null until all have signed.</summary>
    public DateOnly? EffectiveOn { get; private set; }

    /// <summary>Set when someone refused to sign; the text binds nobody.</summary>
    public DateOnly? AbandonedOn { get; private set; }

    /// <summary>Raised with every revision of the text before it takes effect.</summary>
    public int Revision { get; private set; } = 1;

    public string Text { get; private set; } = "";

    /// <summary>SHA-256 over text and terms, lower-case hex: what signers sign.</summary>
    public string TextHash { get; private set; } = "";

    public IReadOnlyList<PartyId> Applicants => _applicants;

    public IReadOnlyList<ClaimId> Claims => _claims;

    public IReadOnlyList<AgreementTerm> Terms => _terms;

    public IReadOnlyList<Signature> Signatures => _signatures;

    public IReadOnlyList<Confirmation> Confirmations => _confirmations;

    public IReadOnlyList<RequiredSigner> Required => _required;

    public bool IsEffective => EffectiveOn is not null;

    public bool IsOpenDraft => EffectiveOn is null && AbandonedOn is null;

    public bool IsLive => AbandonedOn is null;

    public Money Agreed => Money.Sum(_terms.Select(term => term.Amount));

    public Money Paid => Money.Sum(_terms.Select(term => term.Paid));

    public bool IsPerformed => _terms.TrueForAll(term => term.IsPerformed);

    public bool IsConfirmed => _confirmations.Exists(confirmation => confirmation.Result == ConfirmationResult.Granted);

    public IEnumerable<RequiredSigner> StillToSign =>
        _required.Where(signer => !_signatures.Exists(given => given.Kind == signer.Kind && given.SignerId == signer.Id));

    public bool Covers(ClaimId claim) => _claims.Contains(claim);

    public bool Covers(PartyId applicant) => _applicants.Contains(applicant);

    internal static Agreement Draft(AgreementId id, int number, DateOnly reachedOn, bool onTheSpot) =>
        new() { Id = id, Number = number, ReachedOn = reachedOn, OnTheSpot = onTheSpot };

    internal void Write(AgreementText text, IReadOnlyList<RequiredSigner> required)
    {
        Guard.Require(IsOpenDraft, RuleCode.AgreementAlreadyEffective);
        if (_terms.Count > 0)
        {
            // Whoever signed the earlier text has not signed this one.
            Revision++;
            _signatures.Clear();
        }

        (_applicants, _claims, _required) = ([.. text.Applicants], [.. text.Claims], [.. required]);
        _terms.Clear();
        _terms.AddRange(text.Terms);
        Text = text.Body;
        TextHash = AgreementHash.Of(text);
    }

    /// <returns>True when this was the last signature and the agreement took effect.</returns>
    internal bool Sign(Signature signature, DateOnly on)
    {
        Guard.Require(AbandonedOn is null, RuleCode.AgreementUnknown);
        Guard.Require(!IsEffective, RuleCode.AgreementAlreadyEffective);
        Guard.Require(signature.TextHash == TextHash, RuleCode.SignatureOfOtherText);
        Guard.Require(_required.Contains(new RequiredSigner(signature.Kind, signature.SignerId)), RuleCode.SignatureNotRequired);
        Guard.Require(
            !_signatures.Exists(given => given.Kind == signature.Kind && given.SignerId == signature.SignerId),
            RuleCode.SignatureAlreadyGiven);
        _signatures.Add(signature);
        if (StillToSign.Any())
        {
            return false;
        }

        EffectiveOn = on;
        return true;
    }

    /// <summary>Paid and recorded in the minutes at once: no further signature is waited for.</summary>
    internal void TakeEffectOnTheSpot(DateOnly on) => EffectiveOn = on;

    /// <summary>The successor signs in place of a mediator who left before signing; a signature given while in office stands.</summary>
    internal void HandOver(MediatorId leaving, MediatorId successor)
    {
        var seat = new RequiredSigner(SignerKind.Mediator, leaving.Value);
        if (IsOpenDraft && StillToSign.Contains(seat))
        {
            _required = [.. _required.Select(signer => signer == seat ? new RequiredSigner(SignerKind.Mediator, successor.Value) : signer)];
        }
    }

    internal void Abandon(DateOnly on) => AbandonedOn = on;

    internal Confirmation File(ConfirmationRoute route, string body, string? externalNumber, DateOnly on)
    {
        Guard.Require(IsEffective, RuleCode.AgreementNotEffective);
        Guard.Require(!IsConfirmed, RuleCode.ConfirmationAlreadyGranted);
        Guard.Require(!_confirmations.Exists(other => other.Route == route && other.IsPending), RuleCode.ConfirmationPending);
        var filed = new Confirmation(route, body, externalNumber, on);
        _confirmations.Add(filed);
        return filed;
    }

    /// <summary>The first route to be granted ends the other (办案规则 §75(2)).</summary>
    internal void Conclude(ConfirmationRoute route, ConfirmationResult result, DateOnly on, string? instrumentNumber, string? note)
    {
        var pending = Guard.Found(
            _confirmations.Find(filed => filed.Route == route && filed.IsPending), RuleCode.ConfirmationNotPending);
        pending.Conclude(result, on, instrumentNumber, note);
        if (result == ConfirmationResult.Granted)
        {
            foreach (var other in _confirmations.Where(filed => filed.IsPending))
            {
                other.Conclude(ConfirmationResult.Superseded, on, null, null);
            }
        }
    }
}

/// <summary>Everything the signers agree to: whom and which claims it covers, the terms, and the wording.</summary>
public sealed record AgreementText(
    IReadOnlyList<PartyId> Applicants, IReadOnlyList<ClaimId> Claims, IReadOnlyList<AgreementTerm> Terms, string Body);
