using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;

namespace Mediation.Domain.People;

public readonly record struct MediatorId(Guid Value)
{
    public static MediatorId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>A person on the roster of one agency (调解仲裁法 §11: fair, in touch with people, with knowledge of law and policy, of age).</summary>
public sealed class Mediator : AggregateRoot
{
    public const int NameMaxLength = 100;

    private List<ClaimType> _specialities = [];

    private Mediator()
    {
    }

    public MediatorId Id { get; private set; }

    public AgencyId AgencyId { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>The account the mediator signs in with, if any.</summary>
    public Guid? AccountId { get; private set; }

    /// <summary>How many open cases the mediator takes at most.</summary>
    public int Capacity { get; private set; }

    public DateOnly ActiveFrom { get; private set; }

    /// <summary>Last day on the roster, included.</summary>
    public DateOnly? ActiveTo { get; private set; }

    public IReadOnlyList<ClaimType> Specialities => _specialities;

    public static Mediator Enrol(MediatorId id, AgencyId agency, MediatorDetails details)
    {
        var mediator = new Mediator { Id = id, AgencyId = agency };
        mediator.Describe(details);
        mediator.Raise(new MediatorEnrolled(id.Value, details.Name));
        return mediator;
    }

    public void Revise(MediatorDetails details)
    {
        Describe(details);
        Raise(new MediatorRevised(Id.Value, details.Name));
    }

    public bool IsOnRoster(DateOnly day) => day >= ActiveFrom && (ActiveTo is null || day <= ActiveTo);

    private void Describe(MediatorDetails details)
    {
        Guard.Require(details.ActiveTo is null || details.ActiveTo >= details.ActiveFrom, RuleCode.RosterTermReversed);
        (Name, AccountId, Capacity) = (details.Name, details.AccountId, details.Capacity);
        (ActiveFrom, ActiveTo, _specialities) = (details.ActiveFrom, details.ActiveTo, [.. details.Specialities]);
    }
}

public sealed record MediatorDetails(
    string Name, Guid? AccountId, int Capacity, IReadOnlyList<ClaimType> Specialities, DateOnly ActiveFrom, DateOnly? ActiveTo);

public sealed record MediatorEnrolled(Guid MediatorId, string Name) : DomainEvent;

public sealed record MediatorRevised(Guid MediatorId, string Name) : DomainEvent;
