using Mediation.Application.Calendar;
using Mediation.Application.Common;
using Mediation.Infrastructure.Persistence.Conventions;
using Mediation.Infrastructure.Protection;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Infrastructure.Persistence.Providers;

public sealed class PostgreSqlAppDb(DbContextOptions<PostgreSqlAppDb> options, FieldCipher cipher, RequestScope scope) : AppDb(options, cipher, scope)
{
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
