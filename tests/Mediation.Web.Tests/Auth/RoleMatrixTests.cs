using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Mediation.TestSupport;
using Mediation.Web.Demo;

namespace Mediation.Web.Tests.Auth;

/// <summary>Every endpoint of the API description, asked by every role: who may gets an answer, who may not does not.</summary>
public sealed partial class RoleMatrixTests
{
    private const string Everyone = "worker partner clerk mediator head liaison auditor";
    private const string OpenToAll = "nobody worker partner clerk mediator head liaison arbitrator auditor security system";
    private const string People = "worker clerk mediator head liaison arbitrator auditor security system";
    private const string AllStaff = "clerk mediator head liaison arbitrator auditor security system";
    private const string Centre = "clerk mediator head";

    /// <summary>Written out here a second time, so that a slip in the product's own matrix is seen.</summary>
    private static readonly Dictionary<string, string> Allowed = new()
    {
        ["SubmitApplication"] = "worker partner clerk head",
        ["ListMyFilings"] = "worker",
        ["StartFiling"] = "worker",
        ["GetFiling"] = "worker",
        ["SaveAnswers"] = "worker",
        ["DiscardFiling"] = "worker",
        ["SubmitFiling"] = "worker",
        ["GetFilingReceipt"] = "worker",
        ["SendWorkerCode"] = "worker",
        ["ListMyPlaces"] = "worker",
        ["TakePlace"] = "worker",
        ["ConfirmFiling"] = "worker",
        ["ConfirmFilingInPerson"] = "clerk head",
        ["ListOralRecords"] = "clerk head",
        ["BeginOralRecord"] = "clerk head",
        ["GetOralRecord"] = "clerk head",
        ["WriteOralRecord"] = "clerk head",
        ["ReadBackOralRecord"] = "clerk head",
        ["FileOralRecord"] = "clerk head",
        ["DiscardOralRecord"] = "clerk head",
        ["SendOralCode"] = "clerk head",
        ["GetGroupSheet"] = "worker",
        ["KeepGroupSheet"] = "worker",
        ["GetGroupTemplate"] = "worker",
        ["ImportGroupFiling"] = "partner clerk head",
        ["JoinMyGroup"] = "worker",
        ["GetElection"] = "worker clerk mediator head",
        ["OpenElection"] = "worker clerk mediator head",
        ["StandForElection"] = "worker",
        ["CastBallot"] = "worker",
        ["LookAtBallot"] = OpenToAll,
        ["CastBallotByCode"] = OpenToAll,
        ["ListEvidence"] = "worker clerk mediator head",
        ["AddEvidence"] = "worker clerk mediator head",
        ["AddPiece"] = "worker clerk mediator head",
        ["GetEvidence"] = "worker clerk mediator head",
        ["ReadEvidence"] = "worker clerk mediator head",
        ["WithdrawEvidence"] = "worker clerk mediator head",
        ["ListFilingEvidence"] = "worker clerk mediator head",
        ["AddFilingEvidence"] = "worker clerk mediator head",
        ["AddFilingPiece"] = "worker clerk mediator head",
        ["GetFilingEvidence"] = "worker clerk mediator head",
        ["ReadFilingEvidence"] = "worker clerk mediator head",
        ["WithdrawFilingEvidence"] = "worker clerk mediator head",
        ["InviteRespondent"] = Centre,
        ["GetEngagement"] = "clerk mediator head auditor",
        ["CountFunnel"] = "clerk mediator head auditor",
        ["GetEngagementPolicy"] = "clerk mediator head auditor",
        ["SetEngagementPolicy"] = "head",
        ["ListAnswers"] = "mediator head",
        ["GetMyAnswer"] = "worker",
        ["KeepMyAnswer"] = "worker",
        ["SendMyAnswer"] = "worker",
        ["GetMyAnswerCopy"] = "worker",
        ["ListProposals"] = "mediator head",
        ["ProposeSessions"] = "mediator head",
        ["ConfirmSlot"] = "mediator head",
        ["WithdrawProposal"] = "mediator head",
        ["GetMyTimes"] = "worker",
        ["ChooseTimes"] = "worker",
        ["AskForSupplement"] = "clerk head",
        ["SupplyPapers"] = "worker clerk head",
        ["CompleteParticulars"] = "worker clerk head",
        ["ListPapers"] = "worker clerk mediator head",
        ["GetPaper"] = "worker clerk mediator head",
        ["GetRemedyPaths"] = "worker clerk mediator head",
        ["PrintPaper"] = "worker clerk mediator head",
        ["RecordContact"] = Centre,
        ["RecordConsent"] = Centre,
        ["GiveAccess"] = "clerk head",
        ["AcceptCase"] = "clerk head",
        ["RejectCase"] = "clerk head",
        ["AppointRepresentative"] = "worker clerk head",
        ["ElectRepresentatives"] = Centre,
        ["RevokeRepresentative"] = "worker clerk head",
        ["AssignMediators"] = "head",
        ["ReplaceMediator"] = "head",
        ["DiscloseInterest"] = "mediator head",
        ["ChallengeMediator"] = "worker clerk mediator head",
        ["DecideChallenge"] = "head",
        ["WaiveObjection"] = "mediator head",
        ["ScheduleSession"] = "mediator head",
        ["CancelSession"] = "mediator head",
        ["RecordSession"] = "mediator head",
        ["SuspendMediation"] = "mediator head",
        ["ResumeMediation"] = "mediator head",
        ["ExtendMediation"] = "mediator head",
        ["FailMediation"] = "mediator head",
        ["WithdrawApplication"] = "worker clerk mediator head",
        ["ReachAgreement"] = "mediator head",
        ["SettleOnTheSpot"] = "mediator head",
        ["SignAgreement"] = "worker clerk mediator head",
        ["FileConfirmation"] = Centre,
        ["RecordConfirmation"] = Centre,
        ["ReportBreach"] = Centre,
        ["RecordPayment"] = Centre,
        ["ReferOut"] = "clerk head",
        ["TransferCase"] = "head",
        ["SplitOffApplicants"] = "clerk head",
        ["CloseCase"] = "head",
        ["ArchiveCase"] = "clerk head",
        ["ListCases"] = Everyone,
        ["FindCases"] = "clerk mediator head auditor",
        ["GetCaseFile"] = "clerk mediator head auditor",
        ["SearchCases"] = "clerk mediator head auditor",
        ["GetCase"] = Everyone,
        ["GetTimeline"] = Everyone,
        ["GetCaseHub"] = Everyone,
        ["GetWaitingTimes"] = OpenToAll,
        ["GiveFeedback"] = "worker",
        ["GetFeedbackFigures"] = "head auditor",
        ["ListHappenings"] = Everyone,
        ["ListDeadlines"] = Everyone,
        ["CheckDuplicates"] = Centre,
        ["DetectOtherMatters"] = Centre,
        ["JoinFilings"] = "clerk head",
        ["JoinWorkOrder"] = "clerk head",
        ["AnswerChannel"] = Centre,
        ["GetFailureReport"] = Everyone,
        ["ListClocks"] = OpenToAll,
        ["AddClockVersion"] = "system",
        ["CalculateDueDate"] = OpenToAll,
        ["ListLegalParameters"] = OpenToAll,
        ["PublishLegalParameter"] = "head system",
        ["CalculateEntitlement"] = OpenToAll,
        ["ExplainDeadline"] = Everyone,
        ["TrackClock"] = Centre,
        ["EndTrackedClock"] = Centre,
        ["ExcludeDays"] = "head",
        ["CorrectStart"] = "head",
        ["RestartClock"] = "head",
        ["ListMediators"] = Centre,
        ["EnrolMediator"] = "head system",
        ["ListAgencies"] = AllStaff,
        ["EstablishAgency"] = "system",
        ["ChangeAgency"] = "system",
        ["CloseAgency"] = "system",
        ["ListMechanisms"] = AllStaff,
        ["ListMechanismTemplates"] = AllStaff,
        ["GetMechanism"] = AllStaff,
        ["FoundMechanism"] = "head system",
        ["AdmitMember"] = "head system",
        ["EndMembership"] = "head system",
        ["ChangeLead"] = "head system",
        ["CloseMechanism"] = "head system",
        ["ListContactBook"] = "clerk mediator head liaison arbitrator",
        ["FindLiaisonOnDuty"] = "clerk mediator head liaison arbitrator",
        ["NameLiaison"] = "head liaison system",
        ["ChangeLiaison"] = "head liaison system",
        ["SetStandIn"] = "head liaison system",
        ["ClearStandIn"] = "head liaison system",
        ["EndLiaison"] = "head liaison system",
        ["ListAccounts"] = "security",
        ["OpenAccount"] = "security",
        ["CloseAccount"] = "security",
        ["ReopenAccount"] = "security",
        ["ResetPassword"] = "security",
        ["ChangeContact"] = "security",
        ["GetMyContact"] = People,
        ["ChangeMyContact"] = People,
        ["RegisterClient"] = "security",
        ["RegisterWorkspace"] = "security",
        ["VerifyHistory"] = "auditor",
        ["ListJobs"] = "auditor system",
        ["ListJobFailures"] = "auditor system",
        ["GetEscalationPolicy"] = "head",
        ["SetEscalationPolicy"] = "head",
        ["ListMyNotices"] = "worker clerk mediator head liaison arbitrator",
        ["ReadNotice"] = "worker clerk mediator head liaison arbitrator",
        ["ListDeliveries"] = "clerk mediator head auditor",
        ["ReadDelivery"] = "clerk mediator head auditor",
        ["ListCaseDeliveries"] = "clerk mediator head auditor",
        ["RecordReceipts"] = "",
        ["ListReferrals"] = "clerk mediator head liaison arbitrator auditor",
        ["GetReferral"] = "clerk mediator head liaison arbitrator auditor",
        ["GetReleaseTable"] = "clerk mediator head liaison arbitrator auditor",
        ["ReadPaper"] = "clerk mediator head liaison arbitrator auditor",
        ["PreviewReferral"] = "clerk mediator head liaison",
        ["DraftReferral"] = "clerk mediator head liaison",
        ["AttachPaper"] = "clerk mediator head liaison",
        ["AttachEvidence"] = "clerk mediator head liaison",
        ["DiscardReferral"] = "clerk mediator head liaison",
        ["SendReferral"] = "clerk head liaison",
        ["RecallReferral"] = "clerk head liaison",
        ["WithdrawReferral"] = "clerk head liaison",
        ["ReassignReferral"] = "clerk head liaison",
        ["SendBackResult"] = "clerk head liaison",
        ["CloseReferral"] = "clerk head liaison",
        ["AcknowledgeResult"] = "clerk head liaison arbitrator",
        ["ReceiveReferral"] = "clerk head liaison arbitrator",
        ["RecordReceiptSlip"] = "clerk head liaison",
        ["AcceptReferral"] = "clerk head liaison arbitrator",
        ["ReturnReferral"] = "clerk head liaison arbitrator",
        ["BeginReferral"] = "clerk head liaison arbitrator",
        ["ExtendReferral"] = "clerk head liaison arbitrator",
        ["SendResult"] = "clerk head liaison arbitrator",
        ["OpenReferredCase"] = "worker partner clerk head",
        ["ListCaseReferrals"] = Everyone,
        ["GiveTransferConsent"] = "worker clerk mediator head",
        ["WithdrawTransferConsent"] = "worker clerk mediator head",
        ["ListTransfers"] = "worker head auditor",
        ["OpenCalendarFeed"] = Centre,
        ["RevokeCalendarFeed"] = Centre,
        ["ListTasks"] = "clerk mediator head liaison",
        ["GetTask"] = "clerk mediator head liaison",
        ["ReleaseTask"] = "clerk mediator head liaison",
        ["AssignTask"] = "head",
        ["CancelTask"] = "head",
        ["ListColleagues"] = "head",
        ["ReadLetter"] = "clerk mediator head liaison",
        ["TakeTask"] = "clerk mediator head liaison",
        ["CompleteTask"] = "clerk mediator head liaison",
        ["ListLadders"] = "head",
        ["PreviewLadderChange"] = "head",
        ["EditLadder"] = "head",
        ["SetQuietHours"] = "head",
        ["ListTemplates"] = "head",
        ["EditTemplate"] = "head",
        ["PreviewTemplate"] = "head",
        ["SendTestMessage"] = "head",
        ["RollBackTemplate"] = "head",
        ["GetCalendarYear"] = OpenToAll,
        ["ListNotices"] = "head system",
        ["PublishNotice"] = "head system",
        ["PreviewNotice"] = "head system",
        ["GetPublication"] = "head system",
        ["ListPublicationMoves"] = "head system",
        ["GetOfficeHours"] = OpenToAll,
        ["SetOfficeHours"] = "head system",
        ["ListClosures"] = "head system",
        ["DeclareClosure"] = "head system",
        ["WithdrawClosure"] = "head system",
        ["ListOutages"] = "head",
        ["DeclareOutage"] = "head",
        ["ListDeadlinesInOutage"] = "head",
        ["ExtendForOutage"] = "head",
        ["ListOutageCertificates"] = Everyone,
        ["VerifyAttempt"] = OpenToAll,
        ["GetExchange"] = OpenToAll,
        ["GetExchangeKeys"] = OpenToAll,
        ["ReceiveMessage"] = "",
        ["ReceiveAttachment"] = "",
        ["AnswerLedger"] = "",
        ["ListPartners"] = "head liaison auditor system",
        ["RegisterPartner"] = "system",
        ["ClosePartner"] = "system",
        ["RefreshPartnerKeys"] = "system",
        ["AddExchangeKey"] = "system",
        ["RetireExchangeKey"] = "system",
        ["ListMessages"] = "head liaison auditor system",
        ["ListDeadLetters"] = "head liaison auditor system",
        ["ResendMessage"] = "system",
        ["ListIncidents"] = "system",
        ["ListReconciliations"] = "head liaison auditor system",
        ["RunReconciliation"] = "system",
        ["ListDifferences"] = "head liaison auditor system",
        ["RaiseMatter"] = "clerk head liaison",
        ["InviteBodies"] = "clerk head liaison",
        ["LinkCase"] = "clerk head liaison",
        ["UnlinkCase"] = "clerk head liaison",
        ["RegradeMatter"] = "clerk head liaison",
        ["ConveneMatter"] = "clerk head liaison",
        ["PlanMeeting"] = "clerk head liaison",
        ["RecordMeeting"] = "clerk head liaison",
        ["CancelMeeting"] = "clerk head liaison",
        ["AssignMatterTask"] = "clerk head liaison",
        ["PlanJointSession"] = "clerk head liaison",
        ["SendEmergencyReport"] = "clerk head liaison",
        ["ConcludeMatter"] = "clerk head liaison",
        ["CloseMatter"] = "clerk head liaison",
        ["DismissMatter"] = "clerk head liaison",
        ["ReopenMatter"] = "clerk head liaison",
        ["GetReportPolicy"] = "clerk head liaison",
        ["ListMatters"] = "clerk mediator head liaison",
        ["GetMatter"] = "clerk mediator head liaison",
        ["ListProgress"] = "clerk mediator head liaison",
        ["ListEmergencyReports"] = "clerk mediator head liaison",
        ["AnswerInvitation"] = "clerk mediator head liaison",
        ["LeaveMatter"] = "clerk mediator head liaison",
        ["ReportMatterTask"] = "clerk mediator head liaison",
        ["AddProgress"] = "clerk mediator head liaison",
        ["SetReportPolicy"] = "head",
        ["GetTriageRules"] = "clerk head",
        ["ListTriageEditions"] = "clerk head",
        ["TestTriage"] = "clerk head",
        ["ProposeRoute"] = "clerk head",
        ["EditTriageRules"] = "head",
        ["RollBackTriageRules"] = "head",
        ["AskGuidedCheck"] = OpenToAll,
        ["GetGuidedCheck"] = "clerk head system",
        ["ListGuidedCheckEditions"] = "clerk head system",
        ["TestGuidedCheck"] = "clerk head system",
        ["EditGuidedCheck"] = "head system",
        ["RollBackGuidedCheck"] = "head system",
        ["GetAgreementToSign"] = "worker clerk mediator head",
        ["GetPaymentCalendar"] = "worker clerk mediator head",
        ["TellPayment"] = "worker",
        ["GetBids"] = "worker",
        ["JoinBidding"] = "worker",
        ["LeaveBidding"] = "worker",
        ["EnterBid"] = "worker",
        ["GetTalks"] = "worker mediator head",
        ["ListTalks"] = "worker mediator head",
        ["GetSettlementProposal"] = "mediator head",
        ["MakeOffer"] = "worker mediator head",
        ["CounterOffer"] = "worker mediator head",
        ["AcceptOffer"] = "worker mediator head",
        ["DeclineOffer"] = "worker mediator head",
        ["TakeBackOffer"] = "worker mediator head",
        ["SetAsideOffer"] = "mediator head",
        ["ListCaseMessages"] = "worker mediator head",
        ["ListMessageRooms"] = "worker mediator head",
        ["WriteMessage"] = "worker mediator head",
        ["MarkMessagesRead"] = "worker mediator head",
        ["ReadTrainingClock"] = "system",
        ["MoveTrainingClock"] = "system",
    };

