namespace Mediation.Domain.Deadlines;

/// <summary>The events that start a clock, as stable codes. Several of them happen to one case on different days.</summary>
public static class StartEvents
{
    /// <summary>The mediation organisation received the application.</summary>
    public const string ApplicationReceived = "application-received";

    /// <summary>The application is within scope and both sides consent: only then must it be accepted or not.</summary>
    public const string BothPartiesConsented = "both-parties-consented";

    public const string CaseAccepted = "case-accepted";

    /// <summary>Last signature, mediator's signature and seal: not the day of the session.</summary>
    public const string AgreementTookEffect = "agreement-took-effect";

    /// <summary>Both parties consented to the commission entrusting mediation before the hearing.</summary>
    public const string EntrustmentConsented = "entrustment-consented";

    /// <summary>The organisation signed for the court's file or confirmed acceptance on the court's platform.</summary>
    public const string CourtFileReceived = "court-file-received";

    /// <summary>The employment ended; until then a claim for wages has no limitation (调解仲裁法 §27(4)).</summary>
    public const string EmploymentEnded = "employment-ended";

    /// <summary>The party knows or should know that its right was infringed.</summary>
    public const string InfringementKnown = "infringement-known";

    public const string NegotiationRequested = "negotiation-requested";
    public const string SupplementNotified = "supplement-notified";
    public const string MediationEnded = "mediation-ended";
    public const string MediationSuggested = "mediation-suggested";
    public const string ReviewAccepted = "review-accepted";
    public const string ConfirmationApplied = "confirmation-applied";
    public const string ConfirmationAccepted = "confirmation-accepted";
    public const string PaymentOrderApplied = "payment-order-applied";
    public const string PaymentOrderAccepted = "payment-order-accepted";
    public const string PaymentOrderServed = "payment-order-served";
    public const string PaymentOrderIssued = "payment-order-issued";

    /// <summary>Last day of the term in the instrument; of the last instalment; its effective day where it sets no term.</summary>
    public const string PerformanceTermEnded = "performance-term-ended";

    public const string ArbitrationApplied = "arbitration-applied";
    public const string ArbitrationAccepted = "arbitration-accepted";
    public const string DefenceServed = "defence-served";
    public const string DefenceReceived = "defence-received";
    public const string HearingDay = "hearing-day";
    public const string AwardReceived = "award-received";
    public const string AnnulmentReceived = "annulment-received";
    public const string ChallengeMade = "challenge-made";
    public const string PapersPosted = "papers-posted";
    public const string PlatformAssigned = "platform-assigned";
    public const string SuitFiled = "suit-filed";
    public const string PublicNoticeGiven = "public-notice-given";
    public const string WorkOrderReceived = "work-order-received";
    public const string LegalAidApplied = "legal-aid-applied";
    public const string LegalAidGranted = "legal-aid-granted";
    public const string ViolationEnded = "violation-ended";
    public const string InspectionOpened = "inspection-opened";
    public const string PetitionReceived = "petition-received";
    public const string PetitionAccepted = "petition-accepted";
    public const string PetitionAnswered = "petition-answered";
    public const string PetitionReviewed = "petition-reviewed";
    public const string InjuryOccurred = "injury-occurred";
    public const string InjuryApplicationAccepted = "injury-application-accepted";
    public const string WagesPaid = "wages-paid";
    public const string WagePeriodEnded = "wage-period-ended";

    public static IReadOnlyList<string> All { get; } =
    [
        ApplicationReceived, BothPartiesConsented, CaseAccepted, AgreementTookEffect, EntrustmentConsented, CourtFileReceived, EmploymentEnded,
        InfringementKnown, NegotiationRequested, SupplementNotified, MediationEnded, MediationSuggested, ReviewAccepted, ConfirmationApplied,
        ConfirmationAccepted, PaymentOrderApplied, PaymentOrderAccepted, PaymentOrderServed, PaymentOrderIssued, PerformanceTermEnded,
        ArbitrationApplied, ArbitrationAccepted, DefenceServed, DefenceReceived, HearingDay, AwardReceived, AnnulmentReceived, ChallengeMade,
        PapersPosted, PlatformAssigned, SuitFiled, PublicNoticeGiven, WorkOrderReceived, LegalAidApplied, LegalAidGranted, ViolationEnded,
        InspectionOpened, PetitionReceived, PetitionAccepted, PetitionAnswered, PetitionReviewed, InjuryOccurred, InjuryApplicationAccepted,
        WagesPaid, WagePeriodEnded,
    ];
}
