using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using Mediation.TestSupport;
using Mediation.Web.Clock;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Browser.Tests.Stage;

/// <summary>The centre behind the counter: takes cases along by use cases while parties look at their pages.</summary>
internal sealed class Office(RunningHost host, AgencyId agency) : IStage
{
    public AgencyId Agency { get; } = agency;

    public DateTimeOffset Now => host.Services.GetRequiredService<PlatformTime>().Now;

    public static async Task<Office> OfAsync(RunningHost host, string code = "DX-UNION")
    {
        AgencyId agency = default;
        await host.WithDbAsync(async db => agency = (await db.Agencies.AsNoTracking().SingleAsync(one => one.Code == code)).Id);
        return new Office(host, agency);
    }

    public void Advance(TimeSpan by) => host.Services.GetRequiredService<TrainingClock>().TryAdvance(by).ShouldBeTrue();

    public async Task<T> SendAsync<T>(IRequest<T> request, Caller caller, string? idempotencyKey = null)
    {
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestScope>().ActAs(caller);
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request);
    }
}
