using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Application.Intake;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Collective;

/// <summary>
/// Lets a worker whom somebody else's sheet names see his case. A phone alone is not enough, for whoever typed the sheet may have mistyped
/// one: the end of the ID number must fit too.
/// </summary>
[Requires(Permission.KeepFilings)]
public sealed record JoinMyGroup : ICommand<JoinedGroups>
{
    /// <summary>The last six characters of the caller's own ID number.</summary>
    public required string IdentityEnd { get; init; }
}

public sealed record JoinedGroups(IReadOnlyList<Guid> Cases);

internal sealed class JoinMyGroupValidator : AbstractValidator<JoinMyGroup>
{
    public const int EndLength = 6;
    private const int TypedMaxLength = 20;

    public JoinMyGroupValidator() => RuleFor(command => command.IdentityEnd).NotEmpty().MaximumLength(TypedMaxLength);
}

internal sealed class JoinMyGroupHandler(CaseDesk desk, IPortalAccounts accounts, IBlindIndex blind, RequestScope scope)
    : IRequestHandler<JoinMyGroup, JoinedGroups>
{
    private const int Most = 20;

    public async Task<JoinedGroups> Handle(JoinMyGroup command, CancellationToken ct)
    {
        var end = Domain.Intake.TypedText.Compact(command.IdentityEnd);
        var phone = await accounts.PhoneOfAsync(scope.Caller.Id, ct);
        if (phone is null || end.Length != JoinMyGroupValidator.EndLength)
        {
            throw new RuleBrokenException(RuleCode.PlaceNotFound);
        }

        var index = blind.Of(ProtectedKind.Phone, phone.Value);

        // The caller's filter shows none of these yet; each is reached through the proven number and in no other way.
        var ids = await desk.Db.Cases.IgnoreQueryFilters().Where(dispute => dispute.Status != CaseStatus.Archived && dispute.Parties.Any(party =>
                party.Side == PartySide.Applicant && party.AccountId == null && EF.Property<string>(party, SealedIndexes.Phone) == index))
            .OrderByDescending(dispute => dispute.ReceivedAt).Select(dispute => dispute.Id).Take(Most).ToListAsync(ct);
        List<Guid> joined = [];
        foreach (var id in ids)
        {
            var dispute = await desk.Db.Cases.IgnoreQueryFilters().SingleAsync(one => one.Id == id, ct);
            var own = dispute.Applicants.FirstOrDefault(party => party.AccountId is null && party.Phone == phone
                && party.Identity is { } paper && paper.Number.EndsWith(end, StringComparison.Ordinal));
            if (own is not null)
            {
                dispute.GiveAccess(own.Id, scope.Caller.Id);
                joined.Add((await desk.SaveAsync(dispute, ct)).Id);
            }
        }

        return joined.Count > 0 ? new JoinedGroups(joined) : throw new RuleBrokenException(RuleCode.PlaceNotFound);
    }
}
