using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Intake;
using Mediation.Domain.Cases;
using Mediation.Domain.Intake;
using Mediation.Domain.Oral;
using MediatR;

namespace Mediation.Application.Oral;

/// <summary>One record: what was told, what is still missing, and how it was read back and confirmed.</summary>
[Requires(Permission.WriteOralRecords)]
public sealed record GetOralRecord(Guid Record) : IRequest<OralRecordView>;

/// <param name="Version">What the next step must have seen.</param>
/// <param name="Copy">Canonical JSON of what was confirmed; null before.</param>
public sealed record OralRecordView(
    Guid Id, OralState State, int Version, string Place, string Clerk, DateTimeOffset BegunAt, string? ReadBy, string? Interpreter, DateTimeOffset? ReadAt,
    FilingConfirmation? Confirmation, DateTimeOffset? ConfirmedAt, Guid? CaseId, string? Number, string? Copy, string? CopyHash, bool IsComplete,
    IReadOnlyList<OralSection> Sections, IReadOnlyList<FilingArea> Areas);

public sealed record OralSection(
    FilingSection Section, IReadOnlyDictionary<string, string> Fields, IReadOnlyList<FilingField> Asked, IReadOnlyList<FilingFault> Faults);

internal sealed class GetOralRecordHandler(OralDesk desk, IAccessLog log, RequestScope scope) : IRequestHandler<GetOralRecord, OralRecordView>
{
    public async Task<OralRecordView> Handle(GetOralRecord query, CancellationToken ct)
    {
        var record = await desk.LoadAsync(query.Record, ct);
        var places = await desk.AreasAsync(ct);
        var faults = (await desk.ReadAsync(record, places, ct)).Faults;
        if (record.ClerkId != scope.Caller.Id)
        {
            await log.PersonalDataSeenAsync(scope.Caller, scope.UseCase, query.Record, ct);
        }

        return new OralRecordView(
            record.Id.Value, record.State, record.Version, record.Place, record.ClerkName, record.BegunAt, record.ReadBy, record.Interpreter, record.ReadAt,
            record.Confirmation, record.ConfirmedAt, record.CaseId?.Value, record.CaseNumber, record.Copy, record.CopyHash, faults.Count == 0,
            [.. Enum.GetValues<FilingSection>().Select(section => new OralSection(
                section, record.Answers.Of(section).Fields, FilingFields.Of(section, record.Answers, [.. places.Select(area => area.Code)]),
                [.. faults.Where(fault => fault.Section == section)]))],
            places);
    }
}
