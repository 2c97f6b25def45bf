namespace Mediation.Domain.Waiting;

/// <summary>What a party waits for from the day its application came in. Stored by name.</summary>
public enum WaitingStage
{
    /// <summary>受理: until the case is accepted.</summary>
    Acceptance,

    /// <summary>首次调解会: until the first session is held.</summary>
    FirstSession,

    /// <summary>调解结果: until the first agreement takes effect or mediation fails.</summary>
    Outcome,
}
