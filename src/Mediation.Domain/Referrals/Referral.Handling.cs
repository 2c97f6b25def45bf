using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;

namespace Mediation.Domain.Referrals;

public sealed partial class Referral
{
    /// <summary>签收. Return clocks count from this day (特邀调解规定 §27).</summary>
    /// <param name="on">Asia/Shanghai, by the clock of the receiver.</param>
    public void Receive(ReferralActor actor, DateTimeOffset at, DateOnly on, Moment moment) => Sign(actor, at, on, moment, null);

    private void Sign(ReferralActor actor, DateTimeOffset at, DateOnly on, Moment moment, string? note)
    {
        Take(ReferralAction.Receive, ReferralSide.Receiver, actor, at, moment, note);
        ReceivedOn = on;
        StartClock(ReferralClocks.ToReturn(Chain, Purpose, Stage), ReturnCountsFrom(on), moment);
    }

    private DateOnly ReturnCountsFrom(DateOnly receivedOn) =>
        ReferralClocks.ToReturn(Chain, Purpose, Stage) == ClockId.C9 ? ConsentedOn ?? receivedOn : receivedOn;

    public void Accept(string? number, ReferralActor actor, DateTimeOffset at, DateOnly on, Moment moment)
    {
        Take(ReferralAction.Accept, ReferralSide.Receiver, actor, at, moment);
        ReceiverNumber = Given(number) ?? ReceiverNumber;
        EndClocks(on, ReferralClocks.ToConfirm(Chain, Purpose));
        StartClock(ReferralClocks.ToFinish(Chain, Purpose), on, moment);
    }

    /// <summary>退回 with the reason, before it is taken on.</summary>
    public void Return(string reason, ReferralActor actor, DateTimeOffset at, Moment moment)
    {
        Take(ReferralAction.Return, ReferralSide.Receiver, actor, at, moment, reason);
        EndClocks(moment.Today);
    }

    /// <summary>The receiver works on it, in a case of its own where it keeps one here.</summary>
    public void Begin(CaseId? receiverCase, string? number, ReferralActor actor, DateTimeOffset at, Moment moment)
    {
        Guard.Require(receiverCase is null || ReceiverCaseId is null, RuleCode.ReferralCaseAlready);
        Take(ReferralAction.Begin, ReferralSide.Receiver, actor, at, moment);
        (ReceiverCaseId, ReceiverNumber) = (receiverCase ?? ReceiverCaseId, Given(number) ?? ReceiverNumber);
    }

    /// <summary>Both parties agreed to go on; the sender is told the new last day.</summary>
    public void Extend(DateOnly newEnd, string consent, ReferralActor actor, DateTimeOffset at, Moment moment)
    {
        var running = _clocks.Where(clock => clock.IsOpen && clock.Clock == ReferralClocks.ToReturn(Chain, Purpose, Stage)).ToList();
        Guard.Require(running.Exists(clock => clock.DueOn < newEnd) || !IsOpen, RuleCode.ReferralExtensionNotLater);
        running.ForEach(clock => clock.MustBeExtendable(newEnd, moment, ReturnBy));
        Take(ReferralAction.Extend, ReferralSide.Receiver, actor, at, moment, consent);
        running.ForEach(clock => clock.Extend(newEnd));
        RefreshNextDue();
    }

    public void SendResult(ReferralResult result, string resultHash, IReadOnlyList<ReferralPaper> papers, ReferralActor actor, DateTimeOffset at, Moment moment)
    {
        Guard.Require(result.Outcome.Answers(Purpose), RuleCode.ReferralOutcomeUnfit);
        Guard.Require(
            result.Outcome is not (ReferralOutcome.Granted or ReferralOutcome.Registered) || !string.IsNullOrWhiteSpace(result.Number),
            RuleCode.ReferralOutcomeNumberMissing);
        var step = Take(ReferralAction.SendResult, ReferralSide.Receiver, actor, at, moment);
        step.Carry(resultHash);
        (Result, ResultHash) = (result, resultHash);
        _papers.AddRange(papers.Where(paper => !_papers.Exists(known => known.WithResult && known.Hash == paper.Hash)));
        BarMediators(result.Mediators);
        EndClocks(moment.Today);
    }

    /// <summary>Names alone where the receiver works elsewhere; accounts where it works here.</summary>
    public void BarMediators(IEnumerable<BarredPerson> mediators) => _barred.AddRange(mediators
        .Where(person => !_barred.Exists(known => known.AccountId == person.AccountId && known.Name == person.Name)).ToList());

    private void BarMediators(IReadOnlyList<string> names) =>
        BarMediators(names.Where(name => !_barred.Exists(known => known.Name == name)).Select(name => new BarredPerson(null, name)));

    /// <summary>The other side's system, or within one platform the other body, has what a step handed over.</summary>
    /// <param name="refusedCode">Why it was not applied there; null where it was.</param>
    /// <param name="on">The day it entered the other side's system, Asia/Shanghai, whenever we hear of it.</param>
    public void Deliver(int number, DateTimeOffset at, string? receiptHash, string? refusedCode, DateOnly on, Moment moment)
    {
        var step = Guard.Found(_steps.Find(step => step.Number == number), RuleCode.ReferralContentMissing);
        if (step.DeliveredAt is not null)
        {
            return;
        }

        step.Deliver(at, receiptHash, refusedCode);
        if (step.Action == ReferralAction.Send && refusedCode is not null)
        {
            // The receiver's system has no such referral: nothing of it will ever be answered there.
            Return(refusedCode, Platform, at, moment);
        }
        else if (step.Action == ReferralAction.Send)
        {
            // 电子签名法 §11: what entered the receiver's system has arrived.
            StartConfirmation(on, moment);
        }

        Raise(new ReferralStepDelivered(number, receiptHash));
    }

    /// <summary>Somebody of the other side opened it: each of its steps is read from then on.</summary>
    /// <returns>False where nothing was new.</returns>
    public bool Read(ReferralSide reader, string by, DateTimeOffset at)
    {
        var read = _steps.Where(step => step.By != reader && step.Read(at, by)).ToList();
        if (read.Count > 0)
        {
            Raise(new ReferralRead(reader, read.Count));
        }

        return read.Count > 0;
    }

    private static string? Given(string? number) => MatterNumber.Written(number);
}
