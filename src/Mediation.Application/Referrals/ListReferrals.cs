using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.Referrals;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Referrals;

/// <summary>Referrals from and to the own body, the last changed first, a page at a time.</summary>
[Requires(Permission.ReadReferrals)]
public sealed record ListReferrals : IRequest<ReferralPage>
{
    public ReferralSide? Side { get; init; }

    public IReadOnlyList<ReferralStatus> Status { get; init; } = [];

    public ReferralChain? Chain { get; init; }

    public Guid? CaseId { get; init; }

    /// <summary>Only those with an open clock that ends on or before this day.</summary>
    public DateOnly? DueBefore { get; init; }

    /// <summary>Either body's own number, exactly.</summary>
    public string? Number { get; init; }

    /// <summary>What the last page named as next.</summary>
    public string? Cursor { get; init; }

    public int Take { get; init; } = 50;
}

/// <param name="Next">Cursor of the next page; null on the last.</param>
public sealed record ReferralPage(IReadOnlyList<ReferralRow> Referrals, string? Next);

public sealed record ReferralRow(
    Guid Id, ReferralStatus Status, ReferralSide Side, string From, string To, ReferralChain Chain, ReferralPurpose Purpose, EntrustedStage Stage,
    string? SenderNumber, string? ReceiverNumber, DateOnly? ReceivedOn, DateOnly? NextDueOn, DateTimeOffset ChangedAt, int Version);

internal sealed class ListReferralsValidator : AbstractValidator<ListReferrals>
{
    public const int MaxTake = 200;

    public ListReferralsValidator()
    {
        RuleFor(query => query.Take).InclusiveBetween(1, MaxTake);
        RuleFor(query => query.Number).MaximumLength(Referral.NumberMaxLength);
        RuleFor(query => query.Cursor).Must(cursor => cursor is null || InstantCursor.Read(cursor) is not null).WithErrorCode("cursor.malformed");
    }
}

internal sealed class ListReferralsHandler(IAppDb db, RequestScope scope) : IRequestHandler<ListReferrals, ReferralPage>
{
    public async Task<ReferralPage> Handle(ListReferrals query, CancellationToken ct)
    {
        var own = scope.Caller.Agency;
        var rows = await Filter(query, db.Referrals.AsNoTracking().IgnoreAutoIncludes().VisibleTo(db, scope.Caller))
            .OrderByDescending(referral => referral.ChangedAt).ThenByDescending(referral => referral.Id).Take(query.Take + 1)
            .Select(referral => new ReferralRow(
                referral.Id.Value, referral.Status, referral.FromAgencyId == own ? ReferralSide.Sender : ReferralSide.Receiver,
                db.Agencies.Where(agency => agency.Id == referral.FromAgencyId).Select(agency => agency.Code).First(),
                db.Agencies.Where(agency => agency.Id == referral.ToAgencyId).Select(agency => agency.Code).First(),
                referral.Chain, referral.Purpose, referral.Stage, referral.SenderNumber, referral.ReceiverNumber, referral.ReceivedOn,
                referral.NextDueOn == DateOnly.MaxValue ? null : referral.NextDueOn, referral.ChangedAt, referral.Revision))
            .ToListAsync(ct);
        List<ReferralRow> page = [.. rows.Take(query.Take)];
        return new ReferralPage(page, rows.Count > query.Take ? InstantCursor.Of(page[^1].ChangedAt, page[^1].Id) : null);
    }

    private IQueryable<Referral> Filter(ListReferrals query, IQueryable<Referral> referrals)
    {
        var own = scope.Caller.Agency;
        if (query.Side is { } side)
        {
            referrals = side == ReferralSide.Sender
                ? referrals.Where(referral => referral.FromAgencyId == own)
                : referrals.Where(referral => referral.ToAgencyId == own);
        }

        if (query.Status.Count > 0)
        {
            referrals = referrals.Where(referral => query.Status.Contains(referral.Status));
        }

        if (query.Chain is { } chain)
        {
            referrals = referrals.Where(referral => referral.Chain == chain);
        }

        if (query.CaseId is { } dispute)
        {
            var id = new CaseId(dispute);
            referrals = referrals.Where(referral => (referral.SenderCaseId == id && referral.FromAgencyId == own)
                || (referral.ReceiverCaseId == id && referral.ToAgencyId == own));
        }

        if (query.DueBefore is { } day)
        {
            referrals = referrals.Where(referral => referral.NextDueOn <= day);
        }

        if (query.Number is { } number)
        {
            var ways = MatterNumber.WaysOf(number);
            referrals = referrals.Where(referral => ways.Contains(referral.SenderNumber!) || ways.Contains(referral.ReceiverNumber!));
        }

        return AfterCursor(referrals, query.Cursor);
    }

    private static IQueryable<Referral> AfterCursor(IQueryable<Referral> referrals, string? cursor)
    {
        if (cursor is null)
        {
            return referrals;
        }

        var (at, last) = InstantCursor.Read(cursor)!.Value;
        var before = new ReferralId(last);
        return referrals.Where(referral => referral.ChangedAt < at || (referral.ChangedAt == at && referral.Id < before));
    }
}
