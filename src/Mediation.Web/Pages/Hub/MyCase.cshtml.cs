using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Hub;
using Mediation.Application.Waiting;
using Mediation.Domain.Cases;
using Mediation.Domain.Cases.Rules;
using Mediation.Web.Auth;
using Mediation.Web.Errors;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Mediation.Web.Pages.Hub;

/// <summary>One case on one page: who has it, until when and why, what is to do, and what has happened.</summary>
[ServesUseCase(typeof(GetCaseHub))]
internal sealed class MyCasePage(IMediator sender, ProblemTable problems, RequestScope scope) : Screen(sender, problems)
{
    [BindProperty(Name = "before", SupportsGet = true)]
    public int? Before { get; set; }

    public CaseHub Hub { get; private set; } = null!;

    public Happenings Happened { get; private set; } = new([], null);

    public WaitingTimes Waiting { get; private set; } = null!;

    /// <summary>The page on which a duty is done; null where there is nothing to open.</summary>
    public string? DoorOf(HubDuty duty) => duty.Kind switch
    {
        HubDutyKind.SupplyPapers => Under("evidence"),
        HubDutyKind.SayConsent => Under("answer"),
        HubDutyKind.SignAgreement => Under("agreement"),
        HubDutyKind.ChooseTime => Under("times"),
        HubDutyKind.AnswerOffer => Under("offers"),
        HubDutyKind.ReadMessages => Under("messages"),
        HubDutyKind.Pay or HubDutyKind.SayWhetherPaid => Under("payments"),
        HubDutyKind.GiveFeedback => Under("feedback"),
        HubDutyKind.VoteForRepresentatives => Under("election"),
        HubDutyKind.ConfirmFiling => Under("confirm"),
        _ => null,
    };

    /// <summary>What may be opened: the offers, messages and bids of talks are for those who talk, and the text for those who sign it.</summary>
    public IEnumerable<string> Parts
    {
        get
        {
            if (scope.Caller.May(Permission.ReadEvidence))
            {
                yield return "evidence";
            }

            if (scope.Caller.May(Permission.UseMessages))
            {
                yield return "messages";
            }

            if (scope.Caller.May(Permission.Negotiate))
            {
                yield return "offers";
            }

            if (Hub.Own.Count > 0)
            {
                yield return "times";
            }

            // For the workers of a collective case; the other side has no part in their election.
            if (Hub.Applicants >= CollectiveRepresentation.MinWorkers && Hub.Own.Any(side => side.Side == PartySide.Applicant))
            {
                yield return "election";
            }

            if (Hub.HasAgreement && scope.Caller.May(Permission.Sign))
            {
                yield return "agreement";
                yield return "payments";
            }

            if (Hub.Own.Count > 0)
            {
                yield return "people";
            }

            if (Hub.Own.Any(side => side.Side == PartySide.Respondent))
            {
                yield return "answer";
            }
        }
    }

    public string Under(string page) => $"/my/{Hub.Id}/{page}";

    public async Task OnGetAsync(Guid caseId)
    {
        Hub = await SendAsync(new GetCaseHub(caseId));
        Waiting = await SendAsync(new GetWaitingTimes(Hub.Office.Code));
        Happened = await SendAsync(new ListHappenings(caseId, Before));
    }
}
