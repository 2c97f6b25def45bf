using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Representation;
using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using MediatR;

namespace Mediation.Application.Cases;

/// <summary>Records one signature or seal. The signer names the hash of the text that was signed.</summary>
[Requires(Permission.Sign)]
public sealed record SignAgreement : CaseCommand
{
    [System.Text.Json.Serialization.JsonIgnore]
    public Guid AgreementId { get; init; }

    [System.Text.Json.Serialization.JsonIgnore]
    public override Guid Target => AgreementId;

    public required SignerKind Signer { get; init; }

    /// <summary>The party or mediator; absent for the organisation's seal.</summary>
    public Guid? SignerId { get; init; }

    /// <summary>The representative with power to settle who signed for the party.</summary>
    public Guid? Through { get; init; }

    public required SignatureManner Manner { get; init; }

    public required string TextHash { get; init; }
}

internal sealed class SignAgreementValidator : AbstractValidator<SignAgreement>
{
    public const int HashLength = 64;

    public SignAgreementValidator()
    {
        RuleFor(command => command.SignerId).NotEmpty().When(command => command.Signer != SignerKind.Organisation);
        RuleFor(command => command.TextHash).Length(HashLength);
    }
}

internal sealed class SignAgreementHandler(CaseDesk desk, RequestScope scope) : IRequestHandler<SignAgreement, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(SignAgreement command, CancellationToken ct)
    {
        var dispute = await desk.LoadAsync(command, ct);
        var through = MustSignForItself(command, dispute);
        var signer = new RequiredSigner(
            command.Signer, command.Signer == SignerKind.Organisation ? dispute.AgencyId.Value : command.SignerId ?? Guid.Empty);
        dispute.Sign(
            new AgreementId(command.AgreementId),
            signer,
            through,
            command.Manner,
            command.TextHash,
            await desk.MomentAsync(ct));
        return await desk.SaveAsync(dispute, ct, command.AgreementId);
    }

    /// <summary>A party signs for itself, or whoever it gave power to settle; staff enter the signatures given on paper before them.</summary>
    private RepresentativeId? MustSignForItself(SignAgreement command, DisputeCase dispute)
    {
        RepresentativeId? named = command.Through is { } through ? new RepresentativeId(through) : null;
        if (scope.Caller.IsStaff)
        {
            return named;
        }

        var own = command.Signer == SignerKind.Party ? scope.StandsFor(dispute).FirstOrDefault(party => party.Id.Value == command.SignerId) : null;
        if (own is null)
        {
            throw new ForbiddenException(nameof(SignAgreement));
        }

        // Who signs by its own account for another always signs as the representative it is.
        return scope.Through(dispute, own)?.Id ?? named;
    }
}
