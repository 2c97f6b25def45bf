using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Application.Notices;
using Mediation.Domain.Cases;
using Mediation.Domain.Notices;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Notices;

/// <summary>An invitation goes out only while its session is planned for the time it names.</summary>
public sealed class SessionTruthTests
{
    [Theory]
    [EveryDatabase]
    public async Task Deliver_InvitationToACancelledSession_IsNotSent(DatabaseProvider provider)
    {
        await using var bench = await DeliveryBench.StartAsync(provider);
        var journey = bench.Journey;
        await journey.CatchUpAsync();
        foreach (var respondent in (await journey.ReadAsync()).Parties.Where(party => party.Side == PartySide.Respondent))
        {
            await journey.TakeAsync(new RecordConsent { PartyId = respondent.Id, Agrees = true, Manner = ConsentManner.Phone });
        }

        await journey.TakeAsync(new AcceptCase());
        await journey.AssignAsync();
        var at = bench.Platform.Clock.GetUtcNow().AddDays(2);
        var off = await journey.TakeAsync(new ScheduleSession { At = at, Mode = SessionMode.Video, Place = "线上" });
        await bench.Platform.SendAsync(new DispatchOutbox(), Caller.Platform);
        await journey.TakeAsync(new CancelSession { SessionId = off.Created!.Value, Reason = "一方不能到场" });
        await journey.TakeAsync(new ScheduleSession { At = at.AddHours(1), Mode = SessionMode.Video, Place = "线上" });
        await bench.Platform.SendAsync(new DispatchOutbox(), Caller.Platform);

        await bench.RunAsync();

        var invitations = await bench.Platform.LookAsync(db => db.Notices.AsNoTracking()
            .Where(notice => notice.TemplateKey == TemplateKeys.SessionScheduled && notice.Audience == Audience.Worker).ToListAsync());
        invitations.Single(notice => notice.Values[Placeholders.When] == Words(at)).CancelReason.ShouldBe(NoticeTruth.SessionOff);
        invitations.Single(notice => notice.Values[Placeholders.When] == Words(at.AddHours(1))).State.ShouldBe(NoticeState.Underway);
    }

    private static string Words(DateTimeOffset at) =>
        at.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
