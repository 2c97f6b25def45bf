using Mediation.Application.Common;
using Mediation.Domain.Exchange;

namespace Mediation.Application.Exchange;

/// <summary>Goes through both halves of the ledger and names every difference.</summary>
internal sealed class Comparison(IAppDb db, Ledger ledger, IPartnerLine line, SigningKeys signing, ExchangeDoor door, TimeProvider clock)
{
    private const int PageSize = 100;
    private const string Invalid = "exchange.ledger-invalid";

    /// <returns>Null when it was gone through, else why the partner's half could not be had.</returns>
    public async Task<string?> RunAsync(Reconciliation run, ExchangePartner partner, CancellationToken ct)
    {
        HashSet<Guid> seen = [];
        string? cursor = null;
        do
        {
            var (page, failure) = await AskAsync(run, partner, cursor, ct);
            if (page is null)
            {
                return failure;
            }

            List<Guid> subjects = [.. page.Subjects.Select(subject => subject.Subject).Where(seen.Add)];
            if (subjects.Count < page.Subjects.Count || (subjects.Count == 0 && page.Next is not null))
            {
                // It goes round in a circle.
                return Invalid;
            }

            var here = await ledger.OfAsync(run.PartnerId, run.From, run.Until, subjects, ct);
            foreach (var there in page.Subjects)
            {
                Compare(run, there.Subject, here.GetValueOrDefault(there.Subject), there);
            }

            cursor = page.Next;
        }
        while (cursor is not null);

        await CompareUnseenAsync(run, seen, ct);
        return null;
    }

    // What is in our half alone the partner never named.
    private async Task CompareUnseenAsync(Reconciliation run, HashSet<Guid> seen, CancellationToken ct)
    {
        Guid? last = null;
        while (await ledger.SubjectsAsync(run.PartnerId, run.From, run.Until, last, PageSize, ct) is { Count: > 0 } page)
        {
            var here = await ledger.OfAsync(run.PartnerId, run.From, run.Until, [.. page.Where(subject => !seen.Contains(subject))], ct);
            foreach (var subject in here.Values)
            {
                Compare(run, subject.Subject, subject, there: null);
            }

            last = page[^1];
        }
    }

    private void Compare(Reconciliation run, Guid subject, LedgerSubject? here, LedgerSubject? there)
    {
        var ours = here?.Messages.ToDictionary(message => message.Id) ?? [];
        var theirs = there?.Messages.DistinctBy(message => message.Id).ToDictionary(message => message.Id) ?? [];
        var differences = 0;
        foreach (var id in ours.Keys.Union(theirs.Keys))
        {
            differences += CompareMessage(run, subject, ours.GetValueOrDefault(id), theirs.GetValueOrDefault(id));
        }

        // While something is on its way the two cannot stand alike.
        var isQuiet = !ours.Values.Concat(theirs.Values).Any(message => message.Open);
        if (isQuiet && here is not null && there is not null && here.State != there.State)
        {
            differences += Note(run, subject, DifferenceKind.StateDiffers, message: null, here.State, there.State);
        }

        run.Count(differences);
    }

    private int CompareMessage(Reconciliation run, Guid subject, LedgerMessage? here, LedgerMessage? there)
    {
        if (here is null || there is null)
        {
            return Note(
                run, subject, here is null ? DifferenceKind.MissingHere : DifferenceKind.MissingThere, (here ?? there)!.Id, here?.Hash, there?.Hash);
        }

        return here.Hash == there.Hash ? 0 : Note(run, subject, DifferenceKind.HashDiffers, here.Id, here.Hash, there.Hash);
    }

    private int Note(Reconciliation run, Guid subject, DifferenceKind kind, Guid? message, string? here, string? there)
    {
        db.ReconciliationDifferences.Add(
            new ReconciliationDifference(Guid.CreateVersion7(clock.GetUtcNow()), run.Id, subject, kind, message, here, there));
        return 1;
    }

    private async Task<(LedgerPage? Page, string? Failure)> AskAsync(
        Reconciliation run, ExchangePartner partner, string? cursor, CancellationToken ct)
    {
        var question = LedgerTexts.Write(new LedgerQuery(run.From, run.Until, cursor, PageSize));
        var answer = await line.LedgerAsync(
            partner.Address, await signing.SignAsync(SignedKinds.LedgerQuery, partner.Code, question, ct), ct);
        if (!answer.IsGood)
        {
            return (null, answer.Code);
        }

        return await door.OpenAnswerAsync(partner, answer.Body!, SignedKinds.Ledger, ct) is { } payload
            && LedgerTexts.Read<LedgerPage>(payload) is { } page
                ? (page, null)
                : (null, Invalid);
    }
}
