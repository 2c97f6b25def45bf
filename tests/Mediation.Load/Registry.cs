using System.Diagnostics;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.Deadlines;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Load;

/// <summary>
/// A PostgreSQL database of its own with very many open cases, each with the term of its mediation (A2, ending within thirty days) and
/// three long clocks that end within a year or two (C1, A8, B6). One case is made by the use cases, the others are copies of its rows.
/// </summary>
internal sealed class Registry(TestPlatform platform, int deadlines) : IAsyncDisposable
{
    private const int ClocksPerCase = 4;
    private const int Spread = 360;
    private const int DaysOfMediation = 30;
    private static readonly ClockId[] Long = [ClockId.C1, ClockId.A8, ClockId.B6];

    public TestPlatform Platform => platform;

    public int Deadlines => deadlines;

    public DateOnly Today { get; } = new(2026, 11, 23);

    public static async Task<Registry> FilledAsync(int deadlines)
    {
        var platform = await TestPlatform.StartAsync(DatabaseProvider.PostgreSql);
        platform.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 23, 1, 0, 0, TimeSpan.Zero));
        var registry = new Registry(platform, deadlines);
        var watch = Stopwatch.StartNew();
        await registry.FillAsync();
        Console.WriteLine($"{deadlines:N0} open deadlines in {deadlines / ClocksPerCase:N0} cases, made in {watch.Elapsed.TotalSeconds:N0} s");
        return registry;
    }

    public Task<T> SendAsync<T>(MediatR.IRequest<T> request) => platform.SendAsync(request, Caller.Platform);

    public ValueTask DisposeAsync() => platform.DisposeAsync();

    private async Task FillAsync()
    {
        var journey = await CaseJourney.AcceptedAsync(platform);
        await journey.AssignAsync();
        var template = journey.Receipt.Id;
        await platform.LookAsync(async db =>
        {
            db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
            await SampleAsync(db, template);
            await CopyAsync(db, template);
            return 0;
        });
    }

    /// <summary>One deadline of every start, kept by the first case until it is copied.</summary>
    private async Task SampleAsync(AppDb db, Guid template)
    {
        var calendar = await platform.Services.GetRequiredService<IWorkCalendars>().CurrentAsync(default);
        await db.Database.ExecuteSqlAsync($"""DELETE FROM "Deadlines" WHERE "CaseId" = {template}""");
        for (var place = 0; place < DaysOfMediation; place++)
        {
            Add(ClockId.A2, Today.AddDays(place - 15));
        }

        foreach (var clock in Long)
        {
            for (var place = 0; place < Spread; place++)
            {
                Add(clock, Today.AddDays(-place));
            }
        }

        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();

        void Add(ClockId clock, DateOnly start)
        {
            var period = ClockCatalogue.Shipped.For(clock, start);
            var deadline = Deadline.Start(
                DeadlineId.New(platform.Clock.GetUtcNow()), period, start, period.Trigger, calendar, null, null, new StartEvidence(null, 1));
            db.Add(deadline);
            db.Entry(deadline).Property("CaseId").CurrentValue = new CaseId(template);
        }
    }

    private async Task CopyAsync(AppDb db, Guid template)
    {
        var cases = deadlines / ClocksPerCase;
        await using var work = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlAsync(
            $"""CREATE TEMP TABLE copies ON COMMIT DROP AS SELECT n, gen_random_uuid() AS id FROM generate_series(1, {cases}) n""");
        await db.Database.ExecuteSqlAsync(
            $"""
            CREATE TEMP TABLE samples ON COMMIT DROP AS SELECT d."Id" AS id, d."Clock" AS clock,
                (row_number() OVER (PARTITION BY d."Clock" ORDER BY d."StartOn") - 1)::int AS place, (count(*) OVER (PARTITION BY d."Clock"))::int AS places
            FROM "Deadlines" d WHERE d."CaseId" = {template}
            """);
        await CopyAsync(db, "Cases", template, "Id", "\"Number\" = 'L' || c.n", "true");
        await CopyAsync(db, "Parties", template, "CaseId", null, "true");
        await CopyAsync(db, "CaseMediators", template, "CaseId", null, "true");
        await CopyAsync(
            db, "Deadlines", template, "CaseId", null,
            "EXISTS (SELECT 1 FROM samples s WHERE s.id = t.\"Id\" AND s.place = c.n % s.places)");
        await db.Database.ExecuteSqlAsync($"""DELETE FROM "Deadlines" WHERE "CaseId" = {template}""");
        await work.CommitAsync();
        await db.Database.ExecuteSqlAsync($"""UPDATE "Cases" SET "NextDueOn" = d.due FROM (SELECT "CaseId", min("DueOn") AS due FROM "Deadlines" GROUP BY 1) d WHERE d."CaseId" = "Cases"."Id" """);
        await db.Database.ExecuteSqlAsync($"ANALYZE");
    }

    /// <summary>Copies the rows of one table for every copied case; names come from the catalogue of the database alone.</summary>
    private static async Task CopyAsync(AppDb db, string table, Guid template, string key, string? replaced, string only)
    {
        var columns = await db.Database.SqlQuery<string>(
            $"""
            SELECT column_name AS "Value" FROM information_schema.columns
            WHERE table_schema = 'public' AND table_name = {table} AND is_identity = 'NO' AND is_generated = 'NEVER'
            """).ToListAsync();
        var (replacedColumn, replacement) = replaced is null ? (null, null) : (replaced.Split('"')[1], replaced.Split(" = ", 2)[1]);
        var values = columns.Select(column => column == key ? "c.id"
            : column == replacedColumn ? replacement
            : column == "Id" ? "gen_random_uuid()"
            : $"t.\"{column}\"");
        var sql = $"""
            INSERT INTO "{table}" ({string.Join(", ", columns.Select(column => $"\"{column}\""))})
            SELECT {string.Join(", ", values)} FROM "{table}" t CROSS JOIN copies c WHERE t."{key}" = @template AND {only}
            """;
        await db.Database.ExecuteSqlRawAsync(sql, new Npgsql.NpgsqlParameter("template", template));
    }
}
