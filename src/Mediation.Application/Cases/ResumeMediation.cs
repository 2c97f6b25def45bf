using FluentValidation;
using Mediation.Application.Access;
using MediatR;

namespace Mediation.Application.Cases;

/// <summary>Takes a waiting mediation up again; the term ends as many days later as it waited.</summary>
[Requires(Permission.Mediate)]
public sealed record ResumeMediation : CaseCommand;

internal sealed class ResumeMediationValidator : AbstractValidator<ResumeMediation>;

internal sealed class ResumeMediationHandler(CaseDesk desk) : IRequestHandler<ResumeMediation, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(ResumeMediation command, CancellationToken ct)
    {
        var dispute = await desk.LoadAsync(command, ct);
        dispute.Resume(await desk.MomentAsync(ct));
        return await desk.SaveAsync(dispute, ct);
    }
}
