using Mediation.Domain.Common;
using Mediation.Domain.People;

namespace Mediation.Application.Intake;

/// <summary>
/// A number somebody may sign in with: a mainland mobile. Messages abroad cost many times as much, and whoever earns by them would order
/// thousands.
/// </summary>
internal static class PortalPhone
{
    public static PhoneNumber Parse(string? text) =>
        PhoneNumber.Parse(text) is { IsMainlandMobile: true } mobile ? mobile : throw new RuleBrokenException(RuleCode.PhoneNotMobile);
}
