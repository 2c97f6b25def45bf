using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Common;
using Mediation.Domain.Outages;
using MediatR;

namespace Mediation.Application.Outages;

/// <summary>Records an outage that the platform could not notice itself, for the caller's own centre.</summary>
[Requires(Permission.AdjustDeadlines)]
public sealed record DeclareOutage : ICommand<OutageReceipt>
{
    public required DateTimeOffset From { get; init; }

    public required DateTimeOffset Until { get; init; }

    public required string Reason { get; init; }
}

public sealed record OutageReceipt(Guid Id);

internal sealed class DeclareOutageValidator : AbstractValidator<DeclareOutage>
{
    public DeclareOutageValidator()
    {
        RuleFor(command => command.Until).GreaterThan(command => command.From);
        RuleFor(command => command.From).GreaterThan(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero));
        RuleFor(command => command.Reason).NotEmpty().MaximumLength(Outage.ReasonMaxLength);
    }
}

internal sealed class DeclareOutageHandler(IAppDb db, PlatformTime time, RequestScope scope) : IRequestHandler<DeclareOutage, OutageReceipt>
{
    public async Task<OutageReceipt> Handle(DeclareOutage command, CancellationToken ct)
    {
        var agency = scope.Caller.Agency ?? throw new RuleBrokenException(RuleCode.AgencyOfCallerMissing);
        var outage = Outage.Declare(
            OutageId.New(time.Now), agency, new OutageSpan(command.From, command.Until), command.Reason, scope.Caller.Id, time.Now);
        db.Outages.Add(outage);
        await db.SaveChangesAsync(ct);
        return new OutageReceipt(outage.Id.Value);
    }
}
