using Mediation.Application.Access;
using Mediation.Domain.Cases;
using MediatR;

namespace Mediation.Application.Cases;

/// <summary>Ends the mediation without agreement for some or all applicants (调解不成).</summary>
[Requires(Permission.Mediate)]
public sealed record FailMediation : ReasonedCaseCommand
{
    public required FailureGround Ground { get; init; }

    /// <summary>For whom; absent, for every applicant still undecided.</summary>
    public IReadOnlyList<Guid>? Applicants { get; init; }
}

internal sealed class FailMediationValidator : ReasonedCaseCommandValidator<FailMediation>;

internal sealed class FailMediationHandler(CaseDesk desk) : IRequestHandler<FailMediation, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(FailMediation command, CancellationToken ct)
    {
        var dispute = await desk.LoadAsync(command, ct);
        dispute.Fail(command.Ground, command.Reason, Failing(command, dispute), await desk.MomentAsync(ct));
        return await desk.SaveAsync(dispute, ct);
    }

    /// <summary>Where nobody is undecided, what is left open is the rest of those who agreed on a part.</summary>
    private static IReadOnlyList<PartyId> Failing(FailMediation command, DisputeCase dispute) =>
        Undecided.Or(command.Applicants, dispute) is { Count: > 0 } undecided
            ? undecided
            : [.. dispute.Applicants.Where(applicant => applicant.Outcome == ApplicantOutcome.PartlyAgreed).Select(applicant => applicant.Id)];
}

internal static class Undecided
{
    /// <summary>The named applicants, or all that are not bound by an effective agreement and have not left.</summary>
    public static IReadOnlyList<PartyId> Or(IReadOnlyList<Guid>? named, DisputeCase dispute) => named is { Count: > 0 }
        ? [.. named.Distinct().Select(id => new PartyId(id))]
        :
        [
            .. dispute.Applicants
                .Where(applicant => applicant.Outcome == ApplicantOutcome.Pending
                    || dispute.Agreements.Any(agreement => agreement.IsOpenDraft && agreement.Covers(applicant.Id)))
                .Select(applicant => applicant.Id),
        ];
}
