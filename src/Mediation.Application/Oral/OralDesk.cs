using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Application.Intake;
using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Oral;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Oral;

/// <summary>What the use cases of oral applications share: the records of the caller's own agency, and what is still missing in them.</summary>
internal sealed class OralDesk(IAppDb db, FilingAreas areas, RequestScope scope, PlatformTime time)
{
    public IAppDb Db => db;

    public DateTimeOffset Now => time.Now;

    public AgencyId Agency => scope.Caller.Agency ?? throw new NotFoundException("record");

    public (Guid Id, string Name) Clerk => (scope.Caller.Id, scope.Caller.Name);

    /// <summary>Every query of records starts here: another agency's are not there.</summary>
    public IQueryable<OralRecord> Own
    {
        get
        {
            var agency = Agency;
            return db.OralRecords.Where(record => record.AgencyId == agency && record.State != OralState.Discarded);
        }
    }

    public async Task<OralRecord> LoadAsync(Guid record, CancellationToken ct)
    {
        var id = new OralRecordId(record);
        return await Own.SingleOrDefaultAsync(one => one.Id == id, ct) ?? throw new NotFoundException("record");
    }

    public async Task<OralReceipt> SaveAsync(OralRecord record, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return OralReceipt.Of(record);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RuleBrokenException(RuleCode.OralChanged);
        }
    }

    public Task<IReadOnlyList<FilingArea>> AreasAsync(CancellationToken ct) => areas.AllAsync(ct);

    public async Task<FilingReading> ReadAsync(OralRecord record, IReadOnlyList<FilingArea> places, CancellationToken ct)
    {
        var code = await db.Agencies.AsNoTracking().Where(agency => agency.Id == record.AgencyId).Select(agency => agency.Code).SingleAsync(ct);
        return FilingForm.Read(code, record.Answers, [.. places.Select(area => area.Code)], roll: null, time.Today);
    }

    /// <summary>The application as it was told: who speaks for another brings a letter, and files in writing.</summary>
    public async Task<SubmitApplication> ApplicationAsync(OralRecord record, IReadOnlyList<FilingArea> places, CancellationToken ct)
    {
        if (FilingFields.Who(record.Answers) == FilingFields.Helper)
        {
            throw new RuleBrokenException(RuleCode.OralByAnother);
        }

        var application = (await ReadAsync(record, places, ct)).Application ?? throw new RuleBrokenException(RuleCode.OralIncomplete);
        return application with { Channel = Channel.WalkIn, IsOral = true };
    }
}

/// <param name="Version">What the next step must have seen.</param>
/// <param name="CaseId">Null until it is filed.</param>
/// <param name="CopyHash">SHA-256 over what was confirmed.</param>
public sealed record OralReceipt(Guid Id, OralState State, int Version, Guid? CaseId, string? Number, DateTimeOffset? ConfirmedAt, string? CopyHash)
{
    internal static OralReceipt Of(OralRecord record) => new(
        record.Id.Value, record.State, record.Version, record.CaseId?.Value, record.CaseNumber, record.ConfirmedAt, record.CopyHash);
}
