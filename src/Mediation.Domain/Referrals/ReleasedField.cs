namespace Mediation.Domain.Referrals;

/// <summary>Kinds of data a receiver may get to know. What is not listed here never leaves.</summary>
[Flags]
public enum ReleasedFields
{
    None = 0,
    ApplicantNames = 1 << 0,
    ApplicantIdentity = 1 << 1,
    ApplicantContact = 1 << 2,

    /// <summary>Name and credit code: no personal data where it is an organisation.</summary>
    RespondentParticulars = 1 << 3,
    RespondentContact = 1 << 4,
    Representatives = 1 << 5,
    Employment = 1 << 6,

    /// <summary>Types, causes and amounts, without the people.</summary>
    ClaimTotals = 1 << 7,
    ClaimDetails = 1 << 8,

    /// <summary>May hold health data where an injury or death is claimed (个人信息保护法 §28).</summary>
    Facts = 1 << 9,
    PriorityGroups = 1 << 10,
    UndisputedFacts = 1 << 11,
    AgreementTerms = 1 << 12,

    /// <summary>Financial accounts are sensitive (个人信息保护法 §28).</summary>
    PaymentAccounts = 1 << 13,

    /// <summary>Dates, number of sessions, ground of failure, mediators' names.</summary>
    CourseOfMediation = 1 << 14,
    Papers = 1 << 15,
}

/// <summary>On what ground personal data goes to another body (个人信息保护法 §13, §23).</summary>
public enum TransferGround
{
    /// <summary>§13(3): the receiver needs it to perform a duty the law gives it.</summary>
    StatutoryDuty,

    /// <summary>§23: the person agreed to this receiver, this purpose and these data.</summary>
    SeparateConsent,

    /// <summary>No personal data goes.</summary>
    NoPersonalData,
}
