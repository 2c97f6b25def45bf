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
}
