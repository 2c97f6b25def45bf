using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using MediatR;

namespace Mediation.Application.Cases;

/// <summary>Lets a party see its case: ties the account it signs in with to its place in the file.</summary>
[Requires(Permission.GiveAccess)]
public sealed record GiveAccess : CaseCommand
{
    public required Guid PartyId { get; init; }

    /// <summary>The name the party signs in with.</summary>
    public required string SignInName { get; init; }
}

internal sealed class GiveAccessValidator : AbstractValidator<GiveAccess>
{
    public const int NameMaxLength = 256;

    public GiveAccessValidator()
    {
        RuleFor(command => command.PartyId).NotEmpty();
        RuleFor(command => command.SignInName).NotEmpty().MaximumLength(NameMaxLength);
    }
}

internal sealed class GiveAccessHandler(CaseDesk desk, IAccounts accounts) : IRequestHandler<GiveAccess, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(GiveAccess command, CancellationToken ct)
    {
        var dispute = await desk.LoadAsync(command, ct);
        var account = await accounts.FindPartyAsync(command.SignInName, ct) ?? throw new RuleBrokenException(RuleCode.AccountUnknown);
        dispute.GiveAccess(new PartyId(command.PartyId), account);
        return await desk.SaveAsync(dispute, ct);
    }
}
