using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Exchange;
using Mediation.Domain.Agencies;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Web.Tests.Exchange;

/// <summary>Systems of an exchange as whole hosts that talk over loopback.</summary>
internal static class ExchangeHosts
{
    public const string Here = "DX-UNION";
    public const string There = "TEST-THERE";

    public static async Task<RunningHost> StartAsync(string node, params string[] settings)
    {
        var host = await RunningHost.StartAsync(DatabaseProvider.Sqlite, [$"--Exchange:Node={node}", "--Exchange:KeyPause=00:00:00", .. settings]);
        await host.AsPlatformAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            db.Agencies.Add(Agency.Establish(
                AgencyId.New(TimeProvider.System.GetUtcNow()),
                new AgencyProfile(There, "测试仲裁委员会", "Test commission", AgencyKind.ArbitrationCommission, AgencyLevel.District),
                CaseNumberPattern.Parse("京测〔{year}〕{serial:00000}号"), ["110115"], new DateOnly(2020, 1, 1)));
            await db.SaveChangesAsync();
        });
        await host.SendAsync(new AddExchangeKey());
        return host;
    }

    public static async Task<T> SendAsync<T>(this RunningHost host, IRequest<T> request)
    {
        T? answer = default;
        await host.AsPlatformAsync(async services => answer = await services.GetRequiredService<IMediator>().Send(request));
        return answer!;
    }

    public static Task RegisterAsync(this RunningHost host, string code, string address, string agency) => host.SendAsync(
        new RegisterPartner { Code = code, Address = address, Agencies = [agency], ActiveFrom = new DateOnly(2020, 1, 1) });

    public static async Task AsPlatformAsync(this RunningHost host, Func<IServiceProvider, Task> act)
    {
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestScope>().ActAs(Caller.Platform);
        await act(scope.ServiceProvider);
    }

    public static Task PostAsync(this RunningHost host, Guid subject, string from, string to, params byte[][] files) => host.AsPlatformAsync(async services =>
    {
        var db = services.GetRequiredService<IAppDb>();
        var ids = await db.Agencies.AsNoTracking().ToDictionaryAsync(agency => agency.Code, agency => agency.Id);
        List<AttachmentReference> kept = [];
        foreach (var file in files)
        {
            kept.Add(await services.GetRequiredService<IAttachments>().KeepAsync(file, "text/plain", "张某.txt", default));
        }

        (await services.GetRequiredService<IExchangePost>().PostAsync(
            ids[from], ids[to], "mediation.exchange.probe", subject, """{"name":"张某"}""", kept, default)).ShouldBeTrue();
        await db.SaveChangesAsync(default);
    });
}
