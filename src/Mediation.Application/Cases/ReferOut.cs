using FluentValidation;
using Mediation.Application.Access;
using Mediation.Domain.Cases;
using MediatR;

namespace Mediation.Application.Cases;

/// <summary>Hands the dispute, or the part of it that failed or was breached, to another body (移送).</summary>
[Requires(Permission.ReferOut)]
public sealed record ReferOut : ReasonedCaseCommand
{
    public required string Body { get; init; }
}

internal sealed class ReferOutValidator : ReasonedCaseCommandValidator<ReferOut>
{
    public ReferOutValidator() => RuleFor(command => command.Body).NotEmpty().MaximumLength(OtherMatter.MaxLength);
}

internal sealed class ReferOutHandler(CaseDesk desk) : IRequestHandler<ReferOut, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(ReferOut command, CancellationToken ct)
    {
        var dispute = await desk.LoadAsync(command, ct);
        dispute.ReferOut(command.Body, command.Reason, await desk.MomentAsync(ct));
        return await desk.SaveAsync(dispute, ct);
    }
}
