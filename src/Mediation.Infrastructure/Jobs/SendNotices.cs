using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Notices;
using Mediation.Domain.Notices;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Infrastructure.Jobs;

/// <summary>Serves all channels at once, each on a connection of its own, so that one gateway that stalls holds up no other.</summary>
internal sealed class SendNotices(IServiceScopeFactory scopes) : IPlatformJob
{
    private static readonly NoticeChannel[] Channels = Enum.GetValues<NoticeChannel>();

    public async Task RunAsync(CancellationToken ct)
    {
        // What fails on one channel goes on with the next in the same run; no notice has more channels than there are.
        for (var round = 0; round < Channels.Length; round++)
        {
            var delivered = await Task.WhenAll(Channels.Select(channel => DeliverAsync(channel, ct)));
            if (delivered.All(channel => channel.Taken == 0))
            {
                return;
            }
        }
    }

    private async Task<NoticesDelivered> DeliverAsync(NoticeChannel channel, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestScope>().ActAs(Caller.Platform);
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new DeliverNotices(channel), ct);
    }
}
