using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using Mediation.Domain.Common;
using Mediation.Domain.Exchange;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Exchange;

/// <summary>
/// Begins the exchange with another system. Its keys are asked for at once; a system that is not up yet is registered all the same, and
/// asked again when it first signs something. Not repeatable by key: no transaction may stay open while a partner is asked, and a second
/// call finds the code taken.
/// </summary>
[Requires(Permission.ManageExchange)]
public sealed record RegisterPartner : IRequest<PartnerReceipt>
{
    /// <summary>What the partner calls itself.</summary>
    public required string Code { get; init; }

    /// <summary>Where it listens, without /exchange/v1.</summary>
    public required string Address { get; init; }

    /// <summary>Codes of the agencies whose people work in that system.</summary>
    public required IReadOnlyList<string> Agencies { get; init; }

    public required DateOnly ActiveFrom { get; init; }
}

/// <param name="Keys">How many of the partner's keys are known here; with none nothing it sends is let in.</param>
public sealed record PartnerReceipt(Guid Id, string Code, int Keys, int Version);

internal sealed class RegisterPartnerValidator : AbstractValidator<RegisterPartner>
{
    public RegisterPartnerValidator()
    {
        RuleFor(command => command.Code).NotEmpty().Parses((_, code) => NodeCode.Parse(code));
        RuleFor(command => command.Address).NotEmpty().Parses((_, address) => PartnerAddress.Parse(address));
        RuleFor(command => command.Agencies).NotEmpty().Must(codes => codes is null || codes.Count <= ExchangePartner.MaxAgencies);
        RuleForEach(command => command.Agencies).NotEmpty().MaximumLength(Agency.MaxCodeLength);
        RuleFor(command => command.ActiveFrom).NotEmpty();
    }
}

internal sealed class RegisterPartnerHandler(IAppDb db, ExchangeOptions options, PlatformTime time, IPartnerLine line, TimeProvider clock)
    : IRequestHandler<RegisterPartner, PartnerReceipt>
{
    public async Task<PartnerReceipt> Handle(RegisterPartner command, CancellationToken ct)
    {
        if (command.Code == options.Node)
        {
            throw new RuleBrokenException(RuleCode.ExchangePartnerIsThisNode);
        }

        var agencies = await AgenciesAsync(command.Agencies, ct);
        await RequireFreeAsync(command.Code, agencies, ct);
        var partner = ExchangePartner.Register(ExchangePartnerId.New(time.Now), command.Code, command.Address, agencies, command.ActiveFrom);
        if (await line.KeysAsync(partner.Address, ct) is { Keys.Count: > 0 and <= ExchangePartner.MaxKeys } published && published.Node == partner.Code)
        {
            partner.TakeOver(published.Keys, published.Versions, clock.GetUtcNow());
        }

        db.ExchangePartners.Add(partner);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // The same code came in at the same moment: the unique index let only one of them in.
            throw new RuleBrokenException(RuleCode.AlreadyExists);
        }

        return new PartnerReceipt(partner.Id.Value, partner.Code, partner.Keys.Count, partner.Version);
    }

    private async Task<IReadOnlyList<AgencyId>> AgenciesAsync(IReadOnlyList<string> codes, CancellationToken ct)
    {
        var found = await db.Agencies.AsNoTracking().Where(agency => codes.Contains(agency.Code)).Select(agency => agency.Id).ToListAsync(ct);
        return found.Count == codes.Distinct().Count() ? found : throw new RuleBrokenException(RuleCode.AgencyUnknown);
    }

    private async Task RequireFreeAsync(string code, IReadOnlyList<AgencyId> agencies, CancellationToken ct)
    {
        var partners = await db.ExchangePartners.AsNoTracking().ToListAsync(ct);
        if (partners.Exists(other => other.Code == code))
        {
            throw new RuleBrokenException(RuleCode.AlreadyExists);
        }

        var today = time.Today;
        if (partners.Exists(other => (other.ActiveTo is null || other.ActiveTo >= today) && other.Agencies.Intersect(agencies).Any()))
        {
            throw new RuleBrokenException(RuleCode.ExchangeAgencyTaken);
        }
    }
}
