using System.Text.Json.Serialization;
using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Application.Representation;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Engagement;
using Mediation.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Engagement;

/// <summary>
/// Sends the answer, once: records consent or refusal as said online, puts the agent on file and keeps a copy with its hash, all in one save.
/// Sent again it gives the first receipt.
/// </summary>
[Requires(Permission.AnswerCase)]
public sealed record SendMyAnswer : ICommand<AnswerReceipt>, ITargeted
{
    [JsonIgnore]
    public Guid CaseId { get; init; }

    /// <summary>The version the respondent checked.</summary>
    public required int Seen { get; init; }

    [JsonIgnore]
    public Guid Target => CaseId;
}

public sealed record AnswerReceipt(string Number, DateTimeOffset SentAt, string CopyHash)
{
    internal static AnswerReceipt Of(DisputeCase dispute, RespondentAnswer answer) => new(dispute.Number, answer.SentAt!.Value, answer.CopyHash!);
}

internal sealed class SendMyAnswerValidator : AbstractValidator<SendMyAnswer>
{
    public SendMyAnswerValidator() => RuleFor(command => command.Seen).GreaterThan(0);
}

internal sealed class SendMyAnswerHandler(AnswerDesk desk, CaseDesk cases, RequestScope scope) : IRequestHandler<SendMyAnswer, AnswerReceipt>
{
    public async Task<AnswerReceipt> Handle(SendMyAnswer command, CancellationToken ct)
    {
        var dispute = await desk.Db.LoadCaseAsync(new CaseId(command.CaseId), seenVersion: null, ct);
        var (_, place, answer) = await desk.ComeAsync(command.CaseId, ct);
        if (answer is null)
        {
            throw new RuleBrokenException(RuleCode.AnswerIncomplete);
        }

        if (answer.SentAt is not null)
        {
            return AnswerReceipt.Of(dispute, answer);
        }

        if (answer.Version != command.Seen)
        {
            throw new RuleBrokenException(RuleCode.AnswerChanged);
        }

        MayDeclare(dispute, place, answer.Content);
        var moment = await cases.MomentAsync(ct);
        if (!Invitation.IsOpen(dispute, moment.Today))
        {
            throw new RuleBrokenException(RuleCode.EngagementOver);
        }

        var party = dispute.PartyOf(place.Id);
        var (asked, consentIsOpen) = (AnswerDesk.AskedOf(dispute, party), AnswerDesk.ConsentIsOpen(dispute, party));
        var (text, hash) = AnswerCopy.Of(dispute, party, asked, answer.Content, moment.Now);
        answer.Send([.. asked.Select(claim => claim.Id)], consentIsOpen, text, hash, moment.Now);
        NameAgent(dispute, party, answer.Content, moment.Today, moment.Now);
        if (consentIsOpen)
        {
            dispute.RecordConsent(party.Id, answer.Content.Consents!.Value, ConsentManner.Online, answer.Content.RefusalReason, moment);
        }

        await NoteAsync(dispute, party, moment.Now, ct);
        await desk.Db.SaveCaseAsync(dispute, ct);
        return AnswerReceipt.Of(dispute, answer);
    }

    // What is agreed to is admitted, and who acts for another names no other agent (民事诉讼法 §62; 民法典 §169).
    private void MayDeclare(DisputeCase dispute, Party party, AnswerContent content)
    {
        if (scope.Through(dispute, dispute.PartyOf(party.Id)) is { } through)
        {
            PowersNeeded.Check(content.Claims.Any(claim => claim.Position == ClaimPosition.Agrees) ? Powers.Admit : Powers.None, through);
            if (content.Agent is not null)
            {
                throw new RuleBrokenException(RuleCode.PartyItselfOnly);
            }
        }
    }

    private static void NameAgent(DisputeCase dispute, Party party, AnswerContent content, DateOnly today, DateTimeOffset now)
    {
        if (content.Agent is not { } agent)
        {
            return;
        }

        dispute.Appoint(RepresentativeId.New(now), new RepresentativeDetails(
            RepresentativeKind.Agent, PersonName.Parse(agent.Name).Value, PhoneNumber.Parse(agent.Phone), [party.Id],
            agent.Powers.Aggregate(Powers.None, (all, power) => all | power), today, agent.ValidTo));
    }

    private async Task NoteAsync(DisputeCase dispute, Party party, DateTimeOffset now, CancellationToken ct)
    {
        // Who was given access by the office has no invitation.
        if (await desk.Db.Invitations.SingleOrDefaultAsync(one => one.CaseId == dispute.Id && one.PartyId == party.Id, ct) is { } invitation)
        {
            invitation.Reach(FunnelStep.Answered, now);
        }
    }
}
