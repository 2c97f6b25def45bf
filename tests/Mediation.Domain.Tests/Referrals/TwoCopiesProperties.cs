using CsCheck;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Referrals;
using static Mediation.Domain.Tests.Referrals.ReferralBuilder;

namespace Mediation.Domain.Tests.Referrals;

/// <summary>
/// Both sides act on their own copy and hear of each other late, each side's messages in order, receipts whenever they come. Whatever they
/// do, once everything has arrived both copies say the same.
/// </summary>
public class TwoCopiesProperties
{
    private enum Happening
    {
        SenderActs,
        ReceiverActs,
        ReachesReceiver,
        ReachesSender,
        ReceiptReachesSender,
    }

    private static readonly Gen<(Happening, int)[]> Stories =
        Gen.Select(Gen.Int[0, 4].Select(number => (Happening)number), Gen.Int[0, 20]).Array[5, 60];

    [Fact]
    public void AfterAnyCrossingOfSteps_BothCopiesAgree() => Stories.Sample(
        story =>
        {
            var world = new World();
            foreach (var (happening, choice) in story)
            {
                world.Let(happening, choice);
            }

            world.Drain();
            world.Agrees.ShouldBeTrue(world.ToString());
        },
        iter: 20_000);

    private sealed class World
    {
        private static readonly Moment Now = On("2026-04-24");

        private readonly Referral _sender = Sent(placement: ReferralPlacement.ReceiverElsewhere);
        private readonly Queue<(int Step, StepElsewhere Told)> _toReceiver = new();
        private readonly Queue<StepElsewhere> _toSender = new();
        private readonly List<(int Step, string? Refused, ReferralAction Action)> _receipts = [];
        private Referral? _receiver;
        private bool _arrived;

        public bool Agrees => _receiver is not null && _receiver.Status == _sender.Status
            && Lines(_receiver).SequenceEqual(Lines(_sender));

        public void Let(Happening happening, int choice)
        {
            switch (happening)
            {
                case Happening.SenderActs:
                    Act(_sender, ReferralSide.Sender, choice);
                    break;
                case Happening.ReceiverActs when _receiver is not null:
                    Act(_receiver, ReferralSide.Receiver, choice);
                    break;
                case Happening.ReachesReceiver:
                    ReachReceiver();
                    break;
                case Happening.ReachesSender when _toSender.TryDequeue(out var told):
                    _ = Refusal(() => _sender.Follow(told, Now));
                    break;
                case Happening.ReceiptReachesSender when _receipts.Count > 0:
                    TakeReceipt(choice % _receipts.Count);
                    break;
            }
        }

        public void Drain()
        {
            ReachReceiver();
            while (_toReceiver.Count + _toSender.Count + _receipts.Count > 0)
            {
                ReachReceiver();
                Let(Happening.ReachesSender, 0);
                Let(Happening.ReceiptReachesSender, 0);
            }
        }

        public override string ToString() => string.Join('\n', new[] { _sender, _receiver! }.Select(copy =>
            $"{copy.Status}: {string.Join(", ", copy.Steps.Select(step => $"{step.By} {step.Action} {step.RefusedCode}"))}"));

        private void ReachReceiver()
        {
            if (!_arrived)
            {
                _arrived = true;
                _receiver = Referral.Arrive(
                    _sender.Id, Draft(), _sender.ToAgencyId, new ReferralContent(Content, ContentHash, []), Somebody, Now.Now, Now);
                _receipts.Add((1, null, ReferralAction.Send));
            }
            else if (_toReceiver.TryDequeue(out var message))
            {
                _receipts.Add((message.Step, Refusal(() => _receiver!.Follow(message.Told, Now)), message.Told.Action));
            }
        }

        private void TakeReceipt(int index)
        {
            var (step, refused, action) = _receipts[index];
            _receipts.RemoveAt(index);
            _sender.Deliver(step, Now.Now, ContentHash, refused, Now.Today, Now);
            if (refused is null && action is ReferralAction.Recall or ReferralAction.Reassign && _sender.Status == ReferralStatus.Recalling)
            {
                _sender.ConfirmRecall(Somebody, Now.Now, Now);
            }
        }

        private void Act(Referral copy, ReferralSide side, int choice)
        {
            var actions = ReferralLifecycle.ActionsIn(copy.Status, side).Where(action => action != ReferralAction.ConfirmRecall).ToList();
            if (actions.Count == 0)
            {
                return;
            }

            var action = actions[choice % actions.Count];
            if (Refusal(() => Take(copy, action)) is null)
            {
                var told = new StepElsewhere(action, side, "对方", Now.Now, Now.Today)
                {
                    Note = "理由",
                    Until = action == ReferralAction.Extend ? copy.NextDueOn : null,
                    Result = action == ReferralAction.SendResult ? Result() : null,
                    ResultHash = action == ReferralAction.SendResult ? ContentHash : null,
                };
                if (side == ReferralSide.Sender)
                {
                    _toReceiver.Enqueue((copy.Steps[^1].Number, told));
                }
                else
                {
                    _toSender.Enqueue(told);
                }
            }
        }

        private static void Take(Referral copy, ReferralAction action)
        {
            Action step = action switch
            {
                ReferralAction.Receive => () => copy.Receive(Somebody, Now.Now, Now.Today, Now),
                ReferralAction.Accept => () => copy.Accept(null, Somebody, Now.Now, Now.Today, Now),
                ReferralAction.Return => () => copy.Return("理由", Somebody, Now.Now, Now),
                ReferralAction.Recall => () => copy.Recall("理由", Somebody, Now.Now, Now),
                ReferralAction.Reassign => () => copy.Reassign("理由", Somebody, Now.Now, Now),
                ReferralAction.Begin => () => copy.Begin(null, null, Somebody, Now.Now, Now),
                ReferralAction.Extend => () => copy.Extend(copy.NextDueOn.AddDays(1), "同意", Somebody, Now.Now, Now),
                ReferralAction.Withdraw => () => copy.Withdraw("理由", Somebody, Now.Now, Now),
                ReferralAction.SendResult => () => copy.SendResult(Result(), ContentHash, [], Somebody, Now.Now, Now),
                ReferralAction.SendBackResult => () => copy.SendBackResult("理由", Somebody, Now.Now, Now),
                ReferralAction.AcknowledgeResult => () => copy.AcknowledgeResult(null, Somebody, Now.Now, Now),
                ReferralAction.Close => () => copy.Close(Somebody, Now.Now, Now),
                _ => throw new InvalidOperationException(action.ToString()),
            };
            step();
        }

        private static string? Refusal(Action step)
        {
            try
            {
                step();
                return null;
            }
            catch (RuleBrokenException broken)
            {
                return broken.Code.Code;
            }
        }

        /// <summary>What stands on both: a recall or withdrawal that came too late stands on the side that tried it alone.</summary>
        private static IEnumerable<(ReferralAction, ReferralSide)> Lines(Referral copy) => copy.Steps
            .Where(step => step.RefusedCode is null).Select(step => (step.Action, step.By)).Order();
    }
}
