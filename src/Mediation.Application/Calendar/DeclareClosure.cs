using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Calendar;
using Mediation.Domain.Common;
using MediatR;

namespace Mediation.Application.Calendar;

/// <summary>Says that the caller's centre stays shut for some days. No legal date moves by it.</summary>
[Requires(Permission.ManageCalendar)]
public sealed record DeclareClosure : ICommand<ClosureReceipt>
{
    public required DateOnly From { get; init; }

    /// <summary>The last day, included.</summary>
    public required DateOnly To { get; init; }

    /// <summary>In words that everybody may read.</summary>
    public required string Reason { get; init; }
}

public sealed record ClosureReceipt(Guid Id);

internal sealed class DeclareClosureValidator : AbstractValidator<DeclareClosure>
{
    public DeclareClosureValidator(PlatformTime time)
    {
        RuleFor(command => command.From).GreaterThan(_ => time.Today.AddYears(-1));
        RuleFor(command => command.To).LessThan(_ => time.Today.AddYears(2));
        RuleFor(command => command.Reason).NotEmpty().MaximumLength(LocalClosure.ReasonMaxLength);
    }
}

internal sealed class DeclareClosureHandler(IAppDb db, PlatformTime time, RequestScope scope) : IRequestHandler<DeclareClosure, ClosureReceipt>
{
    public async Task<ClosureReceipt> Handle(DeclareClosure command, CancellationToken ct)
    {
        var agency = scope.Caller.Agency ?? throw new RuleBrokenException(RuleCode.AgencyOfCallerMissing);
        var closure = LocalClosure.Declare(
            LocalClosureId.New(time.Now), agency, new ClosedDays(command.From, command.To, command.Reason), scope.Caller.Id, time.Now);
        db.LocalClosures.Add(closure);
        await db.SaveChangesAsync(ct);
        return new ClosureReceipt(closure.Id.Value);
    }
}
