using Mediation.Application.Access;
using MediatR;

namespace Mediation.Application.Oral;

/// <summary>Throws a record away that the applicant does not confirm. What was told is gone at once.</summary>
[Requires(Permission.WriteOralRecords)]
public sealed record DiscardOralRecord : OralCommand;

internal sealed class DiscardOralRecordValidator : OralCommandValidator<DiscardOralRecord>;

internal sealed class DiscardOralRecordHandler(OralDesk desk) : IRequestHandler<DiscardOralRecord, OralReceipt>
{
    public async Task<OralReceipt> Handle(DiscardOralRecord command, CancellationToken ct)
    {
        var record = await desk.LoadAsync(command.Record, ct);
        record.Discard(command.Seen, desk.Now);
        return await desk.SaveAsync(record, ct);
    }
}
