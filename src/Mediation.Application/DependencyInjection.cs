using System.Reflection;
using FluentValidation;
using Mediation.Application.Agencies;
using Mediation.Application.Cases;
using Mediation.Application.Collective;
using Mediation.Application.Common;
using Mediation.Application.Common.Behaviours;
using Mediation.Application.Engagement;
using Mediation.Application.Evidence;
using Mediation.Application.Exchange;
using Mediation.Application.Feedback;
using Mediation.Application.Guidance;
using Mediation.Application.Intake;
using Mediation.Application.Jobs;
using Mediation.Application.Linkage;
using Mediation.Application.Negotiation;
using Mediation.Application.Notices;
using Mediation.Application.Oral;
using Mediation.Application.Papers;
using Mediation.Application.Referrals;
using Mediation.Application.Representation;
using Mediation.Application.Tasks;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Application;

public static class DependencyInjection
{
    /// <summary>Use cases, validators and the pipeline: logging, then authorisation, then validation, then idempotency.</summary>
    public static IServiceCollection AddUseCases(this IServiceCollection services)
    {
        var here = Assembly.GetExecutingAssembly();
        services.AddScoped<RequestScope>();
        services.AddScoped<CaseDesk>();
        services.AddScoped<DuplicateSearch>();
        services.AddScoped<OtherMatters>();
        services.AddScoped<TaskRows>();
        services.AddScoped<ApplicationIntake>();
        services.AddScoped<JobReport>();
        services.AddAgencies();
        services.AddNotices();
        services.AddPapers();
        services.AddNoticeDelivery();
        services.AddReferrals();
        services.AddExchangeUseCases();
        services.AddLinkage();
        services.AddIntake();
        services.AddCollective();
        services.AddGuidance();
        services.AddFeedback();
        services.AddEvidence();
        services.AddEngagement();
        services.AddRepresentation();
        services.AddOral();
        services.AddNegotiation();
        services.AddScoped<IMediator, MediatR.Mediator>();
        services.AddScoped<ServiceFactory>(provider => provider.GetRequiredService);
        services.Scan(scan => scan.FromAssemblies(here)
            .AddClasses(classes => classes.AssignableTo(typeof(IRequestHandler<,>)), publicOnly: false)
            .AsImplementedInterfaces()
            .WithScopedLifetime());
        services.AddValidatorsFromAssembly(here, includeInternalTypes: true);
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(LoggingBehaviour<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(AuthorisationBehaviour<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ValidationBehaviour<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(IdempotencyBehaviour<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(MarksDoNotDisturb<,>));
        return services;
    }
}
