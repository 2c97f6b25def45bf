using System.Globalization;
using System.Text;
using Mediation.Application.Calendar;
using Mediation.Domain.Calendar;
using Mediation.Domain.Deadlines;
using Mediation.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Infrastructure.Persistence;

public abstract partial class AppDb
{
    public DbSet<CalendarNotice> CalendarNotices => Set<CalendarNotice>();

    public DbSet<Publication> Publications => Set<Publication>();

    public DbSet<PublicationMove> PublicationMoves => Set<PublicationMove>();

    public Task<int> CountOpenDeadlinesAsync(DateOnly first, DateOnly last, CancellationToken ct) =>
        Set<Deadline>().Where(TouchedDeadlines.Over(first, last)).CountAsync(ct);

    /// <summary>Keeps a case from being changed between the look at its version and the end of the transaction; SQLite has one writer anyway.</summary>
    protected virtual string CaseLockHint => "";

    public virtual async Task<int> WriteRecountedAsync(IReadOnlyList<StoredDeadline> recounted, CancellationToken ct)
    {
        const int RowsAtOnce = 200;
        var written = 0;
        foreach (var chunk in recounted.Chunk(RowsAtOnce))
        {
            var (sql, values) = (new StringBuilder(), new List<object>(chunk.Length * 5));
            foreach (var row in chunk)
            {
                var at = values.Count;
                sql.Append(CultureInfo.InvariantCulture, $$"""
                    UPDATE "Deadlines" SET "IsProvisional" = {{{at}}}, "Explanation" = {{{at + 1}}} WHERE "Id" = {{{at + 2}}}
                    AND EXISTS (SELECT 1 FROM "Cases"{{CaseLockHint}} WHERE "Id" = {{{at + 3}}} AND "Version" = {{{at + 4}}});

                    """);
                values.AddRange(
                    row.Deadline.IsProvisional, JsonColumns.TextOf(row.Deadline.Explanation), row.Deadline.Id.Value, row.CaseId.Value, row.CaseVersion);
            }

            written += await Database.ExecuteSqlRawAsync(sql.ToString(), values, ct);
        }

        return written;
    }
}
