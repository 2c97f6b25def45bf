using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Deadlines;
using Mediation.Domain.Agencies;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Agencies;

/// <summary>One mechanism with who is a member on a day, today if none is named, and everyone who ever was or will be.</summary>
[Requires(Permission.ReadAgencies)]
public sealed record GetMechanism(Guid Id, DateOnly? On = null) : IRequest<MechanismView>;

/// <param name="Memberships">Past, present and to come, by first day.</param>
public sealed record MechanismView(MechanismEntry Mechanism, IReadOnlyList<MemberEntry> Memberships);

internal sealed class GetMechanismValidator : AbstractValidator<GetMechanism>
{
    public GetMechanismValidator() => RuleFor(query => query.On).IsCountable();
}

internal sealed class GetMechanismHandler(IAppDb db, PlatformTime time) : IRequestHandler<GetMechanism, MechanismView>
{
    public async Task<MechanismView> Handle(GetMechanism query, CancellationToken ct)
    {
        var id = new MechanismId(query.Id);
        var mechanism = await db.Mechanisms.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, ct) ?? throw new NotFoundException("mechanism");
        var agencies = await db.Agencies.OfAsync([mechanism], ct);
        return new MechanismView(
            MechanismEntry.Of(mechanism, query.On ?? time.Today, agencies), MemberEntry.Of(mechanism.Memberships, agencies));
    }
}
