using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.People;

namespace Mediation.Domain.Tests.Cases;

internal sealed partial class CaseBuilder
{
    public const string Body = "双方自愿达成如下协议。";

    public static readonly BankAccount Account = BankAccount.Parse("6222020200012345678");

    public AgreementTerm Term => Agreement.Terms[0];

    /// <summary>By default everybody, on every claim, each paid what he claimed by bank transfer in ten days.</summary>
    public CaseBuilder Agree(
        IReadOnlyList<PartyId>? applicants = null, IReadOnlyList<ClaimId>? claims = null, IReadOnlyList<TermDetails>? terms = null, string body = Body)
    {
        var who = applicants ?? Applicants;
        var what = claims ?? Claims;
        Case.Agree(AgreementId.New(Now), who, what, Numbered(terms ?? TermsFor(who, what)), body, Moment);
        return this;
    }

    public CaseBuilder SettleOnTheSpot(IReadOnlyList<PartyId>? applicants = null, IReadOnlyList<ClaimId>? claims = null, IReadOnlyList<TermDetails>? terms = null)
    {
        var who = applicants ?? Applicants;
        var what = claims ?? Claims;
        var due = terms ?? [.. TermsFor(who, what).Select(term => term with { DueOn = Today, Manner = PaymentManner.Cash })];
        Case.SettleOnTheSpot(AgreementId.New(Now), who, what, Numbered(due), "当场支付", Moment);
        return this;
    }

    public TermDetails Pay(long fen, DateOnly? due = null, PartyId? payee = null, PartyId? payer = null) => new(
        null, payer ?? Employer, payee ?? Worker, Money.FromFen(fen), due ?? Today.AddDays(10), PaymentManner.BankTransfer, Account, null);

    public TermDetails Act(string? what = "出具离职证明") => Pay(0) with { Manner = PaymentManner.InKind, Account = null, Text = what };

    public IReadOnlyList<TermDetails> TermsFor(IReadOnlyList<PartyId> applicants, IReadOnlyList<ClaimId> claims) =>
        [.. applicants
            .Select(applicant => (applicant, fen: ClaimedBy(applicant, claims)))
            .Where(share => share.fen > 0)
            .Select(share => Pay(share.fen, payee: share.applicant))];

    public IReadOnlyList<(TermId Id, TermDetails Details)> Numbered(IReadOnlyList<TermDetails> terms) =>
        [.. terms.Select(term => (TermId.New(Now), term))];

    public CaseBuilder Sign(RequiredSigner signer, RepresentativeId? through = null, string? hash = null, Agreement? agreement = null)
    {
        var signed = agreement ?? Agreement;
        Case.Sign(signed.Id, signer, through, SignatureManner.Handwritten, hash ?? signed.TextHash, Moment);
        return this;
    }

    public CaseBuilder SignAll(Agreement? agreement = null)
    {
        foreach (var signer in (agreement ?? Agreement).StillToSign.ToList())
        {
            Sign(signer, agreement: agreement);
        }

        return this;
    }

    public CaseBuilder Fail(IReadOnlyList<PartyId>? applicants = null, FailureGround ground = FailureGround.Deadlock)
    {
        Case.Fail(ground, "分歧过大", applicants ?? Applicants, Moment);
        return this;
    }

    public CaseBuilder Withdraw(params PartyId[] applicants)
    {
        Case.Withdraw(applicants.Length == 0 ? Applicants : applicants, Moment);
        return this;
    }

    public CaseBuilder File(ConfirmationRoute route, bool joint = true, DateOnly? on = null, Agreement? agreement = null)
    {
        Case.FileConfirmation((agreement ?? Agreement).Id, route, "受理机构", null, joint, on ?? Today, Moment);
        return this;
    }

    public CaseBuilder Conclude(ConfirmationRoute route, ConfirmationResult result, DateOnly? on = null, Agreement? agreement = null)
    {
        Case.RecordConfirmation((agreement ?? Agreement).Id, route, result, on ?? Today, "文书号", null, Moment);
        return this;
    }

    public CaseBuilder Receive(AgreementTerm term, long? fen = null, DateOnly? on = null)
    {
        Case.RecordPayment(term.Id, fen is { } part ? Money.FromFen(part) : term.Outstanding, on ?? Today, "回单", Moment);
        return this;
    }

    public CaseBuilder ReceiveAll(Agreement? agreement = null)
    {
        foreach (var term in (agreement ?? Agreement).Terms)
        {
            Receive(term);
        }

        return this;
    }

    public CaseBuilder Breach(Agreement? agreement = null)
    {
        Case.ReportBreach((agreement ?? Agreement).Id, Moment);
        return this;
    }

    public CaseBuilder Close()
    {
        Case.Close(Moment);
        return this;
    }

    public CaseBuilder Archive()
    {
        Case.Archive(Moment);
        return this;
    }

    private long ClaimedBy(PartyId applicant, IReadOnlyList<ClaimId> claims) => Case.Claims
        .Where(claim => claims.Contains(claim.Id))
        .SelectMany(claim => claim.Lines)
        .Where(line => line.ApplicantId == applicant || (line.ApplicantId is null && applicant == Worker))
        .Sum(line => line.Amount.Fen);
}
