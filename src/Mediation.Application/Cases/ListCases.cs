using System.Globalization;
using System.Linq.Expressions;
using System.Text;
using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.Cases.Rules;
using Mediation.Domain.Deadlines;
using Mediation.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Cases;

public enum CaseSort
{
    ReceivedNewest,
    ReceivedOldest,
    DueFirst,
}

/// <summary>Cases the caller may see, filtered and sorted, a page at a time.</summary>
[Requires(Permission.ListCases)]
public sealed record ListCases : IRequest<CasePage>
{
    public IReadOnlyList<CaseStatus> Status { get; init; } = [];

    public Guid? Mediator { get; init; }

    public Guid? Agency { get; init; }

    /// <summary>Only cases with an open clock that ends on or before this day.</summary>
    public DateOnly? DueBefore { get; init; }

    public Channel? Channel { get; init; }

    public PriorityGroups? Group { get; init; }

    public CaseSort Sort { get; init; }

    /// <summary>What the last page named as next.</summary>
    public string? Cursor { get; init; }

    public int Take { get; init; } = 50;
}

/// <param name="Next">Cursor of the next page; null on the last.</param>
public sealed record CasePage(IReadOnlyList<CaseRow> Cases, string? Next);

/// <param name="NextDueOn">Earliest last day among the open clocks; null when none is open.</param>
/// <param name="Next">What the case waits for; null when nothing is left to do.</param>
public sealed record CaseRow(
    Guid Id, string Number, CaseStatus Status, Channel Channel, PriorityGroups Groups, DateTimeOffset ReceivedAt, DateOnly? NextDueOn,
    string Applicant, int Applicants, string Respondent, NextAction? Next, int Version);

internal sealed class ListCasesValidator : AbstractValidator<ListCases>
{
    public const int MaxTake = 200;

    public ListCasesValidator()
    {
        RuleFor(query => query.Take).InclusiveBetween(1, MaxTake);
        RuleFor(query => query.Cursor).Must((query, cursor) => cursor is null || CaseCursor.Read(query.Sort, cursor) is not null).WithErrorCode("cursor.malformed");
    }
}

internal sealed class ListCasesHandler(IAppDb db, PlatformTime time) : IRequestHandler<ListCases, CasePage>
{
    public async Task<CasePage> Handle(ListCases query, CancellationToken ct)
    {
        var rows = await query.Filter(db.Cases.AsNoTracking()).AfterCursor(query.Sort, query.Cursor)
            .Take(query.Take + 1).Select(CaseRows.Row(time.Today)).ToListAsync(ct);
        var page = rows.Take(query.Take).ToList();
        return new CasePage(page, rows.Count > query.Take ? CaseCursor.Of(query.Sort, page[^1]) : null);
    }
}

internal static class CaseRows
{
    public static Expression<Func<DisputeCase, CaseRow>> Row(DateOnly today) => dispute => new CaseRow(
        dispute.Id.Value, dispute.Number, dispute.Status, dispute.Channel, dispute.Groups, dispute.ReceivedAt,
        dispute.NextDueOn == DateOnly.MaxValue ? null : dispute.NextDueOn,
        dispute.Parties.Where(party => party.Side == PartySide.Applicant).OrderBy(party => party.Number).Select(party => party.Name).First(),
        dispute.Parties.Count(party => party.Side == PartySide.Applicant),
        dispute.Parties.Where(party => party.Side == PartySide.Respondent).OrderBy(party => party.Number).Select(party => party.Name).First(),
        NextAction.Of(
            new NextFacts(
                dispute.Status,
                dispute.NextDueOn,
                dispute.Sessions.Where(session => session.State == SessionState.Scheduled).Min(session => (DateTimeOffset?)session.PlannedAt),
                dispute.Parties.Any(party => party.Side == PartySide.Respondent && party.Consent == ConsentState.Pending),
                dispute.Contacts.Any(),
                dispute.Agreements.Any(agreement => agreement.EffectiveOn == null && agreement.AbandonedOn == null),
                dispute.Deadlines.Where(deadline => deadline.Clock == ClockId.A9 && deadline.Status == DeadlineStatus.Running)
                    .Min(deadline => (DateOnly?)deadline.DueOn)),
            today),
        dispute.Version);

