using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using Mediation.Infrastructure.Protection;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Infrastructure.Persistence.Providers;

public sealed class SqlServerAppDb(DbContextOptions<SqlServerAppDb> options, FieldCipher cipher, RequestScope scope) : AppDb(options, cipher, scope)
{
    protected override string CaseLockHint => " WITH (UPDLOCK)";

    public override Task OpenCaseNumbersAsync(AgencyId agency, int year, CancellationToken ct) => Database.ExecuteSqlAsync(
        $"""
        INSERT INTO [CaseNumberSeries] ([AgencyId], [Year], [Last]) SELECT {agency.Value}, {year}, 0
        WHERE NOT EXISTS (SELECT 1 FROM [CaseNumberSeries] WITH (UPDLOCK, HOLDLOCK) WHERE [AgencyId] = {agency.Value} AND [Year] = {year})
        """,
        ct);

    protected override Task OpenStreamAsync(string direction, string from, string to, Guid subject, CancellationToken ct) => Database.ExecuteSqlAsync(
        $"""
        INSERT INTO [ExchangeStreams] ([Direction], [From], [To], [Subject], [Last]) SELECT {direction}, {from}, {to}, {subject}, 0
        WHERE NOT EXISTS (
            SELECT 1 FROM [ExchangeStreams] WITH (UPDLOCK, HOLDLOCK)
            WHERE [Direction] = {direction} AND [From] = {from} AND [To] = {to} AND [Subject] = {subject})
        """,
        ct);

    public override Task OpenMatterNumbersAsync(AgencyId agency, int year, CancellationToken ct) => Database.ExecuteSqlAsync(
        $"""
        INSERT INTO [MatterNumberSeries] ([AgencyId], [Year], [Last]) SELECT {agency.Value}, {year}, 0
        WHERE NOT EXISTS (SELECT 1 FROM [MatterNumberSeries] WITH (UPDLOCK, HOLDLOCK) WHERE [AgencyId] = {agency.Value} AND [Year] = {year})
        """,
        ct);
}
