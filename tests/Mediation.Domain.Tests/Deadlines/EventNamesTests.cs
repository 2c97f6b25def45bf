using Mediation.Domain.Deadlines;

namespace Mediation.Domain.Tests.Deadlines;

public class EventNamesTests
{
    [Fact]
    public void EveryCode_HasItsOwnNameInBothLanguages()
    {
        var codes = StartEvents.All.Concat(ClockEvents.All).ToList();

        codes.Where(code => EventNames.Of(code) == (code, code)).ShouldBeEmpty();
        codes.ShouldBeUnique();
    }

    [Theory]
    [InlineData(typeof(StartEvents))]
    [InlineData(typeof(ClockEvents))]
    public void All_HoldsEveryCode(Type codes)
    {
        var constants = codes.GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);

        var all = (IReadOnlyList<string>)codes.GetProperty("All")!.GetValue(null)!;

        all.ShouldBe(constants, ignoreOrder: true);
    }
}
