using Mediation.Domain.Agencies;
using Mediation.Domain.Common;
using Mediation.Domain.Notices;
using Mediation.Domain.Tests.Cases;

namespace Mediation.Domain.Tests.Notices;

public sealed class DeliveryAttemptTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void TryAgain_AfterAMiss_KeepsTheKeyAndCounts()
    {
        var attempt = Begun();
        attempt.Miss(AttemptOutcome.Unreachable, "sms.timeout");
        var key = attempt.Id;

        attempt.TryAgain("139****0002", Now.AddMinutes(1));

        (attempt.Id, attempt.Tries, attempt.Outcome, attempt.Code).ShouldBe((key, 2, AttemptOutcome.Calling, null));
        attempt.MaskedTo.ShouldBe("139****0002");
    }

    [Theory]
    [InlineData(AttemptOutcome.Refused)]
    [InlineData(AttemptOutcome.NoAddress)]
    [InlineData(AttemptOutcome.Unconfirmed)]
    public void TryAgain_AfterItsEnd_IsRefused(AttemptOutcome end)
    {
        var attempt = Begun();
        attempt.Miss(end, "code");

        Broken.By(() => attempt.TryAgain("", Now)).ShouldBe(RuleCode.AttemptEnded);
    }

    [Fact]
    public void Accept_AfterTheReceipt_KeepsWhatTheReceiptSaid()
    {
        var attempt = Begun();
        attempt.Receive(ReceiptStatus.Delivered, null, Now).ShouldBeTrue();

        attempt.Accept("r-1");

        (attempt.Outcome, attempt.ProviderReference).ShouldBe((AttemptOutcome.Delivered, "r-1"));
    }

    [Fact]
    public void Receive_InAnyOrder_EndsDeliveredOnceItArrived()
    {
        var attempt = Begun();
        attempt.Accept(null);

        attempt.Receive(ReceiptStatus.Failed, "off", Now).ShouldBeTrue();
        attempt.Receive(ReceiptStatus.Expired, "off", Now.AddMinutes(1)).ShouldBeFalse();
        attempt.Receive(ReceiptStatus.Delivered, null, Now.AddMinutes(2)).ShouldBeTrue();
        attempt.Receive(ReceiptStatus.Failed, "late", Now.AddMinutes(3)).ShouldBeFalse();
        attempt.Receive(ReceiptStatus.Delivered, null, Now.AddMinutes(4)).ShouldBeFalse();

        (attempt.Outcome, attempt.Code, attempt.ReceiptAt).ShouldBe((AttemptOutcome.Delivered, null, Now.AddMinutes(2)));
    }

    [Fact]
    public void Miss_WhatArrived_StaysArrived()
    {
        var attempt = Begun();
        attempt.Receive(ReceiptStatus.Delivered, null, Now);

        attempt.Miss(AttemptOutcome.Unreachable, "sms.timeout");

        attempt.Outcome.ShouldBe(AttemptOutcome.Delivered);
    }

    private static DeliveryAttempt Begun() => DeliveryAttempt.Begin(
        DeliveryAttemptId.New(Now),
        Notice.Queue(
            new NoticeDraft
            {
                AgencyId = new AgencyId(Guid.Empty),
                OnceKey = "one",
                Audience = Audience.Worker,
                Recipient = new Recipient(RecipientKind.Party, Guid.Empty),
                TemplateKey = TemplateKeys.CaseReceived,
                Language = "zh-CN",
                Values = new Dictionary<string, string>(),
                Channels = [NoticeChannel.Sms],
                NotBefore = Now,
            },
            Now),
        1, "138****0001", Now);
}