    public static IQueryable<DisputeCase> Filter(this ListCases query, IQueryable<DisputeCase> cases)
    {
        if (query.Status.Count > 0)
        {
            cases = cases.Where(dispute => query.Status.Contains(dispute.Status));
        }

        if (query.Mediator is { } mediator)
        {
            var id = new MediatorId(mediator);
            cases = cases.Where(dispute => dispute.Mediators.Any(part => part.MediatorId == id && part.ReleasedOn == null));
        }

        if (query.Agency is { } agency)
        {
            var id = new Domain.Agencies.AgencyId(agency);
            cases = cases.Where(dispute => dispute.AgencyId == id);
        }

        if (query.DueBefore is { } day)
        {
            cases = cases.Where(dispute => dispute.NextDueOn <= day && dispute.NextDueOn != DateOnly.MaxValue);
        }

        if (query.Channel is { } channel)
        {
            cases = cases.Where(dispute => dispute.Channel == channel);
        }

        return query.Group is { } group ? cases.Where(dispute => (dispute.Groups & group) == group) : cases;
    }

    public static IQueryable<DisputeCase> AfterCursor(this IQueryable<DisputeCase> cases, CaseSort sort, string? cursor)
    {
        var (due, at, number) = cursor is null ? default : CaseCursor.Read(sort, cursor)!.Value;
        switch (sort)
        {
            case CaseSort.DueFirst:
                if (cursor is not null)
                {
                    cases = cases.Where(dispute => dispute.NextDueOn > due
                        || (dispute.NextDueOn == due && string.Compare(dispute.Number, number) > 0));
                }

                return cases.OrderBy(dispute => dispute.NextDueOn).ThenBy(dispute => dispute.Number);
            case CaseSort.ReceivedOldest:
                if (cursor is not null)
                {
                    cases = cases.Where(dispute => dispute.ReceivedAt > at
                        || (dispute.ReceivedAt == at && string.Compare(dispute.Number, number) > 0));
                }

                return cases.OrderBy(dispute => dispute.ReceivedAt).ThenBy(dispute => dispute.Number);
            default:
                if (cursor is not null)
                {
                    cases = cases.Where(dispute => dispute.ReceivedAt < at
                        || (dispute.ReceivedAt == at && string.Compare(dispute.Number, number) < 0));
                }

                return cases.OrderByDescending(dispute => dispute.ReceivedAt).ThenByDescending(dispute => dispute.Number);
        }
    }
}

/// <summary>Where the last page ended: the sort key and the case number that breaks ties.</summary>
internal static class CaseCursor
{
    public static string Of(CaseSort sort, CaseRow last)
    {
        var key = sort == CaseSort.DueFirst
            ? (last.NextDueOn ?? DateOnly.MaxValue).ToString("yyyyMMdd", CultureInfo.InvariantCulture)
            : last.ReceivedAt.UtcTicks.ToString(CultureInfo.InvariantCulture);
        return Convert.ToBase64String(Encoding.UTF8.GetBytes($"{key}|{last.Number}"));
    }

    /// <summary>Null for what no page of this sort has named.</summary>
    public static (DateOnly Due, DateTimeOffset At, string Number)? Read(CaseSort sort, string cursor)
    {
        var buffer = new byte[cursor.Length];
        if (!Convert.TryFromBase64String(cursor, buffer, out var length))
        {
            return null;
        }

        var parts = Encoding.UTF8.GetString(buffer, 0, length).Split('|', 2);
        if (parts.Length < 2 || parts[1].Any(char.IsControl))
        {
            return null;
        }

        if (sort == CaseSort.DueFirst)
        {
            return DateOnly.TryParseExact(parts[0], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var due)
                ? (due, default, parts[1])
                : null;
        }

        return long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTimeOffset.MaxValue.Ticks
            ? (default, new DateTimeOffset(ticks, TimeSpan.Zero), parts[1])
            : null;
    }
}
