using System.Text.Json.Serialization;
using FluentValidation;
using Mediation.Application.Common;
using Mediation.Domain.Referrals;

namespace Mediation.Application.Referrals;

/// <summary>A step in one referral, seen in a certain version. The id and the version come from the address and from If-Match.</summary>
public abstract record ReferralCommand : ICommand<ReferralReceipt>, ITargeted
{
    [JsonIgnore]
    public Guid ReferralId { get; init; }

    [JsonIgnore]
    public int SeenVersion { get; init; }

    [JsonIgnore]
    public Guid Target => ReferralId;
}

/// <summary>A step whose reason goes to the other side.</summary>
public abstract record ReasonedReferralCommand : ReferralCommand, IReasoned
{
    /// <summary>Why, in words the other body reads.</summary>
    public required string Reason { get; init; }

    string? IReasoned.Reason => Reason;
}

internal abstract class ReasonedReferralCommandValidator<TCommand> : AbstractValidator<TCommand> where TCommand : ReasonedReferralCommand
{
    protected ReasonedReferralCommandValidator() => RuleFor(command => command.Reason).NotEmpty().MaximumLength(ReferralStep.NoteMaxLength);
}

/// <summary>What a step came to.</summary>
/// <param name="Version">What the next step must name in If-Match.</param>
/// <param name="CaseId">The case this step opened, or null.</param>
/// <param name="Next">The referral that follows this one, or null.</param>
public sealed record ReferralReceipt(Guid Id, ReferralStatus Status, int Version, Guid? CaseId = null, Guid? Next = null);
