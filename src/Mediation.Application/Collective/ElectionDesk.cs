using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Mediation.Application.Common;
using Mediation.Application.Notices;
using Mediation.Domain.Cases;
using Mediation.Domain.Collective;
using Mediation.Domain.Notices;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Collective;

/// <summary>
/// Codes of voters. They are worked out from a key outside the database whenever a message needs them, so that none is stored and a message
/// that is sent again carries the same one.
/// </summary>
public interface IVoterCodes
{
    string CodeOf(VoterId voter);
}

/// <summary>What the use cases of elections share: who may be here, and the messages. The caller saves.</summary>
internal sealed class ElectionDesk(IAppDb db, IVoterCodes codes, OfficeRules rules, RequestScope scope, PlatformTime time)
{
    public IAppDb Db => db;

    public DateTimeOffset Now => time.Now;

    // Random and long, so that a plain hash is enough: there is nothing to guess.
    public static string HashOf(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)));

    /// <summary>The caller's own case, for its workers and the office; to the other side the election is not there.</summary>
    public async Task<ElectionSeat> SeatAsync(Guid caseId, CancellationToken ct)
    {
        var id = new CaseId(caseId);
        var dispute = await db.Cases.AsNoTracking().IgnoreAutoIncludes().Include(one => one.Parties).Include(one => one.Claims).ThenInclude(claim => claim.Lines)
            .SingleOrDefaultAsync(one => one.Id == id, ct) ?? throw new NotFoundException("case");
        var own = dispute.Applicants.Where(party => party.AccountId == scope.Caller.Id).Select(party => party.Id).ToList();
        return scope.Caller.IsStaff || own.Count > 0 ? new ElectionSeat(dispute, own.Count == 1 ? own[0] : null, scope.Caller.IsStaff) : throw new NotFoundException("election");
    }

    /// <summary>The open one, or the last that was held.</summary>
    public async Task<Election?> LatestAsync(CaseId dispute, CancellationToken ct) =>
        await db.Elections.AsNoTracking().Where(one => one.CaseId == dispute).OrderByDescending(one => one.OpenedAt).FirstOrDefaultAsync(ct);

    /// <summary>Once representatives are elected the office alone calls another election: a worker who lost does not call all to the box again.</summary>
    public static bool MayFollow(Election last, ElectionSeat seat) =>
        last.State == ElectionState.Closed && (last.Outcome != ElectionOutcome.Elected || seat.IsStaff);

    public async Task<Election> OpenAsync(CaseId dispute, CancellationToken ct) =>
        await db.Elections.SingleOrDefaultAsync(one => one.OpenFor == dispute.Value, ct) ?? throw new NotFoundException("election");

    /// <summary>Puts every worker of the group on the roll and sends each a code of his own.</summary>
    public async Task EnrolAsync(DisputeCase dispute, Election election, CancellationToken ct)
    {
        var allowed = await rules.AllowedAsync(dispute.AgencyId, Audience.Worker, NoticeChannel.Sms, time.Now, ct);
        foreach (var party in Election.VotersOf(dispute).Select(dispute.PartyOf))
        {
            var id = VoterId.New(time.Now);
            db.Voters.Add(Voter.Enrol(id, election.Id, party.Id, HashOf(codes.CodeOf(id))));
            if (party.Phone is { IsMainlandMobile: true })
            {
                db.Notices.Add(await NoticeAsync(dispute, party, TemplateKeys.ElectionOpened, $"election:{id.Value:N}", NoticeChannel.Sms, allowed, new Dictionary<string, string>
                {
                    [Placeholders.Voter] = $"{id.Value:N}",
                    [Placeholders.When] = string.Create(CultureInfo.InvariantCulture, $"{PlatformTime.DateIn(election.ClosesAt):yyyy-MM-dd}T{PlatformTime.HourIn(election.ClosesAt):HH:mm}"),
                }, ct));
            }
        }
    }

    public async Task TellResultAsync(DisputeCase dispute, Election election, CancellationToken ct)
    {
        var allowed = await rules.AllowedAsync(dispute.AgencyId, Audience.Worker, NoticeChannel.InApp, time.Now, ct);
        foreach (var party in Election.VotersOf(dispute).Select(dispute.PartyOf))
        {
            db.Notices.Add(await NoticeAsync(
                dispute, party, TemplateKeys.ElectionClosed, $"election:{election.Id.Value:N}:{party.Id.Value:N}", NoticeChannel.InApp, allowed, [], ct));
        }
    }

    private async Task<Notice> NoticeAsync(
        DisputeCase dispute, Party party, string template, string key, NoticeChannel first, DateTimeOffset allowed, Dictionary<string, string> values, CancellationToken ct)
    {
        var language = party.Language ?? Languages.Chinese;
        values[Placeholders.Case] = dispute.Number;
        values[Placeholders.Office] = await rules.OfficeNameAsync(dispute.AgencyId, language, ct);
        return Notice.Queue(
            new NoticeDraft
            {
                AgencyId = dispute.AgencyId,
                CaseId = dispute.Id,
                OnceKey = key,
                Audience = Audience.Worker,
                Recipient = new Recipient(RecipientKind.Party, party.Id.Value),
                TemplateKey = template,
                Language = language,
                Values = values,
                Channels = first == NoticeChannel.Sms ? [first] : [first, NoticeChannel.Sms],
                NotBefore = allowed,
            },
            time.Now);
    }
}

/// <param name="Own">The worker the caller is; null for staff.</param>
internal sealed record ElectionSeat(DisputeCase Case, PartyId? Own, bool IsStaff)
{
    public PartyId Worker => Own ?? throw new NotFoundException("election");
}
