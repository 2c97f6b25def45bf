using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Application.Intake;
using Mediation.Application.Representation;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Collective;

/// <summary>
/// Lets a worker whom somebody else's sheet names see his case. A phone alone is not enough, for whoever typed the sheet may have mistyped
/// one: the ID number must fit too, all of it, which nobody guesses.
/// </summary>
[Requires(Permission.KeepFilings)]
public sealed record JoinMyGroup : ICommand<JoinedGroups>
{
    /// <summary>The caller's own, as on the resident identity card.</summary>
    public required string IdentityNumber { get; init; }
}

public sealed record JoinedGroups(IReadOnlyList<Guid> Cases);

internal sealed class JoinMyGroupValidator : AbstractValidator<JoinMyGroup>
{
    private const int TypedMaxLength = 40;

    public JoinMyGroupValidator() => RuleFor(command => command.IdentityNumber).NotEmpty().MaximumLength(TypedMaxLength);
}

internal sealed class JoinMyGroupHandler(CaseDesk desk, PlaceDoor door, IPortalAccounts accounts, IBlindIndex blind, RequestScope scope)
    : IRequestHandler<JoinMyGroup, JoinedGroups>
{
    private const int Most = 20;

    public async Task<JoinedGroups> Handle(JoinMyGroup command, CancellationToken ct)
    {
        var phone = await accounts.PhoneOfAsync(scope.Caller.Id, ct) ?? throw new RuleBrokenException(RuleCode.PlaceNotFound);

        // A number mistyped by a workmate is somebody else's telephone, whose owner may not try out numbers either.
        if (!await door.TryAsync(scope.Caller.Id, ct))
        {
            throw new RuleBrokenException(RuleCode.PlaceNotFound);
        }

        var number = Domain.Intake.TypedText.Compact(command.IdentityNumber);
        var (byPhone, byNumber) = (blind.Of(ProtectedKind.Phone, phone.Value), blind.Of(ProtectedKind.IdentityNumber, number));

        // The caller's filter shows none of these yet; each is reached through the proven number and in no other way.
        var ids = await desk.Db.Cases.IgnoreQueryFilters().Where(dispute => dispute.Status != CaseStatus.Archived && dispute.Parties.Any(party =>
                party.Side == PartySide.Applicant && party.AccountId == null && EF.Property<string>(party, SealedIndexes.Phone) == byPhone
                && EF.Property<string>(party, SealedIndexes.Identity) == byNumber))
            .OrderByDescending(dispute => dispute.ReceivedAt).Select(dispute => dispute.Id).Take(Most).ToListAsync(ct);
        List<Guid> joined = [];
        foreach (var id in ids)
        {
            var dispute = await desk.Db.Cases.IgnoreQueryFilters().SingleAsync(one => one.Id == id, ct);
            var own = dispute.Applicants.FirstOrDefault(party => party.AccountId is null && party.Phone == phone && party.Identity?.Number == number);
            if (own is not null)
            {
                dispute.GiveAccess(own.Id, scope.Caller.Id);
                joined.Add((await desk.SaveAsync(dispute, ct)).Id);
            }
        }

        if (joined.Count == 0)
        {
            throw new RuleBrokenException(RuleCode.PlaceNotFound);
        }

        await door.ForgetTriesAsync(scope.Caller.Id, ct);
        return new JoinedGroups(joined);
    }
}
