using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;

namespace Mediation.Domain.Cases;

/// <summary>How a channel was told how its matter stands.</summary>
public enum AnswerManner
{
    /// <summary>In the channel's own system.</summary>
    System,

    Phone,
    Letter,
    InPerson,
}

/// <summary>
/// One door by which the dispute came in, with that door's own number, receipt and term. A dispute that comes by several has an entry for
/// each: joining them loses none (edge case 17).
/// </summary>
[LegalBasis("北京市接诉即办工作条例 §13")]
public sealed class ChannelEntry
{
    public const int AnswerMaxLength = 2000;

    private ChannelEntry()
    {
    }

    public ChannelEntryId Id { get; private set; }

    /// <summary>1-based, in the order in which they reached this case; 1 is the filing itself.</summary>
    public int Number { get; private set; }

    public Channel Channel { get; private set; }

    /// <summary>The work order, or the number the sending body gave it.</summary>
    public string? ExternalNumber { get; private set; }

    public DateTimeOffset ReceivedAt { get; private set; }

    public DateOnly ReceivedOn { get; private set; }

    /// <summary>The account or client that filed or entered it.</summary>
    public Guid FiledBy { get; private set; }

    /// <summary>The last day for an answer as the work order states it; null where it states none.</summary>
    public DateOnly? ReplyDueOn { get; private set; }

    /// <summary>The filing that was joined, or the case this one was split from; null for one entered here.</summary>
    public CaseId? FromCase { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public DateOnly? AnsweredOn { get; private set; }

    public AnswerManner? Manner { get; private set; }

    public string? Answer { get; private set; }

    public bool AwaitsAnswer => ReplyDueOn is not null && AnsweredAt is null;

    /// <summary>The clock of the hotline's own term; null for a channel that sets none.</summary>
    public static ClockId? ClockOf(Channel channel) => channel switch
    {
        Channel.Hotline12345 => ClockId.E1,
        Channel.Hotline12351 => ClockId.E2,
        _ => null,
    };

    internal static ChannelEntry Enter(ChannelEntryId id, int number, ChannelDetails details)
    {
        // 接诉即办条例 §13: the limit is the one on the work order, and only hotlines write one.
        Guard.Require(details.ReplyDueOn is null || ClockOf(details.Channel) is not null, RuleCode.ChannelWithoutTerm, details.Channel);
        Guard.Require(details.ReplyDueOn is null || details.ReplyDueOn >= details.ReceivedOn, RuleCode.ReplyDueBeforeReceipt);
        return new ChannelEntry
        {
            Id = id,
            Number = number,
            Channel = details.Channel,
            ExternalNumber = MatterNumber.Written(details.ExternalNumber),
            ReceivedAt = details.ReceivedAt,
            ReceivedOn = details.ReceivedOn,
            FiledBy = details.FiledBy,
            ReplyDueOn = details.ReplyDueOn,
        };
    }

    internal void Tell(AnswerManner manner, string answer, DateTimeOffset at, DateOnly on) =>
        (Manner, Answer, AnsweredAt, AnsweredOn) = (manner, answer, at, on);

    /// <summary>The same entry in the case that took its filing over: number, receipt and answer stay as they are.</summary>
    internal ChannelEntry JoinTo(ChannelEntryId id, int number, CaseId from)
    {
        var joined = (ChannelEntry)MemberwiseClone();
        (joined.Id, joined.Number, joined.FromCase) = (id, number, FromCase ?? from);
        return joined;
    }

    /// <summary>The same entry in a case split off. The channel is answered once, from the first case.</summary>
    internal ChannelEntry CopyTo(ChannelEntryId id, CaseId from)
    {
        var copy = JoinTo(id, Number, from);
        copy.ReplyDueOn = null;
        return copy;
    }
}

/// <summary>A work order or filing as it arrived.</summary>
public sealed record ChannelDetails(
    Channel Channel, string? ExternalNumber, DateTimeOffset ReceivedAt, DateOnly ReceivedOn, Guid FiledBy, DateOnly? ReplyDueOn);
