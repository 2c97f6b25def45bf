namespace Mediation.Domain.Cases;

public enum PartySide
{
    Applicant,
    Respondent,
}

/// <summary>In what capacity a party stands in the dispute (domain reference 3.3, edge cases 12 and 13).</summary>
public enum PartyRole
{
    Worker,
    CloseRelative,
    Employer,
    DispatchingEmployer,
    UsingEmployer,
    MainContractor,
    Investor,
    Platform,
}

/// <summary>How a close relative is related to the deceased worker.</summary>
public enum Relation
{
    Spouse,
    Parent,
    Child,
    Sibling,
    Grandparent,
    Grandchild,
    OtherDependant,
}

/// <summary>Whether a party agrees to be mediated. Silence leaves it at <see cref="Pending"/>: silence is not consent.</summary>
public enum ConsentState
{
    Pending,
    Given,
    Refused,
}

/// <summary>What mediation came to for one applicant; the case's own end is derived from these.</summary>
public enum ApplicantOutcome
{
    Pending,
    Agreed,
    PartlyAgreed,
    SettledOnTheSpot,
    Failed,
    Withdrawn,

    /// <summary>Goes on in a case of its own; here it counts no more.</summary>
    SplitOff,
}

/// <summary>Groups that a case is flagged for (domain reference 5.3). Several may hold at once.</summary>
[Flags]
public enum PriorityGroups
{
    None = 0,
    MigrantWorker = 1 << 0,
    NewFormWorker = 1 << 1,
    FemaleWorker = 1 << 2,
    WorkInjury = 1 << 3,
    JuvenileWorker = 1 << 4,
    Disabled = 1 << 5,
    OverAge = 1 << 6,
    ModelWorker = 1 << 7,
    Collective = 1 << 8,
    Casualty = 1 << 9,
}
