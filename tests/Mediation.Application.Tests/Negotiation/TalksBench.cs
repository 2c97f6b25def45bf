using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Application.Negotiation;
using Mediation.Application.People;
using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Negotiation;

/// <summary>One case that is mediated, in which both sides and the mediator sign in.</summary>
internal sealed class TalksBench : IAsyncDisposable
{
    public static readonly Caller Employer = new(new Guid("0193a000-0000-7000-8000-000000000002"), CallerKind.Person, "某建筑公司", null, [Role.Party]);
    public static readonly Caller Stranger = new(new Guid("0193a000-0000-7000-8000-000000000003"), CallerKind.Person, "路人", null, [Role.Party]);

    private TalksBench(TestPlatform platform, CaseJourney journey) => (Platform, Journey) = (platform, journey);

    public TestPlatform Platform { get; }

    public CaseJourney Journey { get; }

    public Guid Case => Journey.Receipt.Id;

    public Guid Claim { get; private set; }

    public Caller Mediator { get; private set; } = null!;

    /// <summary>Mediates at the same office, and not this case.</summary>
    public Caller Colleague => new(new Guid("0193a000-0000-7000-8000-000000000301"), CallerKind.Person, "调解员丁", Platform.Agency, [Role.Mediator]);

    public Caller Elsewhere(Role role) => Callers.Staff(new AgencyId(new Guid("0193a000-0000-7000-8000-0000000000ee")), role);

    public DateOnly Today => DateOnly.FromDateTime(Platform.Clock.GetUtcNow().UtcDateTime.AddHours(8));

    public static async Task<TalksBench> StartAsync(DatabaseProvider provider, SubmitApplication? application = null)
    {
        var platform = await TestPlatform.StartAsync(provider);
        var journey = await CaseJourney.AcceptedAsync(platform, application);
        var bench = new TalksBench(platform, journey);
        bench.Mediator = new Caller(new Guid("0193a000-0000-7000-8000-000000000300"), CallerKind.Person, "调解员丙", platform.Agency, [Role.Mediator]);
        var enrolled = await platform.SendAsync(
            new EnrolMediator { Name = "调解员丙", AccountId = bench.Mediator.Id, Capacity = 40, ActiveFrom = new DateOnly(2020, 1, 1) }, journey.Centre);
        await journey.TakeAsync(new AssignMediators { Mediators = [enrolled.Id], Presiding = enrolled.Id });
        var details = await journey.ReadAsync();
        bench.Claim = details.Claims[0].Id;
        await platform.LookAsync(async db =>
        {
            var dispute = await db.Cases.SingleAsync();
            dispute.GiveAccess(new PartyId(details.Parties.First(party => party.Side == PartySide.Respondent).Id), Employer.Id);
            return await db.SaveChangesAsync();
        });
        await journey.CatchUpAsync();
        return bench;
    }

    public Task<TalksView> ReadAsync(Caller caller) => Platform.SendAsync(new GetTalks(Case), caller);

    public Task<TalksReceipt> TakeAsync<TCommand>(TCommand command, Caller caller, int version) where TCommand : TalksCommand =>
        Platform.SendAsync(command with { CaseId = new CaseId(Case), SeenVersion = version }, caller);

    public Task<TalksReceipt> OfferAsync(Caller caller, long fen, int version = 0) => TakeAsync(Offer(fen), caller, version);

    public MakeOffer Offer(long fen) => new() { Lines = Lines(fen), ValidUntil = Today.AddDays(7), Note = "一次付清" };

    public CounterOffer Counter(Guid answered, long fen) => new() { OfferId = answered, Lines = Lines(fen), ValidUntil = Today.AddDays(7) };

    public OfferLineInput[] Lines(long fen) => [new(Claim, [new InstalmentInput(fen, Today.AddDays(10))])];

    public Task<List<string>> NoticesAsync(string template) => Platform.LookAsync(db => db.Notices.Where(notice => notice.TemplateKey == template)
        .OrderBy(notice => notice.OnceKey).Select(notice => notice.Audience.ToString()).ToListAsync());

    public ValueTask DisposeAsync() => Platform.DisposeAsync();
}
