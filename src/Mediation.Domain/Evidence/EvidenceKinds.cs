namespace Mediation.Domain.Evidence;

/// <summary>What an item is, as the party says (domain reference 3.3).</summary>
public enum EvidenceKind
{
    Contract,
    Payslip,
    Attendance,
    Chat,
    TransferRecord,
    Photo,
    Other,
}

public enum EvidenceState
{
    Uploading,

    /// <summary>All bytes are here; nobody but its giver sees it before they were looked into.</summary>
    Checking,
    Kept,
    Refused,

    /// <summary>Taken back before the other side saw it; its bytes are gone.</summary>
    Withdrawn,
}

/// <summary>Why a file was not kept.</summary>
public enum EvidenceRefusal
{
    /// <summary>None of the types that are taken, whatever its name says.</summary>
    TypeNotTaken,

    /// <summary>A page, script, programme or document with macros: it would run where it is opened.</summary>
    RunsWhenOpened,

    /// <summary>Unpacks to far more than it is.</summary>
    PackedTooMuch,

    /// <summary>Not the bytes that were announced.</summary>
    Damaged,
    Infected,
    Duplicate,
}

/// <summary>What the scan for malware came to.</summary>
public enum EvidenceScan
{
    Pending,

    /// <summary>No scanner is set up. It is never called clean.</summary>
    NotScanned,
    Clean,
    Infected,
}
