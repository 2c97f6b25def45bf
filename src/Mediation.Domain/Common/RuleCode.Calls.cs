namespace Mediation.Domain.Common;

public sealed partial record RuleCode
{
    public static readonly RuleCode IdempotencyKeyReused = Refused("idempotency.key-reused");
    public static readonly RuleCode IdempotentCallStillRunning = Conflict("idempotency.still-running");
    public static readonly RuleCode AlreadyExists = Conflict("already-exists");
    public static readonly RuleCode AccountUnknown = Refused("account.unknown");
    public static readonly RuleCode AgencyUnknown = Refused("agency.unknown");
}
