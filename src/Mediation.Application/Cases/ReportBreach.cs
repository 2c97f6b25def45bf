using FluentValidation;
using Mediation.Application.Access;
using Mediation.Domain.Agreements;
using MediatR;

namespace Mediation.Application.Cases;

/// <summary>Notes that a term is overdue and tells the ways on: payment order, arbitration, suit, enforcement (逾期未履行).</summary>
[Requires(Permission.FollowUp)]
public sealed record ReportBreach : CaseCommand
{
    [System.Text.Json.Serialization.JsonIgnore]
    public Guid AgreementId { get; init; }

    [System.Text.Json.Serialization.JsonIgnore]
    public override Guid Target => AgreementId;
}

internal sealed class ReportBreachValidator : AbstractValidator<ReportBreach>;

internal sealed class ReportBreachHandler(CaseDesk desk) : IRequestHandler<ReportBreach, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(ReportBreach command, CancellationToken ct)
    {
        var dispute = await desk.LoadAsync(command, ct);
        var moment = await desk.MomentAsync(ct);
        dispute.ReportBreach(new AgreementId(command.AgreementId), moment);
        var remedies = dispute.RemediesOn(moment.Today).Select(CodeOf);
        return await desk.SaveAsync(dispute, ct, command.AgreementId, [.. remedies]);
    }

    internal static string CodeOf(Remedy remedy) => remedy switch
    {
        Remedy.PaymentOrder => "remedy.payment-order",
        Remedy.Arbitration => "remedy.arbitration",
        Remedy.SuitOnWageAgreement => "remedy.suit-on-wage-agreement",
        Remedy.Enforcement => "remedy.enforcement",
        _ => throw new ArgumentOutOfRangeException(nameof(remedy), remedy, "unknown remedy"),
    };
}
