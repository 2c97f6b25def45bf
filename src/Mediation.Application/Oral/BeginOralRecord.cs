using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Oral;
using MediatR;

namespace Mediation.Application.Oral;

/// <summary>Begins to write down, on the spot and with its time, what somebody applies for orally (调解仲裁法 §12).</summary>
[Requires(Permission.WriteOralRecords)]
public sealed record BeginOralRecord : ICommand<OralReceipt>
{
    /// <summary>Where it is told, e.g. the counter.</summary>
    public required string Place { get; init; }
}

internal sealed class BeginOralRecordValidator : AbstractValidator<BeginOralRecord>
{
    public BeginOralRecordValidator() => RuleFor(command => command.Place).NotEmpty().MaximumLength(OralRecord.PlaceMaxLength);
}

internal sealed class BeginOralRecordHandler(OralDesk desk) : IRequestHandler<BeginOralRecord, OralReceipt>
{
    public Task<OralReceipt> Handle(BeginOralRecord command, CancellationToken ct)
    {
        var record = OralRecord.Begin(OralRecordId.New(desk.Now), desk.Agency, desk.Clerk, command.Place, desk.Now);
        desk.Db.OralRecords.Add(record);
        return desk.SaveAsync(record, ct);
    }
}
