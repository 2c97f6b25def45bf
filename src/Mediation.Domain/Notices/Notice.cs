using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;

namespace Mediation.Domain.Notices;

/// <summary>
/// One message to one recipient, from the moment it is queued until it is known to have arrived, or that it cannot. It tries its channels
/// one after the other and never goes back. It is no aggregate: its attempts are its record.
/// </summary>
public sealed class Notice
{
    /// <summary>Of the column; a key as given is shorter by an id, which a cancelled notice adds to free it.</summary>
    public const int OnceKeyMaxLength = 160;
    public const int TemplateKeyMaxLength = 60;
    public const int LanguageMaxLength = 10;
    public const int ReasonMaxLength = 60;
    public const int AddressMaxLength = 200;
    public const int NodeMaxLength = 100;

    private Notice()
    {
    }

    public NoticeId Id { get; private set; }

    public AgencyId AgencyId { get; private set; }

    public CaseId? CaseId { get; private set; }

    public DeadlineId? DeadlineId { get; private set; }

    /// <summary>The last day it speaks of, or null when it speaks of none.</summary>
    public DateOnly? DueOn { get; private set; }

    public string OnceKey { get; private set; } = "";

    public Audience Audience { get; private set; }

    public RecipientKind RecipientKind { get; private set; }

    public Guid RecipientId { get; private set; }

    public string TemplateKey { get; private set; } = "";

    public string Language { get; private set; } = "";

    public IReadOnlyDictionary<string, string> Values { get; private set; } = new Dictionary<string, string>();

    public IReadOnlyList<NoticeChannel> Channels { get; private set; } = [];

    public DateTimeOffset QueuedAt { get; private set; }

    public DateTimeOffset NotBefore { get; private set; }

    public NoticeState State { get; private set; }

    /// <summary>Which of the channels is being tried.</summary>
    public int ChannelIndex { get; private set; }

    /// <summary>The channel being tried. Stored, so that each channel asks for its own and none waits behind another.</summary>
    public NoticeChannel Channel { get; private set; }

    /// <summary>When delivery looks at it next; null once it has ended.</summary>
    public DateTimeOffset? NextTryAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Stable code of why it was cancelled.</summary>
    public string? CancelReason { get; private set; }

    public DateTimeOffset? ReadAt { get; private set; }

    public bool IsTest { get; private set; }

    public string? TestAddress { get; private set; }

    /// <summary>Which node works on it. Written by one claiming update, never by this entity alone.</summary>
    public string? LeasedBy { get; private set; }

    public DateTimeOffset? LeasedUntil { get; private set; }

    public Recipient Recipient => new(RecipientKind, RecipientId);

    public bool IsOpen => State is NoticeState.Queued or NoticeState.Underway;

    public bool HasNextChannel => ChannelIndex + 1 < Channels.Count;

    public static Notice Queue(NoticeDraft draft, DateTimeOffset now)
    {
        Guard.Require(draft.Channels.Count > 0, RuleCode.NoticeWithoutChannel);
        Guard.Require(draft.Channels.Distinct().Count() == draft.Channels.Count, RuleCode.NoticeChannelTwice);
        Guard.Require(draft.TestAddress is null || draft.IsTest, RuleCode.NoticeAddressOfTestsOnly);
        return new Notice
        {
            Id = NoticeId.New(now),
            AgencyId = draft.AgencyId,
            CaseId = draft.CaseId,
            DeadlineId = draft.DeadlineId,
            DueOn = draft.DueOn,
            OnceKey = draft.OnceKey,
            Audience = draft.Audience,
            RecipientKind = draft.Recipient.Kind,
            RecipientId = draft.Recipient.Id,
            TemplateKey = draft.TemplateKey,
            Language = draft.Language,
            Values = draft.Values,
            Channels = [.. draft.Channels],
            Channel = draft.Channels[0],
            QueuedAt = now,
            NotBefore = draft.NotBefore,
            State = NoticeState.Queued,
            NextTryAt = draft.NotBefore,
            IsTest = draft.IsTest,
            TestAddress = draft.TestAddress,
        };
    }

    /// <summary>The present channel is tried. Saved before the call, so that a node that dies in it leaves a trace.</summary>
    /// <param name="lookAgainAt">When to look whether it arrived.</param>
    public void Try(DateTimeOffset lookAgainAt)
    {
        RequireOpen();
        (State, NextTryAt) = (NoticeState.Underway, lookAgainAt);
    }

    /// <summary>The present channel is of no use: the next one is tried from that moment on.</summary>
    public void TakeNextChannel(DateTimeOffset notBefore)
    {
        RequireOpen();
        Guard.Require(HasNextChannel, RuleCode.NoticeNoChannelLeft);
        (ChannelIndex, NextTryAt) = (ChannelIndex + 1, notBefore);
        Channel = Channels[ChannelIndex];
        Release();
    }

    /// <summary>It arrived. A receipt may come late, even after all channels were given up.</summary>
    public void Confirm(DateTimeOffset at)
    {
        Guard.Require(State is NoticeState.Underway or NoticeState.Exhausted, RuleCode.NoticeNotUnderway, State);
        End(NoticeState.Confirmed, at);
    }

    public void Exhaust(DateTimeOffset at)
    {
        RequireOpen();
        Guard.Require(!HasNextChannel, RuleCode.NoticeChannelsLeft);
        End(NoticeState.Exhausted, at);
    }

    /// <summary>What it says is no longer true. What was sent already cannot be called back; nothing more is sent.</summary>
    public void Cancel(string reason, DateTimeOffset at)
    {
        RequireOpen();
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        if (State == NoticeState.Queued)
        {
            // Never tried, it was never said: when the old date comes back it may be said after all.
            OnceKey = $"{OnceKey}~{Id.Value:N}";
        }

        CancelReason = reason;
        End(NoticeState.Cancelled, at);
    }

    /// <summary>The recipient saw it in the platform; the first time counts. That it arrived is told by <see cref="Confirm"/>.</summary>
    public void Read(DateTimeOffset at)
    {
        Guard.Require(State != NoticeState.Cancelled, RuleCode.NoticeEnded, State);
        ReadAt ??= at;
    }

    /// <summary>Nothing is tried now: it is looked at again then.</summary>
    public void PutOff(DateTimeOffset until)
    {
        RequireOpen();
        NextTryAt = until;
        Release();
    }

    /// <summary>Lets other nodes take it before the lease runs out.</summary>
    public void Release() => (LeasedBy, LeasedUntil) = (null, null);

    private void End(NoticeState state, DateTimeOffset at)
    {
        (State, EndedAt, NextTryAt) = (state, at, null);
        Release();
    }

    private void RequireOpen() => Guard.Require(IsOpen, RuleCode.NoticeEnded, State);
}
