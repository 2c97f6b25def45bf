using System.Text.Json.Serialization;
using FluentValidation;
using Mediation.Application.Common;

namespace Mediation.Application.Oral;

/// <summary>A step in one oral record, seen in a certain version. Both come from the address and from If-Match.</summary>
public abstract record OralCommand : ICommand<OralReceipt>, ITargeted
{
    [JsonIgnore]
    public Guid Record { get; init; }

    [JsonIgnore]
    public int Seen { get; init; }

    [JsonIgnore]
    public Guid Target => Record;
}

internal abstract class OralCommandValidator<TCommand> : AbstractValidator<TCommand> where TCommand : OralCommand
{
    protected OralCommandValidator() => RuleFor(command => command.Record).NotEmpty();
}
