using Mediation.Application.Cases;
using Mediation.Application.People;
using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;

namespace Mediation.Scenarios.Stage;

/// <summary>What every case goes through, each step taken by the role whose work it is.</summary>
internal static class OfficeSteps
{
    private const string Room = "大兴区总工会调解室一";

    /// <summary>The clerk reaches every respondent, and each agrees to be mediated.</summary>
    public static async Task AskRespondentsAsync(this CaseFile file, District district, string manner = "phone")
    {
        foreach (var respondent in (await file.ReadAsync(district.Clerk)).Parties.Where(party => party.Side == PartySide.Respondent))
        {
            await file.StepAsync(district.Clerk, "contacts", new { partyId = respondent.Id, means = "phone", result = "reached", note = "告知调解自愿" });
            await file.StepAsync(district.Clerk, "consents", new { partyId = respondent.Id, agrees = true, manner });
        }
    }

    /// <summary>The head gives it to so many mediators of the roster; the first presides.</summary>
    /// <returns>The one who presides.</returns>
    public static async Task<Guid> AssignAsync(this CaseFile file, District district, int mediators = 1)
    {
        var roster = await district.Head.GetAsync<List<RosterEntry>>("/api/v1/mediators");
        var chosen = roster.Where(entry => entry.IsOnRoster).Take(mediators).Select(entry => entry.Id).ToList();
        chosen.Count.ShouldBe(mediators);
        await file.StepAsync(district.Head, "mediators", new { mediators = chosen, presiding = chosen[0] });
        return chosen[0];
    }

    /// <summary>The mediator sets a session, the clock moves past its end, and the record is written.</summary>
    public static async Task MeetAsync(this CaseFile file, District district, DateTimeOffset at, string minutes, string talk = "", params string[] facts)
    {
        var session = (await file.StepAsync(district.Mediator, "sessions", new { at, mode = "in-person", place = Room })).Created;
        await district.AtAsync(at.Month, at.Day, at.Hour + 2);
        var present = (await file.ReadAsync(district.Mediator)).Parties.Select(party => party.Id).ToList();
        await file.StepAsync(district.Mediator, "sessions/record", new
        {
            sessionId = session,
            startedAt = at,
            endedAt = at.AddHours(1),
            present,
            minutes,
            settlementTalk = talk,
            undisputedFacts = facts.Select(text => new { text, confirmedBy = present }).ToList(),
        });
    }

    /// <summary>Everybody still to sign does, the organisation's seal last. Papers signed by hand are entered by the clerk.</summary>
    public static async Task SignByAllAsync(this CaseFile file, District district, Guid agreement)
    {
        var view = await file.AgreementAsync(district, agreement);
        foreach (var signer in view.StillToSign.OrderBy(signer => signer.Kind))
        {
            var by = signer.Kind switch
            {
                SignerKind.Mediator => district.Mediator,
                SignerKind.Organisation => district.Head,
                _ => district.Clerk,
            };
            await file.SignAsync(by, view, signer);
        }
    }

    public static Task<CaseReceipt> SignAsync(this CaseFile file, Person by, AgreementView agreement, RequiredSigner signer, string manner = "handwritten") =>
        file.StepAsync(by, $"agreements/{agreement.Id}/signatures", new
        {
            signer = signer.Kind,
            signerId = signer.Kind == SignerKind.Organisation ? (Guid?)null : signer.Id,
            manner = signer.Kind == SignerKind.Organisation ? "seal" : manner,
            textHash = agreement.TextHash,
        });

    public static async Task<AgreementView> AgreementAsync(this CaseFile file, District district, Guid agreement) =>
        (await file.ReadAsync(district.Mediator)).Agreements.Single(view => view.Id == agreement);

    public static Task<CaseReceipt> PayAsync(this CaseFile file, District district, TermView term) =>
        file.StepAsync(district.Clerk, "payments", new { termId = term.Id, amountFen = term.OutstandingFen, proof = "转账凭证" });

    /// <summary>The head closes, the clerk archives, and the file then tells its whole story with an unbroken history.</summary>
    /// <param name="years">How long it must be kept.</param>
    /// <param name="story">The names of all its events, in order.</param>
    public static async Task CloseAndArchiveAsync(this CaseFile file, District district, string reason, int years, params string[] story)
    {
        (await file.StepAsync(district.Head, "close", new { reason })).Status.ShouldBe(CaseStatus.Closed);
        (await file.StepAsync(district.Clerk, "archive")).Status.ShouldBe(CaseStatus.Archived);

        (await file.ReadAsync(district.Auditor)).RetentionYears.ShouldBe(years);
        var timeline = await file.TimelineAsync(district.Auditor);
        timeline.Select(entry => entry.Event).ShouldBe([.. story, "CaseClosed", "CaseArchived"]);
        timeline.Select(entry => entry.Sequence).ShouldBe(Enumerable.Range(1, timeline.Count));
        timeline.Zip(timeline.Skip(1)).ShouldAllBe(pair => pair.First.At <= pair.Second.At);
        var verdict = await district.VerifyHistoryAsync();
        verdict.Broken.ShouldBeNull();
        verdict.Anchors.ShouldBePositive();
        verdict.Entries.ShouldBeGreaterThanOrEqualTo(timeline.Count);
    }
}
