using System.Security.Cryptography;
using System.Text;
using FluentValidation;
using Mediation.Application.Common;
using Mediation.Application.Intake;
using Mediation.Domain.Common;
using Mediation.Domain.Engagement;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Engagement;

/// <summary>Takes the code of a visit. From then on the visitor may say that the message arrived, and choose a time.</summary>
[OpenToAll]
public sealed record IdentifyVisitor : ICommand<VisitorIdentified>
{
    public required string Visit { get; init; }

    public required string Code { get; init; }

    public override string ToString() => nameof(IdentifyVisitor);
}

public sealed record VisitorIdentified(VisitProof Proof);

internal sealed class IdentifyVisitorValidator : AbstractValidator<IdentifyVisitor>
{
    private const int CodeMaxLength = 20;

    public IdentifyVisitorValidator()
    {
        RuleFor(command => command.Visit).NotEmpty();
        RuleFor(command => command.Code).NotEmpty().MaximumLength(CodeMaxLength);
    }
}

internal sealed class IdentifyVisitorHandler(AnswerDoor door, OneTimeCodes codes) : IRequestHandler<IdentifyVisitor, VisitorIdentified>
{
    public async Task<VisitorIdentified> Handle(IdentifyVisitor command, CancellationToken ct)
    {
        var (visit, open) = await door.VisitAsync(command.Visit, ct);
        var own = open.Own;
        var isRight = visit.Proof switch
        {
            VisitProof.Phone => own.Mobile is { } mobile && await codes.UseAsync(mobile, command.Code, ct),
            VisitProof.Email => own.Email is { } address && await codes.UseAsync(address, command.Code, ct),
            _ => own.NeedsPaper && await IsOnPaperAsync(open.Invitation, command.Code, ct),
        };
        if (!isRight)
        {
            throw new RuleBrokenException(RuleCode.CodeWrong);
        }

        visit.Identify(door.Now);
        await door.Db.SaveChangesAsync(ct);
        open.Invitation.Reach(FunnelStep.Identified, door.Now);
        await door.SaveMarksAsync(ct);
        return new VisitorIdentified(visit.Proof);
    }

    private async Task<bool> IsOnPaperAsync(Invitation invitation, string typed, CancellationToken ct)
    {
        var printed = door.Secrets.PaperCodeOf(invitation.Id, invitation.Serial);
        var read = InvitationSecret.Read(typed, InvitationSecret.PaperCodeLength) ?? new string('-', InvitationSecret.PaperCodeLength);
        return await door.Db.TryAsync(
            invitation.Id, () => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(printed), Encoding.ASCII.GetBytes(read)), ct);
    }
}

internal static class CountedTries
{
    /// <summary>Counted before anything is compared and in one statement, so that many tries at once do not pass as one; given back when right.</summary>
    public static async Task<bool> TryAsync(this IAppDb db, InvitationId id, Func<bool> isRight, CancellationToken ct)
    {
        var mayTry = await db.Invitations.Where(one => one.Id == id && one.Tries < Invitation.MaxTries)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Tries, one => one.Tries + 1), ct) == 1;
        if (!isRight() || !mayTry)
        {
            return false;
        }

        await db.Invitations.Where(one => one.Id == id && one.Tries > 0)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Tries, one => one.Tries - 1), ct);
        return true;
    }
}
