using Mediation.Domain.Deadlines;

namespace Mediation.Domain.Tests.Deadlines;

internal static class TestPeriods
{
    public static StatutoryPeriod Of(int length, PeriodUnit unit, int? mostExtension = null, bool rolls = true) =>
        new(
            ClockId.A2,
            Version: 1,
            "测试期限",
            "Period under test",
            StartEvents.CaseAccepted,
            length,
            unit,
            rolls ? RollRule.Forward : RollRule.None,
            new PeriodExtension(ExtensionBy.BothParties, mostExtension),
            "",
            "",
            [],
            new DateOnly(1985, 1, 1));
}
