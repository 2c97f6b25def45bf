using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Application.Engagement;
using Mediation.Application.Intake;
using Mediation.Application.Messages;
using Mediation.Application.Notices;
using Mediation.Browser.Tests.Intake;
using Mediation.Browser.Tests.Stage;
using Mediation.Domain.Cases;
using Mediation.Domain.Engagement;
using Mediation.Domain.Intake;
using Mediation.Domain.Messages;
using Mediation.Domain.Notices;
using Mediation.Domain.Tasks;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Browser.Tests.Pages;

/// <summary>Something for every page to show: cases of one worker at every stage, drafts empty, wrong and full, and an invitation nobody has opened.</summary>
internal sealed class House : IAsyncDisposable
{
    public const string RespondentPhone = "13900000402";
    private readonly Platform _platform = new();
    private Office _office = null!;
    private Caller _worker = null!;
    private Caller _employer = null!;

    public Platform Platform => _platform;

    /// <summary>Both sides negotiate.</summary>
    public Guid Talking { get; private set; }

    /// <summary>A text waits for signatures.</summary>
    public Guid Signing { get; private set; }

    /// <summary>An instalment is overdue.</summary>
    public Guid Paying { get; private set; }

    /// <summary>The respondent is asked for its consent.</summary>
    public Guid Asked { get; private set; }

    /// <summary>Withdrawn: the survey is open.</summary>
    public Guid Over { get; private set; }

    public Guid Empty { get; private set; }

    public Guid Wrong { get; private set; }

    public Guid Full { get; private set; }

    public Guid Submitted { get; private set; }

    /// <summary>Where the link of the unopened invitation leads.</summary>
    public string Invitation { get; private set; } = "";

    public Guid Letter { get; private set; }

    /// <summary>Waits for a clerk, past its day.</summary>
    public Guid Task { get; private set; }

    public static async Task<House> BuildAsync()
    {
        var house = new House();
        await house._platform.InitializeAsync();
        house._office = await Office.OfAsync(house._platform.Host);
        (house._worker, house._employer) = (await house.PartyAsync("worker"), await house.PartyAsync("employer"));
        await house.FillAsync();
        return house;
    }

    /// <summary>What the office's messages came to, so that it has something to read.</summary>
    public async Task DeliverAsync()
    {
        await _office.SendAsync(new DispatchOutbox(), Caller.Platform);
        await _office.SendAsync(new DeliverNotices(NoticeChannel.Sms), Caller.Platform);
    }

    public ValueTask DisposeAsync() => _platform.DisposeAsync();

    private async Task FillAsync()
    {
        Paying = (await MediatingAsync(async journey =>
        {
            await journey.AgreeAsync();
            await journey.SignAllAsync();
        })).Receipt.Id;
        _office.Advance(TimeSpan.FromDays(15));
        Signing = (await MediatingAsync(journey => journey.AgreeAsync())).Receipt.Id;
        var talking = await MediatingAsync(journey => journey.TakeAsync(Times()));
        Talking = talking.Receipt.Id;
        await _office.SendAsync(new WriteMessage { CaseId = new CaseId(Talking), Room = MessageRoom.Open, Text = "愿意谈。" }, _employer);
        var over = await FileAsync(Applications.UnpaidWages());
        await over.TakeAsync(new WithdrawApplication { Reason = "已自行和解" }, _worker);
        Over = over.Receipt.Id;
        var asked = await FileAsync(Applications.UnpaidWages());
        await InviteRespondentAsync(asked);
        Asked = asked.Receipt.Id;
        await InviteAsync();
        await OpenTaskAsync();
        await DraftAsync();
        await DeliverAsync();
    }

    private async Task<Caller> PartyAsync(string account)
    {
        Caller? found = null;
        await _platform.Host.WithDbAsync(async db =>
        {
            var row = await db.Users.SingleAsync(one => one.UserName == account);
            found = new Caller(row.Id, CallerKind.Person, row.DisplayName, null, [Role.Party]);
        });
        return found!;
    }

    private async Task<CaseJourney> FileAsync(SubmitApplication application)
    {
        var filed = await _office.SendAsync(application, _worker);
        var journey = new CaseJourney(_office, filed.Id);
        await journey.CatchUpAsync();
        return journey;
    }

    private async Task<CaseJourney> MediatingAsync(Func<CaseJourney, Task> then)
    {
        var journey = await FileAsync(Applications.UnpaidWages());
        var respondent = await InviteRespondentAsync(journey);
        await journey.TakeAsync(new RecordConsent { PartyId = respondent, Agrees = true, Manner = ConsentManner.Phone });
        await journey.TakeAsync(new AcceptCase());
        await journey.AssignAsync();
        await journey.HoldSessionAsync("双方到场。", "");
        await then(journey);
        return journey;
    }

