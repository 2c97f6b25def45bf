using FluentValidation;
using Mediation.Application.Access;
using Mediation.Domain.Oral;
using MediatR;

namespace Mediation.Application.Oral;

/// <summary>Notes that the whole record was read back to the applicant, by whom, and through which interpreter.</summary>
[Requires(Permission.WriteOralRecords)]
public sealed record ReadBackOralRecord : OralCommand
{
    public required string By { get; init; }

    /// <summary>Of a language or of signs; absent for none.</summary>
    public string? Interpreter { get; init; }
}

internal sealed class ReadBackOralRecordValidator : OralCommandValidator<ReadBackOralRecord>
{
    public ReadBackOralRecordValidator()
    {
        RuleFor(command => command.By).NotEmpty().MaximumLength(OralRecord.PersonMaxLength);
        RuleFor(command => command.Interpreter).MaximumLength(OralRecord.PersonMaxLength);
    }
}

internal sealed class ReadBackOralRecordHandler(OralDesk desk) : IRequestHandler<ReadBackOralRecord, OralReceipt>
{
    public async Task<OralReceipt> Handle(ReadBackOralRecord command, CancellationToken ct)
    {
        var record = await desk.LoadAsync(command.Record, ct);

        // Nothing is missing when it is read: what was heard is what is filed.
        await desk.ApplicationAsync(record, await desk.AreasAsync(ct), ct);
        record.ReadBack(command.Seen, command.By, command.Interpreter, desk.Now);
        return await desk.SaveAsync(record, ct);
    }
}
