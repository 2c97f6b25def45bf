using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.People;
using MediatR;

namespace Mediation.Application.People;

/// <summary>Puts a person on the roster of the caller's agency.</summary>
[Requires(Permission.ManageRoster)]
public sealed record EnrolMediator : ICommand<MediatorReceipt>
{
    public required string Name { get; init; }

    public Guid? AccountId { get; init; }

    /// <summary>Cases taken on at most at one time.</summary>
    public required int Capacity { get; init; }

    public IReadOnlyList<ClaimType> Specialities { get; init; } = [];

    public required DateOnly ActiveFrom { get; init; }

    /// <summary>Last day, included.</summary>
    public DateOnly? ActiveTo { get; init; }

    internal MediatorDetails ToDetails() => new(PersonName.Parse(Name).Value, AccountId, Capacity, [.. Specialities.Distinct()], ActiveFrom, ActiveTo);
}

public sealed record MediatorReceipt(Guid Id, int Version);

internal sealed class EnrolMediatorValidator : AbstractValidator<EnrolMediator>
{
    public const int MaxCapacity = 500;

    public EnrolMediatorValidator()
    {
        RuleFor(command => command.Name).NotEmpty().Parses((_, name) => PersonName.Parse(name));
        RuleFor(command => command.Capacity).InclusiveBetween(1, MaxCapacity);
        RuleFor(command => command.ActiveTo).GreaterThanOrEqualTo(command => command.ActiveFrom).When(command => command.ActiveTo is not null);
    }
}

internal sealed class EnrolMediatorHandler(IAppDb db, RequestScope scope, PlatformTime time, IStaffDirectory staff) : IRequestHandler<EnrolMediator, MediatorReceipt>
{
    public async Task<MediatorReceipt> Handle(EnrolMediator command, CancellationToken ct)
    {
        var agency = scope.Caller.Agency ?? throw new ForbiddenException(nameof(EnrolMediator));
        if (command.AccountId is { } account && await staff.FindAsync(account, ct) is { } person && person.Roles.Contains(Role.Adjudicator))
        {
            // 特邀调解规定 §16: who decides disputes with this account does not mediate them with it.
            throw new RuleBrokenException(RuleCode.AccountAdjudicatorApart);
        }

        var mediator = Domain.People.Mediator.Enrol(MediatorId.New(time.Now), agency, command.ToDetails());
        db.Mediators.Add(mediator);
        await db.SaveChangesAsync(ct);
        return new MediatorReceipt(mediator.Id.Value, mediator.Version);
    }
}
