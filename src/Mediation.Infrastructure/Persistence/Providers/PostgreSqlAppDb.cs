using Mediation.Application.Calendar;
using Mediation.Application.Common;
using Mediation.Domain.Notices;
using Mediation.Infrastructure.Persistence.Conventions;
using Mediation.Infrastructure.Protection;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Infrastructure.Persistence.Providers;

public sealed class PostgreSqlAppDb(DbContextOptions<PostgreSqlAppDb> options, FieldCipher cipher, RequestScope scope) : AppDb(options, cipher, scope)
{
    /// <summary>Rows that another claim holds at this moment are passed over: two that waited for each other would end in a deadlock.</summary>
    public override Task<int> ClaimNoticesAsync(
        NoticeChannel channel, IReadOnlyList<NoticeId> ids, string holder, DateTimeOffset now, DateTimeOffset until, CancellationToken ct)
    {
        var (rows, at) = (ids.Select(id => id.Value).ToArray(), channel.ToString());
        return Database.ExecuteSqlAsync(
            $"""
            UPDATE "Notices" n SET "LeasedBy" = {holder}, "LeasedUntil" = {until}
            FROM (
                SELECT "Id" FROM "Notices"
                WHERE "Id" = ANY({rows}) AND "Channel" = {at} AND "State" IN ({nameof(NoticeState.Queued)}, {nameof(NoticeState.Underway)})
                    AND "NextTryAt" <= {now} AND ("LeasedUntil" IS NULL OR "LeasedUntil" < {now})
                FOR UPDATE SKIP LOCKED) AS free
            WHERE n."Id" = free."Id"
            """,
            ct);
    }

    /// <summary>One statement for all rows: a statement for each would be planned a million times when a year is published.</summary>
    public override Task<int> WriteRecountedAsync(IReadOnlyList<StoredDeadline> recounted, CancellationToken ct)
    {
        var seen = recounted.DistinctBy(row => row.CaseId).ToList();
        var (cases, versions) = (seen.Select(row => row.CaseId.Value).ToArray(), seen.Select(row => row.CaseVersion).ToArray());
        var ids = recounted.Select(row => row.Deadline.Id.Value).ToArray();
        var casesOfIds = recounted.Select(row => row.CaseId.Value).ToArray();
        var provisional = recounted.Select(row => row.Deadline.IsProvisional).ToArray();
        var explanations = recounted.Select(row => JsonColumns.TextOf(row.Deadline.Explanation)).ToArray();
        return Database.ExecuteSqlAsync(
            $"""
            WITH held AS (
                SELECT c."Id" FROM "Cases" c JOIN unnest({cases}, {versions}) AS seen(id, version) ON c."Id" = seen.id AND c."Version" = seen.version
                FOR NO KEY UPDATE OF c)
            UPDATE "Deadlines" d SET "IsProvisional" = n.provisional, "Explanation" = n.explanation
            FROM unnest({ids}, {casesOfIds}, {provisional}, {explanations}) AS n(id, case_id, provisional, explanation)
            JOIN held ON held."Id" = n.case_id
            WHERE d."Id" = n.id
            """,
            ct);
    }
}
