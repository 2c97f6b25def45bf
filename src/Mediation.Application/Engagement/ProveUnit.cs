using System.Security.Cryptography;
using System.Text;
using FluentValidation;
using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Application.Intake;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Engagement;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Engagement;

/// <summary>
/// The second proof: the unit's unified social credit code, or the last six of a person's identity number. Only then an account is tied to the
/// respondent's place in the file.
/// </summary>
[OpenToAll]
public sealed record ProveUnit : ICommand<UnitProven>
{
    public required string Visit { get; init; }

    public required string UnitCode { get; init; }

    /// <summary>The language of a new account.</summary>
    public required string Language { get; init; }

    public override string ToString() => nameof(ProveUnit);
}

public sealed record UnitProven(Guid AccountId, Guid CaseId);

internal sealed class ProveUnitValidator : AbstractValidator<ProveUnit>
{
    private const int CodeMaxLength = 40;

    public ProveUnitValidator()
    {
        RuleFor(command => command.Visit).NotEmpty();
        RuleFor(command => command.UnitCode).NotEmpty().MaximumLength(CodeMaxLength);
        RuleFor(command => command.Language).NotEmpty().IsLanguage();
    }
}

internal sealed class ProveUnitHandler(AnswerDoor door, IPortalAccounts accounts) : IRequestHandler<ProveUnit, UnitProven>
{
    private const string NothingOnFile = "no-unit-code";
    private const string Spent = "tries-spent";
    private const string OtherSide = "other-side";

    public async Task<UnitProven> Handle(ProveUnit command, CancellationToken ct)
    {
        var (visit, open) = await door.IdentifiedAsync(command.Visit, ct);
        var expected = UnitProof.Of(open.Party);
        if (!await door.Db.TryAsync(open.Invitation.Id, () => UnitProof.IsRight(expected, command.UnitCode), ct))
        {
            throw await RefusedAsync(open, expected is null ? NothingOnFile : await SpentAsync(open, ct), ct);
        }

        door.Db.Forget();
        var account = await AccountAsync(visit, open, command.Language, ct);
        var dispute = await door.Db.Cases.IgnoreQueryFilters().SingleAsync(one => one.Id == open.Dispute.Id, ct);
        if (account is not { } known || UnitProof.IsOfTheOtherSide(dispute, known, open.Party))
        {
            throw await RefusedAsync(open, OtherSide, ct);
        }

        if (dispute.PartyOf(open.Party.Id).AccountId != known)
        {
            dispute.GiveAccess(open.Party.Id, known);
        }

        await door.Db.SaveCaseAsync(dispute, ct);
        return new UnitProven(known, dispute.Id.Value);
    }

    // Null for an account that was closed. One that no number opens is saved together with the access it is given.
    private async Task<Guid?> AccountAsync(AnswerVisit visit, OpenInvitationInHand open, string language, CancellationToken ct) =>
        visit.Proof == VisitProof.Phone
            ? await accounts.EnterAsync(open.Own.Mobile!, language, ct)
            : open.Party.AccountId ?? await accounts.OpenWithoutPhoneAsync(open.Party.Name, language, ct);

    private async Task<string?> SpentAsync(OpenInvitationInHand open, CancellationToken ct) =>
        await door.Db.Invitations.AnyAsync(one => one.Id == open.Invitation.Id && one.Tries >= Invitation.MaxTries, ct) ? Spent : null;

    private async Task<RuleBrokenException> RefusedAsync(OpenInvitationInHand open, string? tell, CancellationToken ct)
    {
        door.Db.Forget();
        if (tell is not null)
        {
            await door.TellOfficeAsync(open, tell, ct);
            await door.SaveMarksAsync(ct);
        }

        return new RuleBrokenException(RuleCode.UnitCodeWrong);
    }
}

internal static class UnitProof
{
    private const int ShownOfAnIdentity = 6;

    /// <summary>Null where the file holds neither code nor number.</summary>
    public static string? Of(Party party) => party.CreditCode?.Value
        ?? (party.Identity?.Number is { Length: >= ShownOfAnIdentity } number ? number[^ShownOfAnIdentity..] : null);

    /// <summary>Compared by hashes of equal length, so that the time it takes tells nothing.</summary>
    public static bool IsRight(string? expected, string typed) =>
        CryptographicOperations.FixedTimeEquals(Hash(expected ?? ""), Hash(IdentityNumbers.Fold(typed))) && expected is not null;

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    public static bool IsOfTheOtherSide(DisputeCase dispute, Guid account, Party party) =>
        dispute.FiledBy == account || dispute.Parties.Any(other => other.AccountId == account && other.Side != party.Side);
}
