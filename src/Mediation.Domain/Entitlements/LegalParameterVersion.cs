using Mediation.Domain.Common;

namespace Mediation.Domain.Entitlements;

public readonly record struct LegalParameterVersionId(Guid Value)
{
    public static LegalParameterVersionId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>A figure the office published. An aggregate of its own, so that the history says who published what; it is never changed.</summary>
public sealed class LegalParameterVersion : AggregateRoot
{
    private LegalParameterVersion()
    {
    }

    public LegalParameterVersionId Id { get; private set; }

    public LegalParameterCode Code { get; private set; }

    public int Number { get; private set; }

    public LegalParameter Parameter { get; private set; } = null!;

    /// <summary>May count from a day that is past: a yearly average is announced when half of the next year is over, and nothing computed is kept.</summary>
    public static LegalParameterVersion Publish(LegalParameterVersionId id, LegalParameter parameter, LegalParameters known)
    {
        known.CheckNext(parameter);
        var version = new LegalParameterVersion { Id = id, Code = parameter.Code, Number = parameter.Number, Parameter = parameter };
        version.Raise(new LegalParameterPublished(parameter));
        return version;
    }
}

public sealed record LegalParameterPublished(LegalParameter Parameter) : DomainEvent;
