using MediatR;

namespace Mediation.Application.Exchange;

/// <summary>
/// Answers a partner's signed question for our half of the ledger with a signed page: ids, numbers and hashes, nothing of the content. Sent
/// by the exchange endpoint only, which has no caller of its own.
/// </summary>
public sealed record AnswerLedger(string Jws) : IRequest<string>;

internal sealed class AnswerLedgerHandler(ExchangeDoor door, Ledger ledger, SigningKeys signing) : IRequestHandler<AnswerLedger, string>
{
    public async Task<string> Handle(AnswerLedger query, CancellationToken ct)
    {
        var admitted = await door.AdmitAsync(query.Jws, SignedKinds.LedgerQuery, ct);
        if (LedgerTexts.Read<LedgerQuery>(admitted.Payload) is not { IsSound: true } asked)
        {
            throw new ExchangeRefusedException(Refusal.Malformed);
        }

        var partner = admitted.Partner.Id;
        Guid? after = asked.Cursor is null ? null : Guid.ParseExact(asked.Cursor, "N");
        var subjects = await ledger.SubjectsAsync(partner, asked.From, asked.Until, after, asked.Take + 1, ct);
        List<Guid> page = [.. subjects.Take(asked.Take)];
        var told = await ledger.OfAsync(partner, asked.From, asked.Until, page, ct);
        var answer = new LedgerPage(
            [.. page.Where(told.ContainsKey).Select(subject => told[subject])], subjects.Count > asked.Take ? page[^1].ToString("N") : null);
        return await signing.SignAsync(SignedKinds.Ledger, admitted.Partner.Code, LedgerTexts.Write(answer), ct);
    }
}
