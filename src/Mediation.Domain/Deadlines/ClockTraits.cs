namespace Mediation.Domain.Deadlines;

/// <summary>Which way a period counts from its event.</summary>
public enum ClockDirection
{
    Forward,

    /// <summary>The event lies ahead, e.g. the hearing; the due day is the last on which the act is in time, and lies before it.</summary>
    Backward,
}

/// <summary>Where counting begins.</summary>
public enum StartRule
{
    /// <summary>The day of the event is not counted (民法典 §201).</summary>
    DayAfterEvent,

    /// <summary>Backward: the day of the event is not counted, the day before it is the first.</summary>
    DayBeforeEvent,

    /// <summary>Nothing is counted: the parties or the order named the date.</summary>
    NamedDate,
}

/// <summary>What becomes of a last day on which nobody works.</summary>
public enum RollRule
{
    None,

    /// <summary>The first working day after it (民法典 §203(1)).</summary>
    Forward,

    /// <summary>The last working day before it: where the act must be done before something, rest days take time away and give none.</summary>
    Backward,
}

/// <summary>Whose duty or right the clock measures. Only the office's own are run by a case; those of other bodies are kept as information.</summary>
public enum ClockKeeper
{
    Office,
    Parties,
    Arbitration,
    Court,
    LabourInspection,
    LegalAid,
    Petition,
    WorkInjury,
    Hotline,
}

public enum ClockVisibility
{
    /// <summary>Parties see it as staff do.</summary>
    Parties,

    /// <summary>A matter between offices.</summary>
    StaffOnly,
}

/// <summary>How well the figure is founded. Whatever is not <see cref="Text"/> should be confirmed by a lawyer before it is relied on.</summary>
public enum Certainty
{
    /// <summary>Read in the text of the law, rule or notice.</summary>
    Text,

    /// <summary>Read only in a report or reprint.</summary>
    SecondarySource,

    /// <summary>The text leaves it open; this is the office's reading or setting.</summary>
    Reading,

    /// <summary>No figure was found: the date is the one the handling body names.</summary>
    NotFound,
}
