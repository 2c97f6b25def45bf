using Mediation.Application.Hub;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Application.Feedback;

internal static class FeedbackRegistration
{
    public static IServiceCollection AddFeedback(this IServiceCollection services) => services.AddScoped<IHubDuties, FeedbackDuties>();
}