    private static async Task<Guid> InviteRespondentAsync(CaseJourney journey)
    {
        var respondent = (await journey.ReadAsync()).Parties.Single(party => party.Side == PartySide.Respondent).Id;
        await journey.TakeAsync(new GiveAccess { PartyId = respondent, SignInName = "employer" });
        await journey.TakeAsync(new InviteRespondent { PartyId = respondent });
        return respondent;
    }

    private async Task InviteAsync()
    {
        var plain = Applications.UnpaidWages();
        var journey = await FileAsync(plain with { Respondents = [plain.Respondents[0] with { Phone = RespondentPhone }] });
        var respondent = (await journey.ReadAsync()).Parties.Single(party => party.Side == PartySide.Respondent).Id;
        var invited = await journey.TakeAsync(new InviteRespondent { PartyId = respondent });
        await journey.TakeAsync(Times());
        var (id, serial) = (new InvitationId(invited.Created!.Value), 0);
        await _platform.Host.WithDbAsync(async db => serial = await db.Invitations.Where(one => one.Id == id).Select(one => one.Serial).SingleAsync());
        Invitation = $"/answer/{_platform.Host.Services.GetRequiredService<IInvitationSecrets>().SecretOf(id, serial)}";
        Letter = id.Value;
    }

    private async Task OpenTaskAsync()
    {
        var (id, dispute) = (WorkTaskId.New(_office.Now), new CaseId(Talking));
        await _platform.Host.WithDbAsync(async db =>
        {
            var agency = await db.Cases.IgnoreQueryFilters().Where(one => one.Id == dispute).Select(one => one.AgencyId).SingleAsync();
            db.Tasks.Add(WorkTask.Open(
                id, agency, dispute, TaskKind.StalledCase, nameof(StallCause.NoActivity), $"house/{id.Value:N}", TaskAssignee.AnyoneIn(agency, TaskRole.Clerk),
                DateOnly.FromDateTime(_office.Now.Date).AddDays(-2), _office.Now));
            await db.SaveChangesAsync();
        });
        Task = id.Value;
    }

    private ProposeSessions Times() => new()
    {
        Slots = [_office.Now.AddDays(2), _office.Now.AddDays(3)],
        Modes = [SessionMode.InPerson, SessionMode.Phone],
    };

    private async Task DraftAsync()
    {
        // A draft in which nothing stands yet would be given out again.
        Wrong = await StartAsync();
        await SaveAsync(Wrong, "filer", new Dictionary<string, string> { ["who"] = "worker" });
        await SaveAsync(Wrong, "worker", new Dictionary<string, string> { ["name"] = "张", ["paper"] = "resident-id", ["number"] = "1101", ["phone"] = "1" });
        await SaveAsync(Wrong, "employer", new Dictionary<string, string> { ["role-1"] = "employer", ["code-1"] = "1" });
        await SaveAsync(Wrong, "work", new Dictionary<string, string> { ["from"] = "哪天" });
        await SaveAsync(Wrong, "wanted", new Dictionary<string, string> { ["type-1"] = "unpaid-wages", ["amount-1"] = "很多" });
        await SaveAsync(Wrong, "service", new Dictionary<string, string> { ["electronic"] = "yes" });
        await SaveAsync(Wrong, "other-body", new Dictionary<string, string> { ["before"] = "yes" });
        (Full, Submitted) = (await FilledAsync(), await FilledAsync());
        var ready = await _office.SendAsync(new GetFiling(Submitted), _worker);
        await _office.SendAsync(new SubmitFiling { Filing = Submitted, Seen = ready.Version }, _worker);
        Empty = await StartAsync();
    }

    private async Task<Guid> FilledAsync()
    {
        var draft = await StartAsync();
        foreach (var (section, typed) in PhoneFiler.Answers)
        {
            await SaveAsync(draft, section, typed);
        }

        return draft;
    }

    private async Task<Guid> StartAsync() => (await _office.SendAsync(new StartFiling { Agency = "DX-UNION" }, _worker)).Id;

    private Task<SavedAnswers> SaveAsync(Guid draft, string section, IReadOnlyDictionary<string, string> typed) => _office.SendAsync(
        new SaveAnswers { Filing = draft, Section = Enum.Parse<FilingSection>(section.Replace("-", "", StringComparison.Ordinal), ignoreCase: true), Seen = 0, Fields = typed }, _worker);
}
