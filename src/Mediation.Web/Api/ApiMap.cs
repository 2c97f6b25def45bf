using Mediation.Web.Api.Agencies;
using Mediation.Web.Api.Calendar;
using Mediation.Web.Api.Cases;
using Mediation.Web.Api.Collective;
using Mediation.Web.Api.Deadlines;
using Mediation.Web.Api.Engagement;
using Mediation.Web.Api.Entitlements;
using Mediation.Web.Api.Evidence;
using Mediation.Web.Api.Exchange;
using Mediation.Web.Api.Feedback;
using Mediation.Web.Api.Guidance;
using Mediation.Web.Api.History;
using Mediation.Web.Api.Hub;
using Mediation.Web.Api.Intake;
using Mediation.Web.Api.Jobs;
using Mediation.Web.Api.Linkage;
using Mediation.Web.Api.Messages;
using Mediation.Web.Api.Negotiation;
using Mediation.Web.Api.Notices;
using Mediation.Web.Api.Oral;
using Mediation.Web.Api.Outages;
using Mediation.Web.Api.Papers;
using Mediation.Web.Api.People;
using Mediation.Web.Api.Referrals;
using Mediation.Web.Api.Representation;
using Mediation.Web.Api.Tasks;
using Mediation.Web.Api.Waiting;

namespace Mediation.Web.Api;

internal static class ApiMap
{
    /// <summary>Everything under /api/v1.</summary>
    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup("/api/v1").TakeIdempotencyKeys();
        api.MapCaseReads();
        api.MapCases();
        api.MapPapers();
        api.MapClocks();
        api.MapDeadlines();
        api.MapEntitlements();
        api.MapMediators();
        api.MapAgencies();
        api.MapMechanisms();
        api.MapLiaisons();
        api.MapAccounts();
        api.MapClients();
        api.MapDeliveries();
        api.MapHistory();
        api.MapReminders();
        api.MapTasks();
        api.MapJobs();
        api.MapCalendarFeeds();
        api.MapCalendar();
        api.MapOffices();
        api.MapOutages();
        api.MapReferrals();
        api.MapTransfers();
        api.MapExchangeDesk();
        api.MapMatters();
        api.MapTriage();
        api.MapFilings();
        api.MapPlaces();
        api.MapOralRecords();
        api.MapGuidance();
        api.MapCollective();
        api.MapHub();
        api.MapWaiting();
        api.MapFeedback();
        api.MapEvidence();
        api.MapEngagement();
        api.MapNegotiation();
        api.MapBids();
        api.MapMessages();
    }
}
