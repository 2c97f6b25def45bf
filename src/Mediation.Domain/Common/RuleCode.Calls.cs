namespace Mediation.Domain.Common;

public sealed partial record RuleCode
{
    public static readonly RuleCode IdempotencyKeyReused = Refused("idempotency.key-reused");
    public static readonly RuleCode IdempotentCallStillRunning = Conflict("idempotency.still-running");
    public static readonly RuleCode AlreadyExists = Conflict("already-exists");
    public static readonly RuleCode AccountUnknown = Refused("account.unknown");
    public static readonly RuleCode AgencyUnknown = Refused("agency.unknown");
    public static readonly RuleCode AccountAdministratorsApart = Refused("account.administrators-apart");
    public static readonly RuleCode AccountRoleOfClients = Refused("account.role-of-clients");
    public static readonly RuleCode AccountPartyOnly = Refused("account.party-only");
    public static readonly RuleCode AccountAgencyMissing = Refused("account.agency-missing");
    public static readonly RuleCode AccountAdjudicatorApart = Refused("account.adjudicator-apart");
    public static readonly RuleCode AccountAdjudicatorAgency = Refused("account.adjudicator-agency");
    public static readonly RuleCode AccountOwn = Refused("account.own");
    public static readonly RuleCode AccountAlreadyClosed = Conflict("account.already-closed");
    public static readonly RuleCode AccountNotClosed = Conflict("account.not-closed");
}
