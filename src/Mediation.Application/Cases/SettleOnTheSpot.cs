using Mediation.Application.Access;
using Mediation.Domain.Agreements;
using MediatR;

namespace Mediation.Application.Cases;

/// <summary>Settled and paid in the session itself; the minutes take the place of a signed agreement (即时履行).</summary>
[Requires(Permission.Mediate)]
public sealed record SettleOnTheSpot : AgreementCommand;

internal sealed class SettleOnTheSpotValidator : AgreementCommandValidator<SettleOnTheSpot>;

internal sealed class SettleOnTheSpotHandler(CaseDesk desk) : IRequestHandler<SettleOnTheSpot, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(SettleOnTheSpot command, CancellationToken ct)
    {
        var dispute = await desk.LoadAsync(command, ct);
        var moment = await desk.MomentAsync(ct);
        var agreement = dispute.SettleOnTheSpot(
            AgreementId.New(moment.Now), command.ApplicantIds, command.ClaimIds, command.TermsAt(moment.Now), command.Text, moment);
        return await desk.SaveAsync(dispute, ct, agreement.Id.Value, AgreementWarnings.Of(dispute, agreement));
    }
}
