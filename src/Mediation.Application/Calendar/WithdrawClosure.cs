using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Calendar;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Calendar;

/// <summary>Takes back that the caller's centre stays shut.</summary>
[Requires(Permission.ManageCalendar)]
public sealed record WithdrawClosure(Guid Id) : ICommand<ClosureReceipt>;

internal sealed class WithdrawClosureValidator : AbstractValidator<WithdrawClosure>
{
    public WithdrawClosureValidator() => RuleFor(command => command.Id).NotEmpty();
}

internal sealed class WithdrawClosureHandler(IAppDb db, PlatformTime time, RequestScope scope) : IRequestHandler<WithdrawClosure, ClosureReceipt>
{
    public async Task<ClosureReceipt> Handle(WithdrawClosure command, CancellationToken ct)
    {
        var (id, agency) = (new LocalClosureId(command.Id), scope.Caller.Agency);
        var closure = await db.LocalClosures.SingleOrDefaultAsync(closure => closure.Id == id && closure.AgencyId == agency, ct)
            ?? throw new NotFoundException("closure");
        closure.Withdraw(time.Now);
        await db.SaveChangesAsync(ct);
        return new ClosureReceipt(closure.Id.Value);
    }
}
