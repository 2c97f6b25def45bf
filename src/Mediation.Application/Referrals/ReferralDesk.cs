using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Referrals;

/// <summary>What every step needs: the referral as the caller saw it, the moment, who acts for which side, a save, and the other side told.</summary>
internal sealed class ReferralDesk(
    IAppDb db, PlatformTime time, IWorkCalendars calendars, IClockCatalogues clocks, RequestScope scope, ReferralPost post)
{
    private int? _seen;

    public IAppDb Db => db;

    public RequestScope Scope => scope;

    public ReferralActor Actor => new(scope.Caller.Id, scope.Caller.Name);

    public AgencyId OwnAgency => scope.Caller.Agency ?? throw new ForbiddenException(scope.UseCase);

    public async Task<Moment> MomentAsync(CancellationToken ct) => new(time.Now, time.Today, await calendars.CurrentAsync(ct), await clocks.CurrentAsync(ct));

    /// <summary>Unknown and not visible are the same; another version than the present is refused, and so is the other side's step.</summary>
    public async Task<Referral> LoadAsync(ReferralCommand command, ReferralSide side, CancellationToken ct)
    {
        var referral = await LoadAsync(command, ct);
        return referral.SideOf(scope.Caller.Agency) == side
            ? referral
            : throw new RuleBrokenException(RuleCode.ReferralStepOfOtherSide, scope.UseCase);
    }

    /// <summary>For a step that either side may take.</summary>
    public async Task<Referral> LoadAsync(ReferralCommand command, CancellationToken ct)
    {
        var id = new ReferralId(command.ReferralId);
        var referral = await db.Referrals.VisibleTo(db, scope.Caller).SingleOrDefaultAsync(one => one.Id == id, ct)
            ?? throw new NotFoundException("referral");
        _seen = command.SeenVersion;
        return referral.Revision == command.SeenVersion ? referral : throw new StaleVersionException(command.SeenVersion, referral.Revision, []);
    }

    /// <summary>Saves the step, and in the same save what the other side's system is told of it.</summary>
    public async Task<ReferralReceipt> SaveAsync(Referral referral, CancellationToken ct, Guid? opened = null)
    {
        await post.TellAsync(referral, ct);
        var seen = _seen;
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.Forget();
            var current = await db.Referrals.Where(one => one.Id == referral.Id).Select(one => one.Revision).SingleAsync(ct);
            throw new StaleVersionException(seen, current, []);
        }

        return new ReferralReceipt(referral.Id.Value, referral.Status, referral.Revision, opened);
    }
}
