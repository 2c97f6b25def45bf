using System.Text.Json;
using Mediation.Domain.Deadlines;
using static Mediation.Domain.Tests.Calendar.HolidayNotices;

namespace Mediation.Domain.Tests.Deadlines;

public class ClockAdjustmentTests
{
    [Fact]
    public void Adjustments_WrittenAsJsonAndReadBack_AreTheSame()
    {
        IReadOnlyList<ClockAdjustment> adjustments =
        [
            ClockAdjustment.Extension.By(15, "双方同意延期"),
            ClockAdjustment.Extension.Until(Day("2026-04-01"), "双方同意延期"),
            new ClockAdjustment.Pause(Day("2026-03-06"), Day("2026-03-10")),
            new ClockAdjustment.Pause(Day("2026-03-12")),
        ];

        var read = JsonSerializer.Deserialize<IReadOnlyList<ClockAdjustment>>(JsonSerializer.Serialize(adjustments));

        read.ShouldBe(adjustments);
    }
}
