using Mediation.Application.Cases;
using Mediation.Application.Representation;
using Mediation.Web.Attempts;
using Mediation.Web.Auth;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mediation.Web.Api.Cases;

/// <summary>Filing a case and moving it along.</summary>
internal static class CaseEndpoints
{
    public static void MapCases(this IEndpointRouteBuilder api)
    {
        var cases = api.MapGroup("/cases").WithTags("Cases");
        KeepsAttempts.On(cases.MapPost("", SubmitAsync)).For<SubmitApplication>().NeedsIdempotencyKey().WithSummary("File a dispute")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        cases.MapIntake();
        cases.MapPeople();
        cases.MapMediation();
        cases.MapAgreements();
        cases.MapBareStep<ArchiveCase>("/{id:guid}/archive", "Put a closed case into the archive");
        cases.MapStep<CloseCase>("/{id:guid}/close", "Close a case in which nothing is left to do");
        cases.MapStep<TransferCase>("/{id:guid}/transfer", "Send the dispute to the competent centre, with its clocks");
        cases.MapStep<SplitOffApplicants>("/{id:guid}/split", "Let applicants go on in a case of their own, with its clocks");
        cases.MapStep<ReferOut>("/{id:guid}/refer-out", "Hand the dispute to another body");
    }

    private static void MapIntake(this IEndpointRouteBuilder cases)
    {
        cases.MapStep<AskForSupplement>("/{id:guid}/supplement/ask", "Name the papers that are missing");
        cases.MapStep<SupplyPapers>("/{id:guid}/supplement", "Bring what was missing, correct particulars");
        cases.MapStep<CompleteParticulars>("/{id:guid}/particulars", "Bring particulars the file lacks");
        cases.MapStep<JoinFilings>("/{id:guid}/filings/join", "Join a repeated filing to this case, with its number, terms and access");
        cases.MapStep<JoinWorkOrder>("/{id:guid}/channels", "Join a work order to this case, with its own number and term");
        cases.MapStep<AnswerChannel>("/{id:guid}/channels/{entry:guid}/answer", "Record that a channel was told how its matter stands",
            (command, route) => command with { EntryId = Guid.Parse((string)route["entry"]!) });
        cases.MapStep<RecordContact>("/{id:guid}/contacts", "Log a try to reach a party");
        cases.MapStep<RecordConsent>("/{id:guid}/consents", "Record that a party agrees to mediation or refuses");
        cases.MapBareStep<AcceptCase>("/{id:guid}/accept", "Accept the case");
        cases.MapStep<RejectCase>("/{id:guid}/reject", "Refuse the case with ground and reason");
    }

    private static void MapPeople(this IEndpointRouteBuilder cases)
    {
        cases.MapStep<GiveAccess>("/{id:guid}/access", "Let a party see its case with its account");
        cases.MapStep<AppointRepresentative>("/{id:guid}/representatives", "Put an agent or legal agent on file");
        cases.MapStep<ElectRepresentatives>("/{id:guid}/representatives/elected", "Record the elected representatives of ten or more workers");
        cases.MapStep<RevokeRepresentative>("/{id:guid}/representatives/revoke", "End a representative's authority");
        cases.MapStep<ConfirmFiling>("/{id:guid}/filing-confirmation", "Say whether what another typed for oneself is one's application");
        cases.MapStep<ConfirmFilingInPerson>("/{id:guid}/filing-confirmation/in-person", "Record that the applicant confirmed by hand at the counter");
        cases.MapStep<AssignMediators>("/{id:guid}/mediators", "Assign one or several mediators");
        cases.MapStep<ReplaceMediator>("/{id:guid}/mediators/replace", "Replace a mediator");
        cases.MapStep<DiscloseInterest>("/{id:guid}/mediators/disclose", "Disclose a relation that might raise doubt");
        cases.MapStep<ChallengeMediator>("/{id:guid}/mediators/challenge", "Ask that a mediator stand back");
        cases.MapStep<DecideChallenge>("/{id:guid}/mediators/challenge/decide", "Uphold or dismiss that request");
        cases.MapStep<WaiveObjection>("/{id:guid}/mediators/waive", "Record that a party agrees in spite of what was disclosed");
    }

    private static void MapMediation(this IEndpointRouteBuilder cases)
    {
        cases.MapStep<ScheduleSession>("/{id:guid}/sessions", "Schedule a session");
        cases.MapStep<CancelSession>("/{id:guid}/sessions/cancel", "Call off a session");
        cases.MapStep<RecordSession>("/{id:guid}/sessions/record", "Write down a session that was held");
        cases.MapStep<SuspendMediation>("/{id:guid}/suspend", "Let the mediation wait");
        cases.MapBareStep<ResumeMediation>("/{id:guid}/resume", "Take the mediation up again");
        cases.MapStep<ExtendMediation>("/{id:guid}/extend", "Extend the term by agreement of both sides");
        cases.MapStep<FailMediation>("/{id:guid}/fail", "End the mediation without agreement");
        cases.MapStep<WithdrawApplication>("/{id:guid}/withdraw", "Withdraw the application");
    }

    private static void MapAgreements(this IEndpointRouteBuilder cases)
    {
        cases.MapStep<ReachAgreement>("/{id:guid}/agreements", "Write or revise the agreement");
        cases.MapStep<SettleOnTheSpot>("/{id:guid}/agreements/on-the-spot", "Settle and pay in the session itself");
        cases.MapStep<SignAgreement>("/{id:guid}/agreements/{agreement:guid}/signatures", "Record a signature or seal",
            (command, route) => command with { AgreementId = Agreement(route) });
        cases.MapStep<FileConfirmation>("/{id:guid}/agreements/{agreement:guid}/confirmations", "Record that confirmation was applied for",
            (command, route) => command with { AgreementId = Agreement(route) });
        cases.MapStep<RecordConfirmation>("/{id:guid}/agreements/{agreement:guid}/confirmations/result", "Record what the commission or court decided",
            (command, route) => command with { AgreementId = Agreement(route) });
        cases.MapBareStep<ReportBreach>("/{id:guid}/agreements/{agreement:guid}/breach", "Note that a term is overdue",
            (command, route) => command with { AgreementId = Agreement(route) });
        cases.MapStep<RecordPayment>("/{id:guid}/payments", "Record money received, or an act done");
        cases.MapStep<TellPayment>("/{id:guid}/payments/word", "Say as the payee whether a payment came");
    }

    private static async Task<Created<CaseReceipt>> SubmitAsync(
        Body<SubmitApplication> body, HttpResponse response, IMediator sender, CancellationToken ct)
    {
        var receipt = await sender.Send(body.Value, ct);
        response.SetETag(receipt.Version);
        return TypedResults.Created($"/api/v1/cases/{receipt.Id}", receipt);
    }

    private static Guid Agreement(RouteValueDictionary route) => Guid.Parse((string)route["agreement"]!);
}
