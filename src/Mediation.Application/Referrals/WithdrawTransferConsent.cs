using System.Text.Json.Serialization;
using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.Referrals;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Referrals;

/// <summary>Takes a consent back (个人信息保护法 §15). What has left before stays lawful; nothing goes on it any more.</summary>
[Requires(Permission.ConsentToTransfer)]
public sealed record WithdrawTransferConsent : ICommand<ConsentReceipt>, ITargeted
{
    [JsonIgnore]
    public Guid CaseId { get; init; }

    [JsonIgnore]
    public Guid ConsentId { get; init; }

    [JsonIgnore]
    public Guid Target => ConsentId;
}

internal sealed class WithdrawTransferConsentValidator : AbstractValidator<WithdrawTransferConsent>;

internal sealed class WithdrawTransferConsentHandler(IAppDb db, PlatformTime time, RequestScope scope)
    : IRequestHandler<WithdrawTransferConsent, ConsentReceipt>
{
    public async Task<ConsentReceipt> Handle(WithdrawTransferConsent command, CancellationToken ct)
    {
        var (dispute, id) = (new CaseId(command.CaseId), new TransferConsentId(command.ConsentId));
        var read = await db.Cases.AsNoTracking().IgnoreAutoIncludes().Include(one => one.Parties).SingleOrDefaultAsync(one => one.Id == dispute, ct)
            ?? throw new NotFoundException("case");
        var consent = await db.TransferConsents.SingleOrDefaultAsync(one => one.Id == id && one.CaseId == dispute, ct)
            ?? throw new NotFoundException("consent");
        scope.MustActFor(read, [consent.PartyId]);
        consent.Withdraw(time.Now);
        await db.SaveChangesAsync(ct);
        return new ConsentReceipt(consent.Id.Value, [], consent.Version);
    }
}
