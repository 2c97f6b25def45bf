using System.Text.RegularExpressions;
using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Application.Engagement;
using Mediation.Application.Notices;
using Mediation.Application.Tests.Intake;
using Mediation.Domain.Cases;
using Mediation.Domain.Engagement;
using Mediation.Domain.Notices;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Application.Tests.Engagement;

/// <summary>A filed case whose employer has a mobile on file, and the messages that reach it.</summary>
internal sealed partial class AnswerDesk : IAsyncDisposable
{
    public const string Phone = "13900000077";
    public const string UnitCode = "91110199MA00000A1H";
    private readonly CodeDesk _codes;
    private readonly HashSet<string> _known = [];

    private AnswerDesk(CodeDesk codes, CaseJourney journey) => (_codes, Journey) = (codes, journey);

    public CaseJourney Journey { get; }

    public TestPlatform Platform => _codes.Platform;

    public IReadOnlyList<Notices.SmsText> Sent => [.. _codes.Sms.Sent];

    public Guid Case => Journey.Receipt.Id;

    public Caller Centre => Journey.Centre;

    public static async Task<AnswerDesk> StartAsync(DatabaseProvider provider, Func<SubmitApplication, SubmitApplication>? change = null)
    {
        var codes = await CodeDesk.StartAsync(provider);
        var plain = Applications.UnpaidWages();
        plain = plain with { Respondents = [plain.Respondents[0] with { Phone = Phone }] };
        return new AnswerDesk(codes, await CaseJourney.FiledAsync(codes.Platform, change?.Invoke(plain) ?? plain));
    }

    public async Task<Guid> RespondentAsync() => (await Journey.ReadAsync()).Parties.First(party => party.Side == PartySide.Respondent).Id;

    /// <returns>The secret in the address that arrived by text message.</returns>
    public async Task<string> InviteAsync()
    {
        await Journey.TakeAsync(new InviteRespondent { PartyId = await RespondentAsync() });
        await Platform.SendAsync(new DeliverNotices(NoticeChannel.Sms), Caller.Platform);
        return Sent.Select(message => SecretIn(message.Text)).Single(secret => secret.Length > 0 && _known.Add(secret));
    }

    public static string SecretIn(string text) => Address().Match(text).Groups["secret"].Value;

    public async Task<VisitBegun> BeginAsync(string secret, VisitProof proof = VisitProof.Phone) =>
        await Platform.SendAsync(new BeginVisit { Secret = secret, Proof = proof, Language = "zh-CN" }, Caller.Anonymous);

    public string CodeOf(VisitBegun visit)
    {
        var text = Sent.Single(message => message.Id == visit.Message).Text;
        return new string([.. text.SkipWhile(letter => !char.IsAsciiDigit(letter)).TakeWhile(char.IsAsciiDigit)]);
    }

    /// <returns>The visitor's secret, identified.</returns>
    public async Task<string> IdentifiedAsync(string secret)
    {
        var visit = await BeginAsync(secret);
        await Platform.SendAsync(new IdentifyVisitor { Visit = visit.Visit, Code = CodeOf(visit) }, Caller.Anonymous);
        return visit.Visit;
    }

    public Task<UnitProven> ProveAsync(string visit, string code = UnitCode) =>
        Platform.SendAsync(new ProveUnit { Visit = visit, UnitCode = code, Language = "zh-CN" }, Caller.Anonymous);

    public async Task<Guid> EnterAsync(string phone) => (await _codes.EnterAsync(phone))!.Value;

    /// <returns>What would be printed on the letter.</returns>
    public async Task<(string Secret, string Code)> PaperAsync()
    {
        var secrets = Platform.Services.GetRequiredService<IInvitationSecrets>();
        var invitation = await Platform.LookAsync(db => db.Invitations.SingleAsync());
        return (secrets.SecretOf(invitation.Id, invitation.Serial), secrets.PaperCodeOf(invitation.Id, invitation.Serial));
    }

    public Task<int> GiveAccessToWorkerAsync(Guid account) => Platform.LookAsync(async db =>
    {
        var dispute = await db.Cases.SingleAsync();
        dispute.GiveAccess(dispute.Applicants.First().Id, account);
        return await db.SaveChangesAsync();
    });

    /// <returns>Three times tomorrow and after, by any way of meeting.</returns>
    public async Task<Guid> ProposeAsync()
    {
        await Journey.CatchUpAsync();
        var tomorrow = Platform.Clock.GetUtcNow().AddDays(1);
        return (await Journey.TakeAsync(new ProposeSessions
        {
            Slots = [tomorrow.AddHours(4), tomorrow, tomorrow.AddDays(1)],
            Modes = [SessionMode.InPerson, SessionMode.Phone, SessionMode.Video],
        })).Created!.Value;
    }

    public Task<RespondentsBrought> BringAsync() => Platform.SendAsync(new BringRespondents(), Caller.Platform);

    public Task DaysLaterAsync(int days)
    {
        Platform.Clock.Advance(TimeSpan.FromDays(days));
        return Task.CompletedTask;
    }

    public static Caller Party(Guid account) => new(account, CallerKind.Person, "party", null, [Role.Party]);

    public ValueTask DisposeAsync() => _codes.DisposeAsync();

    [GeneratedRegex("/answer/(?<secret>[0-9a-z]{26})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
