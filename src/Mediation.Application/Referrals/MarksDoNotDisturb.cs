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
    private const int Most = 20;

    public async Task<TAnswer> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TAnswer> next)
    {
        for (var disturbed = 0; ; disturbed++)
        {
            try
            {
                return await next();
            }
            catch (StaleVersionException stale) when (request is ReferralCommand && stale.Seen == stale.Current && disturbed < Most)
            {
                db.Forget();
                effects.Superseded.Clear();
            }
        }
    }
}