    private static readonly string[] Callers =
        ["worker", "partner", "clerk", "mediator", "head", "liaison", "arbitrator", "auditor", "security", "system"];

    [Fact]
    public async Task EveryEndpoint_AnswersWhomTheMatrixAllowsAndNobodyElse()
    {
        await using var host = await RunningHost.StartAsync(settings: ["--Clock:StartAt=2026-03-02T09:00:00+08:00"]);
        var endpoints = await EndpointsAsync(host);
        var wrong = new List<string>();

        foreach (var name in Callers)
        {
            using var client = name == "partner" ? await host.ClientAsync(DemoClients.SystemId, DemoClients.SystemSecret) : await host.SignedInAsync(name);
            foreach (var endpoint in endpoints)
            {
                var status = await AskAsync(client, endpoint);
                var entered = status is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden);
                var shouldEnter = Allowed.TryGetValue(endpoint.Name, out var roles) && roles.Split(' ').Contains(name);
                if (entered != shouldEnter || (int)status >= 500)
                {
                    wrong.Add($"{name} {endpoint.Name}: {(int)status}");
                }
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task EveryEndpoint_WithoutSigningIn_IsUnauthorisedUnlessOpenToAll()
    {
        await using var host = await RunningHost.StartAsync(settings: ["--Clock:StartAt=2026-03-02T09:00:00+08:00"]);
        using var stranger = host.Browser();

        foreach (var endpoint in (await EndpointsAsync(host)))
        {
            var isShut = await AskAsync(stranger, endpoint) == HttpStatusCode.Unauthorized;
            isShut.ShouldBe(Allowed[endpoint.Name] != OpenToAll, endpoint.Name);
        }
    }

    [Fact]
    public async Task EveryEndpoint_OfTheDescription_IsInTheMatrixAndTheOtherWayRound()
    {
        await using var host = await RunningHost.StartAsync(settings: ["--Clock:StartAt=2026-03-02T09:00:00+08:00"]);

        var endpoints = await EndpointsAsync(host);

        endpoints.Select(endpoint => endpoint.Name).Order().ShouldBe(Allowed.Keys.Order());
    }

    private static async Task<List<Endpoint>> EndpointsAsync(RunningHost host)
    {
        using var browser = host.Browser();
        using var document = JsonDocument.Parse(await browser.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)));
        return
        [
            .. document.RootElement.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject(), (path, verb) =>
                new Endpoint(verb.Name, path.Name, verb.Value.GetProperty("operationId").GetString()!)),
        ];
    }

    private static async Task<HttpStatusCode> AskAsync(HttpClient client, Endpoint endpoint)
    {
        var path = Placeholder().Replace(endpoint.Path, "0193a000-0000-7000-8000-00000000ffff");
        using var request = new HttpRequestMessage(new HttpMethod(endpoint.Verb.ToUpperInvariant()), new Uri(path, UriKind.Relative));
        if (endpoint.Verb == "post")
        {
            request.Headers.IfMatch.Add(new EntityTagHeaderValue("\"1\""));
            request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
            request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        }

        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }

    [GeneratedRegex("\\{[^}]+\\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder();

    private sealed record Endpoint(string Verb, string Path, string Name);
}
