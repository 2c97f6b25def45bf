using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Domain.Deadlines;
using MediatR;

namespace Mediation.Application.Outages;

/// <summary>
/// The head makes good the last hours that an outage took: a clock the office keeps ends later; for one before another body the date stays
/// and the case gets a certificate for that body (民事诉讼法 §86).
/// </summary>
[Requires(Permission.AdjustDeadlines)]
public sealed record ExtendForOutage : ReasonedCaseCommand
{
    public required Guid Deadline { get; init; }

    public required Guid Outage { get; init; }

    /// <summary>Absent, the first working day that begins after the outage.</summary>
    public DateOnly? NewEnd { get; init; }
}

internal sealed class ExtendForOutageValidator : ReasonedCaseCommandValidator<ExtendForOutage>
{
    public ExtendForOutageValidator()
    {
        RuleFor(command => command.Deadline).NotEmpty();
        RuleFor(command => command.Outage).NotEmpty();
    }
}

internal sealed class ExtendForOutageHandler(CaseDesk desk, RequestScope scope) : IRequestHandler<ExtendForOutage, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(ExtendForOutage command, CancellationToken ct)
    {
        var dispute = await desk.LoadAsync(command, ct);
        var outage = await desk.Db.VisibleOutageAsync(scope.Caller, command.Outage, ct);
        var moved = dispute.ExtendForOutage(
            new DeadlineId(command.Deadline), outage.Id, outage.Span, command.NewEnd, await desk.MomentAsync(ct));
        return await desk.SaveAsync(dispute, ct, warnings: moved ? [] : ["outage.certificate-issued"]);
    }
}
