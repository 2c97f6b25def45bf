using System.Globalization;
using System.Text;
using Mediation.Application.Common;
using Mediation.Domain.Exchange;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Exchange;

/// <summary>
/// Our half of what was exchanged with one partner. Hashes are made anew from what lies in the tables, so that a row somebody altered is
/// seen though its stored hash was left alone.
/// </summary>
internal sealed class Ledger(IAppDb db, IEnumerable<IExchangeStates> states)
{
    private const string Unreadable = "unreadable";

    public async Task<IReadOnlyList<Guid>> SubjectsAsync(
        ExchangePartnerId partner, DateTimeOffset from, DateTimeOffset until, Guid? after, int take, CancellationToken ct)
    {
        var subjects = Out(partner, from, until).Select(one => one.Subject).Union(In(partner, from, until).Select(one => one.Subject));
        if (after is { } last)
        {
            subjects = subjects.Where(subject => IdOrder.Compare(subject, last) > 0);
        }

        return await subjects.OrderBy(subject => subject).Take(take).ToListAsync(ct);
    }

    /// <summary>How many were sent and taken in that span.</summary>
    public async Task<(int Sent, int Received)> CountAsync(ExchangePartnerId partner, DateTimeOffset from, DateTimeOffset until, CancellationToken ct) =>
        (await Out(partner, from, until).CountAsync(ct), await In(partner, from, until).CountAsync(ct));

    public async Task<IReadOnlyDictionary<Guid, LedgerSubject>> OfAsync(
        ExchangePartnerId partner, DateTimeOffset from, DateTimeOffset until, IReadOnlyList<Guid> subjects, CancellationToken ct)
    {
        var sent = await Out(partner, from, until).Where(one => subjects.Contains(one.Subject)).ToListAsync(ct);
        var taken = await In(partner, from, until).Where(one => subjects.Contains(one.Subject)).ToListAsync(ct);
        var known = await StatesAsync(subjects, ct);
        return sent.Select(one => (one.Subject, Message: new LedgerMessage(
                one.Id, one.From, one.To, one.Sequence, HashOf(one.Payload, one.ContentHash), one.State is OutState.Queued or OutState.Dead)))
            .Concat(taken.Select(one => (one.Subject, Message: new LedgerMessage(
                one.Id, one.From, one.To, one.Sequence, HashOf(one.Payload, one.ContentHash), one.State == InState.Waiting))))
            .GroupBy(pair => pair.Subject, pair => pair.Message)
            .ToDictionary(group => group.Key, group => Of(group.Key, [.. Ordered(group)], known.GetValueOrDefault(group.Key)));
    }

    private static IOrderedEnumerable<LedgerMessage> Ordered(IEnumerable<LedgerMessage> messages) => messages
        .OrderBy(one => one.From, StringComparer.Ordinal).ThenBy(one => one.To, StringComparer.Ordinal).ThenBy(one => one.Sequence);

    private static LedgerSubject Of(Guid subject, IReadOnlyList<LedgerMessage> messages, string? state)
    {
        var text = new StringBuilder();
        foreach (var message in messages)
        {
            text.Append(CultureInfo.InvariantCulture, $"{message.From}/{message.To}/{message.Sequence}/{message.Id:D}/{message.Hash}\n");
        }

        return new LedgerSubject(subject, messages.Count, Jws.HashOf(text.ToString()), state, messages);
    }

    private static string HashOf(string payload, string stored) => Jws.HashOf(payload) == stored ? stored : Unreadable;

    private IQueryable<ExchangeOutMessage> Out(ExchangePartnerId partner, DateTimeOffset from, DateTimeOffset until) =>
        db.ExchangeOut.AsNoTracking().Where(one => one.PartnerId == partner && one.At >= from && one.At < until);

    private IQueryable<ExchangeInMessage> In(ExchangePartnerId partner, DateTimeOffset from, DateTimeOffset until) =>
        db.ExchangeIn.AsNoTracking().Where(one => one.PartnerId == partner && one.At >= from && one.At < until);

    private async Task<IReadOnlyDictionary<Guid, string>> StatesAsync(IReadOnlyList<Guid> subjects, CancellationToken ct)
    {
        Dictionary<Guid, string> all = [];
        foreach (var feature in states)
        {
            foreach (var (subject, state) in await feature.StatesAsync(subjects, ct))
            {
                all[subject] = state;
            }
        }

        return all;
    }
}
