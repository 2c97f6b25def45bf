using Mediation.Application.Common;
using Mediation.Domain.Evidence;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Evidence;

/// <summary>Looks into a file that has arrived and decides whether it is kept. It may be killed at any point and run again.</summary>
internal sealed class EvidenceCheck(EvidenceDesk desk, IMalwareScanner scanner, EvidenceNews news, IJobFailures failures)
{
    private const int Attempts = 3;

    /// <returns>False when the scanner did not answer: the file waits.</returns>
    public async Task<bool> RunAsync(EvidenceId id, CancellationToken ct)
    {
        var size = await desk.Db.Evidence.AsNoTracking().Where(file => file.Id == id && file.State == EvidenceState.Checking)
            .Select(file => (long?)file.Size).SingleOrDefaultAsync(ct);
        if (size is not { } length)
        {
            return true;
        }

        if (await LookAsync(id, length, ct) is not { } look)
        {
            return true;
        }

        var (found, scan) = look;
        await SettleAsync(id, found, scan, ct);
        if (scan is ScanVerdict.Unavailable unavailable)
        {
            await failures.NoteAsync(CheckEvidence.Job, CheckEvidence.SubjectKind, id.Value, unavailable.Code, ct);
            return false;
        }

        await failures.ClearAsync(CheckEvidence.Job, CheckEvidence.SubjectKind, id.Value, ct);
        return true;
    }

    /// <summary>Null when its giver removed it meanwhile: then there is nothing to decide.</summary>
    private async Task<(InspectedContent Found, ScanVerdict Scan)?> LookAsync(EvidenceId id, long length, CancellationToken ct)
    {
        await using var content = new PieceStream(desk.Db, id, length);
        try
        {
            var found = await ContentInspection.ReadAsync(content, ct);
            content.Position = 0;
            return (found, found.Refusal is null ? await scanner.ScanAsync(content, ct) : new ScanVerdict.NotScanned());
        }
        catch (EndOfStreamException)
        {
            if (await desk.Db.Evidence.AnyAsync(file => file.Id == id && file.State == EvidenceState.Checking, ct))
            {
                throw;
            }

            return null;
        }
    }

    private async Task SettleAsync(EvidenceId id, InspectedContent found, ScanVerdict scan, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            desk.Db.Forget();
            try
            {
                await TrySettleAsync(id, found, scan, ct);
                return;
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                // The same bytes were kept at this moment, or somebody took the file back: looked at again.
                continue;
            }
        }
    }

    private async Task TrySettleAsync(EvidenceId id, InspectedContent found, ScanVerdict scan, CancellationToken ct)
    {
        await using var work = await desk.Db.BeginAsync(ct);
        var home = await desk.Db.Evidence.AsNoTracking().Where(one => one.Id == id).Select(one => one.FilingId).SingleOrDefaultAsync(ct);
        if (home is not null)
        {
            // Submitting holds the draft too: a file does not change while it becomes the case's.
            await desk.HoldAsync(home, null, ct);
        }

        var file = await desk.Db.Evidence.SingleOrDefaultAsync(one => one.Id == id && one.State == EvidenceState.Checking, ct);
        if (file is null)
        {
            return;
        }

        await DecideAsync(file, found, scan, ct);
        await news.TellAsync(file, ct);
        await desk.Db.SaveChangesAsync(ct);
        if (file.State == EvidenceState.Refused)
        {
            await desk.ForgetPiecesAsync(id, ct);
        }

        await desk.ChangedAsync(file.FilingId, ct);
        await work.CompleteAsync(ct);
    }

    private async Task DecideAsync(EvidenceFile file, InspectedContent found, ScanVerdict scan, CancellationToken ct)
    {
        var (now, hash) = (desk.Now, found.Hash);
        if (file.Announced is { } announced && announced != hash)
        {
            file.Refuse(new EvidenceVerdict(EvidenceRefusal.Damaged, hash), now);
        }
        else if (found.Refusal is { } refusal)
        {
            file.Refuse(new EvidenceVerdict(refusal, hash), now);
        }
        else if (scan is ScanVerdict.Infected infected)
        {
            file.Refuse(new EvidenceVerdict(EvidenceRefusal.Infected, hash, Cut(infected.Name)), now);
        }
        else if (await SameAsync(file, hash, ct) is { } same)
        {
            file.Refuse(new EvidenceVerdict(EvidenceRefusal.Duplicate, hash, DuplicateOf: same), now);
        }
        else if (scan is ScanVerdict.Unavailable)
        {
            file.WaitForScanner(hash, found.MediaType!, now);
        }
        else
        {
            file.Keep(hash, found.MediaType!, scan is ScanVerdict.Clean ? EvidenceScan.Clean : EvidenceScan.NotScanned, now);
        }
    }

    private Task<EvidenceId?> SameAsync(EvidenceFile file, string hash, CancellationToken ct)
    {
        var key = file.KeyOf(hash);
        return desk.Db.Evidence.AsNoTracking().Where(one => one.KeptOnce == key).Select(one => (EvidenceId?)one.Id).FirstOrDefaultAsync(ct);
    }

    private static string Cut(string name) => name.Length <= EvidenceFile.FindingMaxLength ? name : name[..EvidenceFile.FindingMaxLength];
}
