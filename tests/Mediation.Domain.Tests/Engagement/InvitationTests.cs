using CsCheck;
using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Engagement;

namespace Mediation.Domain.Tests.Engagement;

public sealed class InvitationTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 3, 2);

    private static Invitation Sent(ApproachChannel by = ApproachChannel.Sms) => Invitation.Send(
        InvitationId.New(Now), new AgencyId(Guid.CreateVersion7()), CaseId.New(Now), PartyId.New(Now), new string('a', Invitation.HashLength), by, Now);

    [Fact]
    public void Reach_TheSameStepAgain_KeepsTheFirst()
    {
        var invitation = Sent();

        invitation.Reach(FunnelStep.Opened, Now.AddHours(1)).ShouldBeTrue();
        invitation.Reach(FunnelStep.Opened, Now.AddHours(2)).ShouldBeFalse();

        invitation.Marks.Single(mark => mark.Step == FunnelStep.Opened).At.ShouldBe(Now.AddHours(1));
    }

    [Fact]
    public void Reach_AfterASecondApproach_NamesThatChannel()
    {
        var invitation = Sent();
        invitation.ApproachAgain(ApproachChannel.Email, Now.AddDays(2));

        invitation.Reach(FunnelStep.Opened, Now.AddDays(3));

        invitation.Marks.Single(mark => mark.Step == FunnelStep.Opened).Channel.ShouldBe(ApproachChannel.Email);
    }

    [Fact]
    public void ApproachAgain_ByTheSameChannelOrWhenItCame_IsRefused()
    {
        var invitation = Sent();

        Should.Throw<RuleBrokenException>(() => invitation.ApproachAgain(ApproachChannel.Sms, Now)).Code.ShouldBe(RuleCode.ApproachedByThatChannel);
        invitation.Reach(FunnelStep.Opened, Now);
        Should.Throw<RuleBrokenException>(() => invitation.ApproachAgain(ApproachChannel.Email, Now)).Code.ShouldBe(RuleCode.RespondentAlreadyHere);
    }

    [Theory]
    [InlineData(CaseStatus.Consent, null, true)]
    [InlineData(CaseStatus.Mediating, 2, true)]
    [InlineData(CaseStatus.Mediating, 1, false)]
    [InlineData(CaseStatus.Rejected, null, false)]
    [InlineData(CaseStatus.Closed, null, false)]
    [InlineData(CaseStatus.AgreedFull, 20, false)]
    public void IsOpen_WhileMediationIsToBeginOrRuns(CaseStatus status, int? termEndsOnDayOfMarch, bool open) =>
        Invitation.IsOpen(status, termEndsOnDayOfMarch is { } day ? new DateOnly(2026, 3, day) : null, Today).ShouldBe(open);

    [Theory]
    [InlineData(true, true, true, "Sms Email Phone")]
    [InlineData(true, false, false, "Sms Phone")]
    [InlineData(false, true, true, "Email Phone")]
    [InlineData(false, false, true, "Letter Phone")]
    [InlineData(false, false, false, "Phone")]
    public void Approaches_GoByAnotherChannelEachTime_AndEndWithAVoice(bool sms, bool email, bool letter, string expected)
    {
        var reach = new Reach(sms, email, letter);
        List<ApproachChannel> tried = [ApproachOrder.FirstOf(reach)];
        while (ApproachOrder.NextOf(reach, tried) is { } next)
        {
            tried.Add(next);
        }

        string.Join(' ', tried).ShouldBe(expected);
    }

    [Fact]
    public void Secret_IsReadBackHoweverItIsTypedFromPaper() => Gen.Byte.Array[InvitationSecret.Bytes].Sample(bits =>
    {
        var secret = InvitationSecret.Write(bits, InvitationSecret.Length);

        InvitationSecret.Read($" {secret[..6].ToUpperInvariant()}-{secret[6..]} ".Replace('0', 'O').Replace('1', 'l'), InvitationSecret.Length).ShouldBe(secret);
    });

    [Fact]
    public void Secret_OfDifferentBits_IsDifferent() => Gen.Byte.Array[InvitationSecret.Bytes].Select(Gen.Int[0, 127]).Sample((bits, flipped) =>
    {
        var other = bits.ToArray();
        other[flipped / 8] ^= (byte)(1 << (flipped % 8));

        InvitationSecret.Write(other, InvitationSecret.Length).ShouldNotBe(InvitationSecret.Write(bits, InvitationSecret.Length));
    });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("u123456789abcdefghjkmnpqrs")]
    [InlineData("0123456789abcdefghjkmnpqr")]
    [InlineData("0123456789abcdefghjkmnpqrs0")]
    public void Secret_OfAnotherShape_IsNone(string? typed) => InvitationSecret.Read(typed, InvitationSecret.Length).ShouldBeNull();
}
