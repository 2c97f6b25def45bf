using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Engagement;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Engagement;

/// <summary>Sends a respondent the address under which it can answer. Pressed once more it makes a new address, and the old one leads nowhere.</summary>
[Requires(Permission.RecordConsent)]
public sealed record InviteRespondent : CaseCommand
{
    public required Guid PartyId { get; init; }
}

internal sealed class InviteRespondentValidator : AbstractValidator<InviteRespondent>
{
    public InviteRespondentValidator() => RuleFor(command => command.PartyId).NotEmpty();
}

internal sealed class InviteRespondentHandler(CaseDesk desk, Invitations invitations, IInvitationSecrets secrets, PlatformTime time)
    : IRequestHandler<InviteRespondent, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(InviteRespondent command, CancellationToken ct)
    {
        var dispute = await desk.LoadAsync(command, ct);
        var party = dispute.PartyOf(new PartyId(command.PartyId));
        Require(!party.IsApplicant, RuleCode.RespondentOnly);
        Require(party.TakesPart && Invitation.IsOpen(dispute, time.Today), RuleCode.EngagementOver);
        var invitation = await desk.Db.Invitations.SingleOrDefaultAsync(one => one.CaseId == dispute.Id && one.PartyId == party.Id, ct);
        if (invitation is null)
        {
            invitation = await invitations.InviteAsync(dispute, party, ct);
        }
        else
        {
            invitation.Renew(AnswerDoor.HashOf(secrets.SecretOf(invitation.Id, invitation.Serial + 1)));
            var by = ApproachOrder.FirstOf(Invitations.ReachOf(dispute, party));
            if (by != ApproachChannel.Phone)
            {
                await invitations.BringAsync(invitation, dispute, party, by, ct);
            }
        }

        return await desk.SaveAsync(dispute, ct, invitation.Id.Value);
    }

    private static void Require(bool holds, RuleCode rule)
    {
        if (!holds)
        {
            throw new RuleBrokenException(rule);
        }
    }
}
