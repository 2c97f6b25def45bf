using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Intake;
using Mediation.Domain.Oral;

namespace Mediation.Domain.Tests.Oral;

public sealed class OralRecordTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Change_AfterReadingBack_MustBeReadBackAgain()
    {
        var record = Told("两个月工资未付。");
        record.ReadBack(record.Version, "王办事员", null, Now);

        record.Write(record.Version, Section("三个月工资未付。"), Now);

        record.ReadAt.ShouldBeNull();
        Should.Throw<RuleBrokenException>(() => record.MustBeReadBack(record.Version)).Code.ShouldBe(RuleCode.OralNotReadBack);
    }

    [Fact]
    public void SameTextAgain_IsNoChange_AndStaysReadBack()
    {
        var record = Told("两个月工资未付。");
        record.ReadBack(record.Version, " 王办事员 ", " ", Now);

        record.Write(record.Version, Section("两个月工资未付。"), Now.AddMinutes(1));

        var protocol = record.MustBeReadBack(record.Version);
        (protocol.ReadBy, protocol.Interpreter, protocol.Clerk, protocol.Place, protocol.ReadAt).ShouldBe(("王办事员", null, "王办事员", "窗口一", Now));
    }

    [Fact]
    public void WhatWasReadBack_IsConfirmedInThatVersionAlone()
    {
        var record = Told("两个月工资未付。");
        var heard = record.Version;
        record.ReadBack(heard, "王办事员", null, Now);

        Should.Throw<RuleBrokenException>(() => record.MustBeReadBack(heard)).Code.ShouldBe(RuleCode.OralChanged);
    }

    [Fact]
    public void Discarded_LosesWhatWasTold_AndIsOver()
    {
        var record = Told("两个月工资未付。");

        record.Discard(record.Version, Now);

        record.Answers.Sections.ShouldBeEmpty();
        Should.Throw<RuleBrokenException>(() => record.Write(record.Version, Section("工资"), Now)).Code.ShouldBe(RuleCode.OralEnded);
    }

    [Fact]
    public void Filed_IsOver()
    {
        var record = Told("两个月工资未付。");
        record.ReadBack(record.Version, "王办事员", null, Now);
        record.File(FilingConfirmation.ByThumbprint, CaseId.New(Now), "京兴工调〔2026〕1号", new FiledCopy("{}", new string('0', 64)), Now);

        Should.Throw<RuleBrokenException>(() => record.ReadBack(record.Version, "王办事员", null, Now)).Code.ShouldBe(RuleCode.OralEnded);
    }

    private static OralRecord Told(string facts)
    {
        var record = OralRecord.Begin(OralRecordId.New(Now), new AgencyId(Guid.CreateVersion7(Now)), (Guid.CreateVersion7(Now), "王办事员"), "窗口一", Now);
        record.Write(record.Version, Section(facts), Now);
        return record;
    }

    private static Dictionary<FilingSection, IReadOnlyDictionary<string, string>> Section(string facts) =>
        new() { [FilingSection.Wanted] = new Dictionary<string, string> { ["facts-1"] = facts } };
}
