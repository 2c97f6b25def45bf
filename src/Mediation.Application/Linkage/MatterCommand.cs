using System.Text.Json.Serialization;
using Mediation.Application.Common;
using Mediation.Domain.Linkage;

namespace Mediation.Application.Linkage;

/// <summary>A step in one joint matter, seen in a certain version. The id and the version come from the address and from If-Match.</summary>
public abstract record MatterCommand : ICommand<MatterReceipt>, ITargeted
{
    [JsonIgnore]
    public JointMatterId MatterId { get; init; }

    [JsonIgnore]
    public int SeenVersion { get; init; }

    /// <summary>What the address names: the matter, or the part of it that the step is about.</summary>
    [JsonIgnore]
    public virtual Guid Target => MatterId.Value;
}

/// <param name="Version">What the next step must name in If-Match.</param>
/// <param name="Created">What this step made: tasks, a meeting, a session.</param>
public sealed record MatterReceipt(Guid Id, string Number, MatterStatus Status, int Version, IReadOnlyList<Guid> Created);
