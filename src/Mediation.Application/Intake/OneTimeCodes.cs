using System.Security.Cryptography;
using System.Text;
using Mediation.Application.Common;
using Mediation.Domain.Common;
using Mediation.Domain.Intake;
using Mediation.Domain.Notices;
using Mediation.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Intake;

/// <summary>Sends codes and takes them, at whatever door they prove something. All doors share the limits of a number.</summary>
internal sealed class OneTimeCodes(IAppDb db, IBlindIndex blind, ICodeSeal seal, IEnumerable<IMessageGateway> gateways, PlatformTime time)
{
    private static readonly string FigureSet = "0123456789";

    public Task<CodeSent> SendAsync(PhoneNumber phone, string language, CancellationToken ct) =>
        SendAsync(IndexOf(phone), NoticeChannel.Sms, phone.Value, language, CodeMessage.Of, ct);

    /// <summary>For an application that somebody else types. He is told this code, so it opens nothing: it never signs in.</summary>
    public Task<CodeSent> SendForFilingAsync(PhoneNumber phone, string language, CancellationToken ct) =>
        SendAsync(FilingIndexOf(phone), NoticeChannel.Sms, phone.Value, language, CodeMessage.ForFiling, ct);

    public Task<bool> UseForFilingAsync(PhoneNumber phone, string typed, CancellationToken ct) => UseAsync(FilingIndexOf(phone), typed, ct);

    public Task<CodeSent> SendAsync(EmailAddress address, string language, CancellationToken ct) =>
        SendAsync(IndexOf(address), NoticeChannel.Email, address.Value, language, CodeMessage.Of, ct);

    public Task<bool> UseAsync(PhoneNumber phone, string typed, CancellationToken ct) => UseAsync(IndexOf(phone), typed, ct);

    public Task<bool> UseAsync(EmailAddress address, string typed, CancellationToken ct) => UseAsync(IndexOf(address), typed, ct);

    private string IndexOf(PhoneNumber phone) => blind.Of(ProtectedKind.Phone, phone.Value);

    private string FilingIndexOf(PhoneNumber phone) => blind.Of(ProtectedKind.Phone, $"filing:{phone.Value}");

    private string IndexOf(EmailAddress address) => blind.Of(ProtectedKind.Email, address.Value);

    private async Task<CodeSent> SendAsync(string index, NoticeChannel channel, string to, string language, Func<string, string, string> words, CancellationToken ct)
    {
        var now = time.Now;
        var earlier = await db.OneTimeCodes.AsNoTracking().Where(code => code.PhoneIndex == index)
            .Select(code => new { code.Serial, code.SentAt }).ToListAsync(ct);
        if (CodeLimits.WaitFor(earlier.Select(code => code.SentAt), now) is var wait && wait > TimeSpan.Zero)
        {
            throw TooSoon(wait);
        }

        var (id, digits) = (OneTimeCodeId.New(now), RandomNumberGenerator.GetString(FigureSet, OneTimeCode.Digits));
        var serial = earlier.Select(code => code.Serial).DefaultIfEmpty().Max() + 1;
        var code = OneTimeCode.Send(id, index, serial, seal.HashOf(id, index, digits), now);
        await KeepAsync(code, ct);
        var subject = channel == NoticeChannel.Sms ? null : CodeMessage.Subject(language);
        var message = new OutboundMessage(id.Value, channel, to, subject, words(language, digits), language);
        return await gateways.First(gateway => gateway.Channel == channel).SendAsync(message, ct) is SendResult.Accepted
            ? new CodeSent(id.Value, code.ExpiresAt)
            : throw new RuleBrokenException(RuleCode.CodeNotSent);
    }

    private async Task<bool> UseAsync(string index, string typed, CancellationToken ct)
    {
        var last = await db.OneTimeCodes.AsNoTracking().Where(code => code.PhoneIndex == index).OrderByDescending(code => code.Serial).FirstOrDefaultAsync(ct);

        // The same work whether there is a code or not.
        var hash = seal.HashOf(last?.Id ?? default, index, OneTimeCode.Normalise(typed));
        var mayTry = await CountTryAsync(last?.Id ?? default, ct);
        var isRight = CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(hash), Encoding.ASCII.GetBytes(last?.Hash ?? new string('-', OneTimeCode.HashLength)));
        return last is not null && mayTry && isRight && await UseAsync(last.Id, ct);
    }

    private async Task KeepAsync(OneTimeCode code, CancellationToken ct)
    {
        db.OneTimeCodes.Add(code);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Asked for twice at the same moment: the serial let only one of them in, and one message is on its way.
            db.Forget();
            throw TooSoon(TimeSpan.FromMinutes(1));
        }
    }

    // Counted before the code is compared and in one statement, so that many tries at once do not pass as one.
    private async Task<bool> CountTryAsync(OneTimeCodeId id, CancellationToken ct)
    {
        var now = time.Now;
        return await db.OneTimeCodes
            .Where(code => code.Id == id && code.UsedAt == null && code.Tries < OneTimeCode.MaxTries && code.ExpiresAt > now)
            .ExecuteUpdateAsync(set => set.SetProperty(code => code.Tries, code => code.Tries + 1), ct) == 1;
    }

    private async Task<bool> UseAsync(OneTimeCodeId id, CancellationToken ct)
    {
        DateTimeOffset? now = time.Now;
        return await db.OneTimeCodes.Where(code => code.Id == id && code.UsedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(code => code.UsedAt, now), ct) == 1;
    }

    private static RuleBrokenException TooSoon(TimeSpan wait) => new(RuleCode.CodeTooSoon, (int)Math.Ceiling(wait.TotalMinutes));
}
