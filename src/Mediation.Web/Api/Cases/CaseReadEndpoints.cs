using Mediation.Application.Cases;
using Mediation.Domain.Cases;
using Mediation.Web.Auth;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mediation.Web.Api.Cases;

/// <summary>Reading and finding cases.</summary>
internal static class CaseReadEndpoints
{
    public static void MapCaseReads(this IEndpointRouteBuilder api)
    {
        var cases = api.MapGroup("/cases").WithTags("Cases");
        cases.MapGet("", ListAsync).For<ListCases>().WithSummary("List cases by status, mediator, agency, due date, channel or group");
        cases.MapPost("/search", SearchAsync).For<SearchCases>().WithSummary("Find cases by number, name, identity number, phone or employer");
        cases.MapPost("/find", FindAsync).For<FindCases>().WithSummary("Find cases by whatever was typed into one box");
        cases.MapGet("/{id:guid}/file", FileAsync).For<GetCaseFile>().WithSummary("Read one case as the office works on it, with its mediators' names and open tasks");
        cases.MapGet("/{id:guid}", GetAsync).For<GetCase>().WithSummary("Read one case");
        cases.MapGet("/{id:guid}/timeline", TimelineAsync).For<GetTimeline>().WithSummary("Read what happened, a page at a time");
        cases.MapGet("/{id:guid}/deadlines", DeadlinesAsync).For<ListDeadlines>().WithSummary("Read the clocks and how each date came about");
        cases.MapGet("/{id:guid}/duplicates", DuplicatesAsync).For<CheckDuplicates>().WithSummary("Find cases of the same worker against the same employer");
        cases.MapGet("/{id:guid}/other-matters", OtherMattersAsync).For<DetectOtherMatters>().WithSummary("Find the dispute before other bodies and here, by declarations, numbers and parties");
        cases.MapGet("/{id:guid}/agreements", AgreementsAsync).For<GetAgreementToSign>().WithSummary("Read the settlement texts, who signed them and what to think of before signing");
        cases.MapGet("/{id:guid}/payments", PaymentsAsync).For<GetPaymentCalendar>().WithSummary("Read what is to be paid or done, by day");
        cases.MapGet("/{id:guid}/failure-report", FailureReportAsync).For<GetFailureReport>().WithSummary("Read the report that mediation failed");
    }

    private static async Task<Ok<CaseDetails>> GetAsync(Guid id, HttpResponse response, IMediator sender, CancellationToken ct)
    {
        var details = await sender.Send(new GetCase(id), ct);
        response.SetETag(details.Version);
        return TypedResults.Ok(details);
    }

    private static async Task<Ok<CasePage>> FindAsync(Body<FindCases> body, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(body.Value, ct));

    private static async Task<Ok<OfficeFile>> FileAsync(Guid id, HttpResponse response, IMediator sender, CancellationToken ct)
    {
        var file = await sender.Send(new GetCaseFile(id), ct);
        response.SetETag(file.Case.Version);
        return TypedResults.Ok(file);
    }

    private static async Task<Ok<Timeline>> TimelineAsync(Guid id, IMediator sender, CancellationToken ct, int after = 0, int take = 50, int? before = null) =>
        TypedResults.Ok(await sender.Send(new GetTimeline(id, after, take, before), ct));

    private static async Task<Ok<IReadOnlyList<DeadlineView>>> DeadlinesAsync(Guid id, IMediator sender, CancellationToken ct, bool open = false) =>
        TypedResults.Ok(await sender.Send(new ListDeadlines(id, open), ct));

    private static async Task<Ok<IReadOnlyList<DuplicateCandidate>>> DuplicatesAsync(Guid id, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new CheckDuplicates(id), ct));

    private static async Task<Ok<IReadOnlyList<MatterFinding>>> OtherMattersAsync(Guid id, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new DetectOtherMatters(id), ct));

    private static async Task<Ok<AgreementsToSign>> AgreementsAsync(Guid id, HttpResponse response, IMediator sender, CancellationToken ct)
    {
        var texts = await sender.Send(new GetAgreementToSign(id), ct);
        response.SetETag(texts.Version);
        return TypedResults.Ok(texts);
    }

    private static async Task<Ok<PaymentCalendar>> PaymentsAsync(Guid id, HttpResponse response, IMediator sender, CancellationToken ct)
    {
        var calendar = await sender.Send(new GetPaymentCalendar(id), ct);
        response.SetETag(calendar.Version);
        return TypedResults.Ok(calendar);
    }

    private static async Task<Ok<FailureReport>> FailureReportAsync(Guid id, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new GetFailureReport(id), ct));

    private static async Task<Ok<CasePage>> SearchAsync(Body<SearchCases> body, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(body.Value, ct));

    private static async Task<Ok<CasePage>> ListAsync([AsParameters] CaseFilter filter, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(filter.ToQuery(), ct));
}

/// <summary>The list's query string.</summary>
/// <param name="Status">Any of these; repeated or separated by commas.</param>
/// <param name="DueBefore">Cases with an open clock that ends on or before this day.</param>
/// <param name="Sort">received-newest (default), received-oldest or due-first.</param>
/// <param name="Cursor">What the last page named as next.</param>
internal sealed record CaseFilter(
    string[]? Status, Guid? Mediator, Guid? Agency, DateOnly? DueBefore, string? Channel, string? Group, string? Sort, string? Cursor, int? Take)
{
    public ListCases ToQuery() => new()
    {
        Status = QueryEnums.ReadAll<CaseStatus>("status", Status),
        Mediator = Mediator,
        Agency = Agency,
        DueBefore = DueBefore,
        Channel = QueryEnums.Read<Channel>("channel", Channel),
        Group = QueryEnums.Read<PriorityGroups>("group", Group),
        Sort = QueryEnums.Read<CaseSort>("sort", Sort) ?? CaseSort.ReceivedNewest,
        Cursor = Cursor,
        Take = Take ?? 50,
    };
}
