namespace Mediation.Domain.Common;

public sealed partial record RuleCode
{
    public static readonly RuleCode CalendarFeedRevoked = Conflict("calendar-feed.revoked");
}
