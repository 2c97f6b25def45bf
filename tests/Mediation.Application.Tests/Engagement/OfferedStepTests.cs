using Mediation.Application.Access;
using Mediation.Application.Engagement;
using Mediation.Application.Tests.Negotiation;
using Mediation.Domain.Cases;
using Mediation.Domain.Engagement;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;

namespace Mediation.Application.Tests.Engagement;

/// <summary>The step of the funnel between the answer and the signature.</summary>
public sealed class OfferedStepTests
{
    [Theory]
    [EveryDatabase]
    public async Task Offered_IsNotedOnce_WhenTheRespondentOffers_NotWhenTheWorkerDoes(DatabaseProvider provider)
    {
        await using var bench = await TalksBench.StartAsync(provider);
        var respondent = (await bench.Journey.ReadAsync()).Parties.First(party => party.Side == PartySide.Respondent).Id;
        await bench.Journey.TakeAsync(new InviteRespondent { PartyId = respondent });
        await bench.OfferAsync(Callers.Worker, 3_000_000);
        (await BringAsync(bench)).Offered.ShouldBe(0);

        var talks = await bench.ReadAsync(TalksBench.Employer);
        await bench.TakeAsync(bench.Counter(talks.Offers[0].Id, 2_000_000), TalksBench.Employer, talks.Version);

        (await BringAsync(bench)).Offered.ShouldBe(1);
        (await BringAsync(bench)).Offered.ShouldBe(0);
        (await bench.Platform.SendAsync(new GetEngagement(bench.Case), bench.Journey.Centre)).ShouldHaveSingleItem()
            .Steps.Select(step => step.Step).ShouldContain(FunnelStep.Offered);
    }

    private static Task<RespondentsBrought> BringAsync(TalksBench bench) => bench.Platform.SendAsync(new BringRespondents(), Caller.Platform);
}
