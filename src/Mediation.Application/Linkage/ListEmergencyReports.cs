using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Linkage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Linkage;

/// <summary>What leaders were told of one joint matter: for the convening agency, and for the heads of the agency above it.</summary>
[Requires(Permission.TakePartInLinkage)]
public sealed record ListEmergencyReports(Guid MatterId) : IRequest<EmergencyReportList>;

/// <param name="Reports">In their order; a matter has at most <see cref="JointMatter.MaxReports"/>.</param>
public sealed record EmergencyReportList(
    Guid MatterId, string Number, string Title, string What, MatterGrade Grade, DateTimeOffset KnownAt, DateTimeOffset DueAt,
    IReadOnlyList<EmergencyReportView> Reports);

/// <param name="AtInShanghai">The same instant on the clocks of Asia/Shanghai, as leaders read it.</param>
public sealed record EmergencyReportView(
    int Number, EmergencyReportKind Kind, string Text, DateTimeOffset At, string AtInShanghai, Guid By, bool IsLate);

internal sealed class ListEmergencyReportsHandler(IAppDb db, RequestScope scope) : IRequestHandler<ListEmergencyReports, EmergencyReportList>
{
    public async Task<EmergencyReportList> Handle(ListEmergencyReports query, CancellationToken ct)
    {
        var id = new JointMatterId(query.MatterId);
        var visible = await db.ReportedToAsync(scope.Caller, ct);
        var matter = await visible.AsNoTracking().IgnoreAutoIncludes().Include(one => one.Reports).SingleOrDefaultAsync(one => one.Id == id, ct)
            ?? throw new NotFoundException("matter");
        return new EmergencyReportList(
            matter.Id.Value, matter.Number, matter.Facts.Title, matter.Facts.What, matter.Weight.Grade, matter.KnownAt, matter.ReportDueAt,
            [
                .. matter.Reports.OrderBy(report => report.Number).Select(report => new EmergencyReportView(
                    report.Number, report.Kind, report.Text, report.At, Notices.EventWords.WhenOf(report.At), report.By, report.IsLate)),
            ]);
    }
}
