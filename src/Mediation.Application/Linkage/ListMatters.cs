using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Linkage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Linkage;

/// <summary>The joint matters the caller's body convenes or takes part in, the newest first, a page at a time.</summary>
[Requires(Permission.TakePartInLinkage)]
public sealed record ListMatters : IRequest<MatterPage>
{
    public MatterStatus? Status { get; init; }

    public MatterGrade? Grade { get; init; }

    public Guid? Cursor { get; init; }

    public int Take { get; init; } = 50;
}

/// <param name="Next">Cursor of the next page; null on the last.</param>
public sealed record MatterPage(IReadOnlyList<MatterRow> Matters, Guid? Next);

/// <param name="Invitation">How the caller's body stands to it; null where it convenes it itself.</param>
/// <param name="OverdueTasks">Of all bodies.</param>
public sealed record MatterRow(
    Guid Id, string Number, string Title, MatterStatus Status, MatterGrade Grade, IReadOnlyList<MatterReasons> Reasons, Guid Convener,
    InvitationState? Invitation, int OpenTasks, int OverdueTasks, DateTimeOffset RaisedAt, int Version);

internal sealed class ListMattersValidator : AbstractValidator<ListMatters>
{
    public const int MaxTake = 200;

    public ListMattersValidator()
    {
        RuleFor(query => query.Take).InclusiveBetween(1, MaxTake);
        RuleFor(query => query.Status).IsInEnum();
        RuleFor(query => query.Grade).IsInEnum();
    }
}

internal sealed class ListMattersHandler(IAppDb db, RequestScope scope, PlatformTime time) : IRequestHandler<ListMatters, MatterPage>
{
    public async Task<MatterPage> Handle(ListMatters query, CancellationToken ct)
    {
        var (today, office) = (time.Today, scope.Caller.Agency);
        var rows = await Filter(query, db.JointMatters.AsNoTracking().IgnoreAutoIncludes().VisibleTo(scope.Caller))
            .OrderByDescending(matter => matter.Id).Take(query.Take + 1)
            .Select(matter => new
            {
                matter.Id,
                matter.Number,
                matter.Facts.Title,
                matter.Status,
                matter.Weight.Grade,
                matter.Weight.Reasons,
                matter.ConvenerId,
                Invitation = matter.Bodies.Where(body => body.AgencyId == office && body.LeftAt == null && body.State != InvitationState.Declined)
                    .Select(body => (InvitationState?)body.State).FirstOrDefault(),
                Open = matter.Tasks.Count(task => task.State == MatterTaskState.Open || task.State == MatterTaskState.UnderWay),
                Overdue = matter.Tasks.Count(task => (task.State == MatterTaskState.Open || task.State == MatterTaskState.UnderWay) && task.DueOn < today),
                matter.RaisedAt,
                matter.Version,
            })
            .ToListAsync(ct);
        var page = rows.Take(query.Take).ToList();
        return new MatterPage(
            [
                .. page.Select(row => new MatterRow(
                    row.Id.Value, row.Number, row.Title, row.Status, row.Grade, row.Reasons.Listed(), row.ConvenerId.Value, row.Invitation, row.Open,
                    row.Overdue, row.RaisedAt, row.Version)),
            ],
            rows.Count > query.Take ? page[^1].Id.Value : null);
    }

    private static IQueryable<JointMatter> Filter(ListMatters query, IQueryable<JointMatter> matters)
    {
        if (query.Status is { } status)
        {
            matters = matters.Where(matter => matter.Status == status);
        }

        if (query.Grade is { } grade)
        {
            matters = matters.Where(matter => matter.Weight.Grade == grade);
        }

        if (query.Cursor is not { } before)
        {
            return matters;
        }

        var last = new JointMatterId(before);
        return matters.Where(matter => matter.Id < last);
    }
}
