using Mediation.Application.Access;
using Mediation.Domain.Cases;
using Mediation.Domain.Engagement;
using MediatR;

namespace Mediation.Application.Engagement;

/// <summary>What is claimed of the caller as respondent, and what it answered so far.</summary>
[Requires(Permission.AnswerCase)]
public sealed record GetMyAnswer(Guid CaseId) : IRequest<MyAnswer>;

/// <param name="Version">Of the answer; 0 before the first page.</param>
/// <param name="ConsentIsOpen">Whether it is still to say if it agrees to be mediated.</param>
/// <param name="IsOpen">Whether anything can still be sent: mediation is to begin or runs.</param>
public sealed record MyAnswer(
    string Number, int Version, string Party, IReadOnlyList<AskedClaim> Claims, AnswerContent Content, bool ConsentIsOpen, ConsentState Consent, bool IsOpen,
    DateTimeOffset? SentAt, string? CopyHash);

/// <param name="AmountFen">What is asked of this respondent, alone or with others.</param>
public sealed record AskedClaim(
    Guid Id, int Number, ClaimType Type, string Cause, string Facts, DateOnly? PeriodFrom, DateOnly? PeriodTo, long AmountFen, bool JointAndSeveral,
    IReadOnlyList<string> Applicants);

internal sealed class GetMyAnswerHandler(AnswerDesk desk) : IRequestHandler<GetMyAnswer, MyAnswer>
{
    public async Task<MyAnswer> Handle(GetMyAnswer query, CancellationToken ct)
    {
        var (dispute, party, answer) = await desk.ComeAsync(query.CaseId, ct);
        return new MyAnswer(
            dispute.Number, answer?.Version ?? 0, party.Name, [.. AnswerDesk.AskedOf(dispute, party).Select(claim => Of(dispute, party, claim))],
            answer?.Content ?? new AnswerContent(), AnswerDesk.ConsentIsOpen(dispute, party), party.Consent, Invitation.IsOpen(dispute, desk.Time.Today),
            answer?.SentAt, answer?.CopyHash);
    }

    private static AskedClaim Of(DisputeCase dispute, Party party, Claim claim)
    {
        var lines = claim.Lines.Where(line => line.RespondentId is null || line.RespondentId == party.Id).ToList();
        var names = lines.Exists(line => line.ApplicantId is null)
            ? dispute.Applicants.Select(applicant => applicant.Name)
            : lines.Select(line => dispute.PartyOf(line.ApplicantId!.Value).Name);
        return new AskedClaim(
            claim.Id.Value, claim.Number, claim.Type, claim.Cause.Name, claim.Facts, claim.PeriodFrom, claim.PeriodTo, lines.Sum(line => line.Amount.Fen),
            claim.JointAndSeveral, [.. names.Distinct()]);
    }
}
