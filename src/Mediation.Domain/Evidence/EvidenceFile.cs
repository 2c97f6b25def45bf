using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Intake;
using Mediation.Domain.Referrals;

namespace Mediation.Domain.Evidence;

/// <summary>
/// One file somebody hands in to prove something. It belongs to a draft or to a case, never to both. In a draft it leaves no history, as the
/// draft itself leaves none.
/// </summary>
public sealed class EvidenceFile : AggregateRoot
{
    public const int PurposeMaxLength = 200;
    public const int HashLength = 64;
    public const int FindingMaxLength = 200;
    public const int KeptOnceMaxLength = 140;

    /// <summary>So long a check has a file to itself; so long a killed node keeps the others from it.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(3);

    /// <summary>An upload nobody went on with, or a refused file nobody removed, is forgotten after so long.</summary>
    public static readonly TimeSpan Unfinished = TimeSpan.FromDays(7);

    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(30);

    private EvidenceFile()
    {
    }

    public EvidenceId Id { get; private set; }

    public FilingDraftId? FilingId { get; private set; }

    public CaseId? CaseId { get; private set; }

    public PartySide Side { get; private set; }

    /// <summary>Null where several stand on the side and nobody said which of them.</summary>
    public PartyId? PartyId { get; private set; }

    /// <summary>Who sent it: the party, or the member of staff before whom it was handed in.</summary>
    public Guid AccountId { get; private set; }

    public EvidenceKind Kind { get; private set; }

