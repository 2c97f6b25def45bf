using Mediation.Application.Access;
using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;

namespace Mediation.Application.Cases;

/// <summary>
/// What of a case with several workers one of them is shown: what he asks and gets, not what the others do (个人信息保护法 §6). Staff, the other
/// side and whoever stands for no applicant see the whole, as far as they see the case.
/// </summary>
internal sealed class OwnShare
{
    private readonly HashSet<PartyId>? _own;

    private OwnShare(HashSet<PartyId>? own) => _own = own;

    public static OwnShare Whole { get; } = new(null);

    public bool IsWhole => _own is null;

    public static OwnShare Of(Caller caller, DisputeCase dispute, DateOnly today)
    {
        if (caller.Kind != CallerKind.Person || caller.IsStaff)
        {
            return Whole;
        }

        var own = dispute.StandsFor(caller.Id, today);
        return own.Count > 0 && own.All(party => party.IsApplicant) && dispute.Applicants.Except(own).Any() ? new OwnShare([.. own.Select(party => party.Id)]) : Whole;
    }

    public bool Hides(Party party) => _own is not null && party.IsApplicant && !_own.Contains(party.Id);

    /// <summary>What all claim together is everybody's.</summary>
    public bool Shows(ClaimLine line) => _own is null || line.ApplicantId is not { } applicant || _own.Contains(applicant);

    public bool Shows(AgreementTerm term) => _own is null || _own.Contains(term.PayeeId) || _own.Contains(term.PayerId);
}
