using Mediation.Application.Common;
using Mediation.Domain.Notices;
using Mediation.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Notices;

/// <summary>A message that is to be handed to a gateway now; its attempt is saved.</summary>
internal sealed record Errand(Notice Notice, DeliveryAttempt Attempt, OutboundMessage Message);

/// <summary>Decides what becomes of a claimed notice and writes down what came of a call. Each step is one save.</summary>
internal sealed class NoticeCourier(IAppDb db, NoticeTexts texts, NoticeProgress progress, DeliveryPolicy policy, PlatformTime time)
{
    private static readonly TimeSpan LetterLook = TimeSpan.FromHours(1);

    /// <summary>Null when there is nothing to call a gateway for.</summary>
    public async Task<Errand?> PrepareAsync(Notice notice, DeliveryBatch batch, bool hasGateway, CancellationToken ct)
    {
        db.Forget();
        db.Notices.Attach(notice);
        var attempt = batch.PresentOf(notice);
        if (attempt is not null)
        {
            db.Deliveries.Attach(attempt);
        }

        var errand = await DecideAsync(notice, attempt, batch, hasGateway, ct);
        await db.SaveChangesAsync(ct);
        return errand;
    }

    public async Task RecordAsync(Errand errand, SendResult result, CancellationToken ct)
    {
        db.Forget();
        db.Notices.Attach(errand.Notice);
        db.Deliveries.Attach(errand.Attempt);
        try
        {
            Note(errand.Attempt, result);
            await GoOnAsync(errand.Notice, errand.Attempt, ct);
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            // A receipt came before the answer, or it was cancelled or read meanwhile: where the notice stands was decided there.
            db.Forget();
            Note(await db.Deliveries.SingleAsync(attempt => attempt.Id == errand.Attempt.Id, ct), result);
            await db.SaveChangesAsync(ct);
        }
    }

    private async Task<Errand?> DecideAsync(Notice notice, DeliveryAttempt? attempt, DeliveryBatch batch, bool hasGateway, CancellationToken ct)
    {
        if (attempt is not null && attempt.Outcome is not (AttemptOutcome.Calling or AttemptOutcome.Unreachable))
        {
            await GoOnAsync(notice, attempt, ct);
            return null;
        }

        if (await progress.AllowedAsync(notice, ct) is var allowed && allowed > time.Now)
        {
            notice.PutOff(allowed);
            return null;
        }

        var errand = await SetOutAsync(notice, attempt, batch, ct);
        if (errand is null || hasGateway)
        {
            return errand;
        }

        // An inbox, or a letter that the office was asked for: it lies where it should with this very save.
        errand.Attempt.Accept(reference: null);
        await GoOnAsync(notice, errand.Attempt, ct);
        return null;
    }

    private async Task<Errand?> SetOutAsync(Notice notice, DeliveryAttempt? attempt, DeliveryBatch batch, CancellationToken ct)
    {
        var destination = batch.Recipients.Of(notice);
        if (attempt is null)
        {
            attempt = DeliveryAttempt.Begin(DeliveryAttemptId.New(time.Now), notice, batch.NextNumberOf(notice), destination.Masked, time.Now);
            db.Deliveries.Add(attempt);
        }
        else
        {
            attempt.TryAgain(destination.Masked, time.Now);
        }

        if (destination.Obstacle is { } obstacle)
        {
            attempt.Miss(AttemptOutcome.NoAddress, obstacle);
            await progress.AdvanceAsync(notice, ct);
            return null;
        }

        var text = attempt.Say(await texts.OfAsync(notice, notice.Channel, ct));
        if (notice is { Channel: NoticeChannel.Letter, IsTest: false })
        {
            await progress.OpenLetterAsync(notice, ct);
        }

        // Due at once for whoever finds the lease run out: then the call is repeated under the same key.
        notice.Try(time.Now);
        return new Errand(notice, attempt, new OutboundMessage(attempt.Id.Value, notice.Channel, destination.To, text.Subject, text.Text, notice.Language));
    }

    private static void Note(DeliveryAttempt attempt, SendResult result)
    {
        switch (result)
        {
            case SendResult.Accepted accepted:
                attempt.Accept(accepted.Reference);
                break;
            case SendResult.Refused refused:
                attempt.Miss(AttemptOutcome.Refused, refused.Code);
                break;
            case SendResult.Unreachable away:
                attempt.Miss(AttemptOutcome.Unreachable, away.Code);
                break;
        }
    }

    /// <summary>Where the notice goes from where its attempt stands.</summary>
    private Task GoOnAsync(Notice notice, DeliveryAttempt attempt, CancellationToken ct)
    {
        switch (attempt.Outcome)
        {
            case AttemptOutcome.Accepted:
                return WaitAsync(notice, attempt, ct);
            case AttemptOutcome.Delivered:
                return progress.ConfirmAsync(notice, ct);
            case AttemptOutcome.Unreachable when attempt.Tries <= DeliveryPolicy.Waits.Count:
                notice.PutOff(time.Now + DeliveryPolicy.Waits[attempt.Tries - 1]);
                return Task.CompletedTask;
            default:
                return progress.AdvanceAsync(notice, ct);
        }
    }

    private async Task WaitAsync(Notice notice, DeliveryAttempt attempt, CancellationToken ct)
    {
        var limit = policy.ConfirmWithin(notice);
        var letter = notice.Channel == NoticeChannel.Letter && !notice.IsTest ? await progress.StateOfLetterAsync(notice, ct) : null;
        if (letter == TaskState.Done || (notice.Channel == NoticeChannel.Email && limit == TimeSpan.Zero))
        {
            _ = letter == TaskState.Done && attempt.Confirm(time.Now);
            notice.Try(time.Now);
            await progress.ConfirmAsync(notice, ct);
            return;
        }

        var until = attempt.LastTryAt + limit;
        if (letter == TaskState.Dropped || until <= time.Now)
        {
            attempt.Miss(AttemptOutcome.Unconfirmed, letter == TaskState.Dropped ? "letter.dropped" : "not-confirmed");
            await progress.AdvanceAsync(notice, ct);
            return;
        }

        var look = time.Now + LetterLook;
        notice.Try(notice.Channel == NoticeChannel.Letter && look < until ? look : until);
        notice.Release();
    }
}
