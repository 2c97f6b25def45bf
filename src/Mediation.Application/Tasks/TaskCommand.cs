using System.Text.Json.Serialization;
using Mediation.Application.Common;
using Mediation.Domain.Tasks;

namespace Mediation.Application.Tasks;

/// <summary>A step with one task, seen in a certain version. The id and the version come from the address and from If-Match.</summary>
public abstract record TaskCommand : ICommand<TaskReceipt>, ITargeted
{
    [JsonIgnore]
    public Guid TaskId { get; init; }

    [JsonIgnore]
    public int SeenVersion { get; init; }

    [JsonIgnore]
    public Guid Target => TaskId;
}

public sealed record TaskReceipt(Guid Id, TaskState State, int Version);
