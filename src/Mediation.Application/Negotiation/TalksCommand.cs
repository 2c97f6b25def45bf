using System.Text.Json.Serialization;
using FluentValidation;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.Negotiation;

namespace Mediation.Application.Negotiation;

/// <summary>
/// A step between one applicant and one respondent of a case, seen in a certain version: 0 where nothing was offered yet. The case and the
/// version come from the address and from If-Match.
/// </summary>
public abstract record TalksCommand : ICommand<TalksReceipt>, ITargeted
{
    [JsonIgnore]
    public CaseId CaseId { get; init; }

    [JsonIgnore]
    public int SeenVersion { get; init; }

    /// <summary>Absent: the caller's own, or the first of the case.</summary>
    public Guid? Applicant { get; init; }

    /// <summary>Absent: the caller's own, or the first of the case.</summary>
    public Guid? Respondent { get; init; }

    /// <summary>For the office alone: which side said so.</summary>
    public PartySide? For { get; init; }

    /// <summary>For the office alone: how it was said.</summary>
    public OfferManner? Manner { get; init; }

    /// <summary>What the address names: the case, or the offer that the step is about.</summary>
    [JsonIgnore]
    public virtual Guid Target => CaseId.Value;
}

/// <summary>A step about one offer.</summary>
public abstract record OfferCommand : TalksCommand
{
    [JsonIgnore]
    public Guid OfferId { get; init; }

    [JsonIgnore]
    public override Guid Target => OfferId;
}

internal abstract class TalksCommandValidator<TCommand> : AbstractValidator<TCommand> where TCommand : TalksCommand
{
    protected TalksCommandValidator()
    {
        RuleFor(command => command.For).IsInEnum();
        RuleFor(command => command.Manner).IsInEnum();
    }
}

/// <param name="Id">Of the talks between the two.</param>
/// <param name="Version">What the next step must name in If-Match.</param>
/// <param name="Offer">The offer the step made or ended.</param>
public sealed record TalksReceipt(Guid Id, int Version, Guid Offer, OfferState State);
