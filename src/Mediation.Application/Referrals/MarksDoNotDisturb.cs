using Mediation.Application.Common;
using MediatR;

namespace Mediation.Application.Referrals;

/// <summary>
/// A receipt or a reading may be noted on a referral while somebody takes a step. The step was decided on the same revision: it is simply
/// taken again, and its maker hears nothing of it.
/// </summary>
internal sealed class MarksDoNotDisturb<TRequest, TAnswer>(IAppDb db, ReferralEffects effects) : IPipelineBehavior<TRequest, TAnswer>
    where TRequest : IRequest<TAnswer>
{
    public async Task<TAnswer> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TAnswer> next)
    {
        while (true)
        {
            try
            {
                return await next();
            }
            catch (StaleVersionException stale) when (request is ReferralCommand && stale.Seen == stale.Current)
            {
                db.Forget();
                effects.Superseded.Clear();
            }
        }
    }
}