    /// <summary>What it is to prove.</summary>
    public string Purpose { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>Bytes, as announced; none beyond them is taken.</summary>
    public long Size { get; private set; }

    /// <summary>SHA-256 the sender announced, lower-case hex.</summary>
    public string? Announced { get; private set; }

    /// <summary>SHA-256 of the bytes that arrived, lower-case hex.</summary>
    public string? Hash { get; private set; }

    /// <summary>By content, never by name.</summary>
    public string? MediaType { get; private set; }

    public EvidenceState State { get; private set; }

    public long Received { get; private set; }

    /// <summary>How many pieces it came in.</summary>
    public int Pieces { get; private set; }

    public EvidenceRefusal? Refusal { get; private set; }

    public EvidenceScan Scan { get; private set; }

    /// <summary>What the scanner calls the malware it found.</summary>
    public string? Finding { get; private set; }

    public EvidenceId? DuplicateOf { get; private set; }

    public Shareability Share { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    public DateTimeOffset TouchedAt { get; private set; }

    /// <summary>When it is checked again while it waits; a check that runs holds it by moving this ahead.</summary>
    public DateTimeOffset NextCheckAt { get; private set; }

    public int Checks { get; private set; }

    /// <summary>When a party of the other side first opened it.</summary>
    public DateTimeOffset? SeenAt { get; private set; }

    /// <summary>The same bytes of one giver are kept once in a filing or case.</summary>
    public string? KeptOnce { get; private set; }

    public static EvidenceFile Begin(EvidenceId id, EvidenceHome home, EvidenceDetails details, DateTimeOffset now) => new()
    {
        Id = id,
        FilingId = home.Filing,
        CaseId = home.Case,
        Side = home.Side,
        PartyId = home.Party,
        AccountId = home.Account,
        Kind = details.Kind,
        Purpose = details.Purpose.Trim(),
        Name = EvidenceName.Of(details.Name),
        Size = details.Size,
        Announced = details.Hash,
        Share = details.Share,
        StartedAt = now,
        TouchedAt = now,
        NextCheckAt = now,
    };

    /// <summary>So many more bytes are here. With the last of them the check begins.</summary>
    public void Receive(int bytes, DateTimeOffset now)
    {
        Guard.Require(State == EvidenceState.Uploading, RuleCode.EvidenceEnded);
        Guard.Require(Received + bytes <= Size, RuleCode.EvidenceOffset, Received);
        Guard.Require(Pieces < EvidenceLimits.MaxPieces, RuleCode.EvidencePieces);
        (Received, Pieces, TouchedAt) = (Received + bytes, Pieces + 1, now);
        if (Received == Size)
        {
            (State, NextCheckAt) = (EvidenceState.Checking, now + Lease);
        }
    }

    public void Keep(string hash, string mediaType, EvidenceScan scan, DateTimeOffset now)
    {
        Guard.Require(State == EvidenceState.Checking, RuleCode.EvidenceEnded);
        (State, Hash, MediaType, Scan, TouchedAt) = (EvidenceState.Kept, hash, mediaType, scan, now);
        KeptOnce = KeyOf(hash);
        HandIn();
    }

    /// <summary>The scanner does not answer: tried again later, ever less often.</summary>
    public void WaitForScanner(string hash, string mediaType, DateTimeOffset now)
    {
        Guard.Require(State == EvidenceState.Checking, RuleCode.EvidenceEnded);
        (Hash, MediaType, Checks) = (hash, mediaType, Checks + 1);
        NextCheckAt = now + TimeSpan.FromMinutes(Math.Min(LongestPause.TotalMinutes, Math.Pow(2, Math.Min(Checks, 10) - 1)));
    }

    public void Refuse(EvidenceVerdict verdict, DateTimeOffset now)
    {
        Guard.Require(State == EvidenceState.Checking, RuleCode.EvidenceEnded);
        (State, Refusal, Hash, TouchedAt) = (EvidenceState.Refused, verdict.Refusal, verdict.Hash ?? Hash, now);
        (Finding, DuplicateOf) = (verdict.Finding, verdict.DuplicateOf);
        Scan = verdict.Refusal == EvidenceRefusal.Infected ? EvidenceScan.Infected : Scan;
    }

    /// <summary>The draft became a case, and what was handed in with it is the case's.</summary>
    public void JoinCase(CaseId dispute, PartyId? party, DateTimeOffset now)
    {
        (FilingId, CaseId, PartyId, TouchedAt) = (null, dispute, party, now);
        if (State == EvidenceState.Kept)
        {
            KeptOnce = KeyOf(Hash!);
            HandIn();
        }
    }

    /// <summary>Its case was joined to another, or its giver goes on in a case of its own: the file goes along.</summary>
    public void MoveTo(CaseId dispute, PartyId? party, DateTimeOffset now)
    {
        Guard.Require(CaseId is not null && State is not EvidenceState.Withdrawn, RuleCode.EvidenceEnded);
        var from = CaseId!.Value.Value;
        (CaseId, PartyId, TouchedAt) = (dispute, party, now);
        if (State == EvidenceState.Kept)
        {
            KeptOnce = KeyOf(Hash!);
            Raise(new EvidenceMoved(from, dispute.Value, Hash!));
        }
    }

    /// <summary>A party opened it. Only the other side's first look counts.</summary>
    /// <returns>Whether there is something to save.</returns>
    public bool NoteSeenBy(PartySide side, DateTimeOffset now)
    {
        if (side == Side || SeenAt is not null || CaseId is not { } dispute)
        {
            return false;
        }

        SeenAt = now;
        Raise(new EvidenceSeen(dispute.Value, side));
        return true;
    }

    /// <summary>Once the other side saw it, it may have answered to it: then it stays.</summary>
    public void Withdraw(DateTimeOffset now)
    {
        Guard.Require(State is EvidenceState.Kept or EvidenceState.Checking && CaseId is not null, RuleCode.EvidenceEnded);
        Guard.Require(SeenAt is null, RuleCode.EvidenceSeen);
        if (State == EvidenceState.Kept)
        {
            Raise(new EvidenceWithdrawn(CaseId!.Value.Value, Hash!));
        }

        (State, KeptOnce, TouchedAt) = (EvidenceState.Withdrawn, null, now);
    }

    /// <summary>It was never part of a case, or never came to be: it may go without a trace.</summary>
    public bool MayVanish => FilingId is not null || State is EvidenceState.Uploading or EvidenceState.Refused;

    public string KeyOf(string hash) => KeyIn(FilingId?.Value ?? CaseId!.Value.Value, hash);

    /// <summary>Its key if it were of that case. Its bytes have all arrived.</summary>
    public string KeyIn(CaseId dispute) => KeyIn(dispute.Value, Hash!);

    private string KeyIn(Guid home, string hash) => $"{home:N}:{AccountId:N}:{(Side == PartySide.Applicant ? 'a' : 'r')}:{hash}";

    private void HandIn()
    {
        if (CaseId is { } dispute)
        {
            Raise(new EvidenceHandedIn(dispute.Value, Side, Kind, Hash!, Size, MediaType!, Scan, Share));
        }
    }
}

/// <summary>Where a file belongs and who gives it.</summary>
public sealed record EvidenceHome(FilingDraftId? Filing, CaseId? Case, PartySide Side, PartyId? Party, Guid Account);

/// <param name="Hash">SHA-256, lower-case hex, where the sender knows it.</param>
public sealed record EvidenceDetails(EvidenceKind Kind, string Purpose, string Name, long Size, string? Hash, Shareability Share);

/// <summary>Why a file is not kept.</summary>
public sealed record EvidenceVerdict(EvidenceRefusal Refusal, string? Hash, string? Finding = null, EvidenceId? DuplicateOf = null);
