using FluentValidation;
using Mediation.Application.Access;
using Mediation.Domain.Intake;
using MediatR;

namespace Mediation.Application.Oral;

/// <summary>Keeps what was told, as it was told. A record that was read back and is changed must be read back again.</summary>
[Requires(Permission.WriteOralRecords)]
public sealed record WriteOralRecord : OralCommand
{
    /// <summary>All fields of the sections that are sent; the others stay.</summary>
    public required IReadOnlyDictionary<FilingSection, IReadOnlyDictionary<string, string>> Sections { get; init; }
}

internal sealed class WriteOralRecordValidator : OralCommandValidator<WriteOralRecord>
{
    public WriteOralRecordValidator()
    {
        RuleFor(command => command.Sections).NotNull();
        RuleForEach(command => command.Sections).Must(section => Enum.IsDefined(section.Key) && section.Value is not null);
    }
}

internal sealed class WriteOralRecordHandler(OralDesk desk) : IRequestHandler<WriteOralRecord, OralReceipt>
{
    public async Task<OralReceipt> Handle(WriteOralRecord command, CancellationToken ct)
    {
        var record = await desk.LoadAsync(command.Record, ct);
        record.Write(command.Seen, command.Sections, desk.Now);
        return await desk.SaveAsync(record, ct);
    }
}
