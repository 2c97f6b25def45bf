using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.Referrals;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Referrals;

/// <summary>
/// What personal data left the building: of one case for whoever may see the case, of the own body for its head and auditor. The newest
/// first, a page at a time.
/// </summary>
[Requires(Permission.ReadTransfers)]
public sealed record ListTransfers : IRequest<TransferPage>
{
    public Guid? CaseId { get; init; }

    public string? Cursor { get; init; }

    public int Take { get; init; } = 50;
}

public sealed record TransferPage(IReadOnlyList<TransferRow> Transfers, string? Next);

/// <param name="People">Parties whose data went.</param>
/// <param name="Consents">The consents it rests on.</param>
public sealed record TransferRow(
    Guid Id, Guid ReferralId, Guid? CaseId, string To, string ToName, ReferralPurpose Purpose, bool IsResult, IReadOnlyList<ReleasedFields> Fields,
    TransferGround Ground, string Citation, IReadOnlyList<Guid> Consents, IReadOnlyList<Guid> People, string ContentHash, DateTimeOffset At);

internal sealed class ListTransfersValidator : AbstractValidator<ListTransfers>
{
    public const int MaxTake = 200;

    public ListTransfersValidator(RequestScope scope)
    {
        RuleFor(query => query.Take).InclusiveBetween(1, MaxTake);
        RuleFor(query => query.CaseId).NotNull().When(_ => !scope.Caller.IsStaff);
        RuleFor(query => query.Cursor).Must(cursor => cursor is null || InstantCursor.Read(cursor) is not null).WithErrorCode("cursor.malformed");
    }
}

internal sealed class ListTransfersHandler(IAppDb db, RequestScope scope) : IRequestHandler<ListTransfers, TransferPage>
{
    public async Task<TransferPage> Handle(ListTransfers query, CancellationToken ct)
    {
        var records = db.TransferRecords.AsNoTracking();
        if (query.CaseId is { } dispute)
        {
            var id = new CaseId(dispute);
            records = records.Where(record => record.CaseId == id && db.Cases.Any(one => one.Id == id));
        }
        else
        {
            var own = scope.Caller.Agency;
            records = records.Where(record => record.FromAgencyId == own);
        }

        if (query.Cursor is { } cursor)
        {
            var (at, last) = InstantCursor.Read(cursor)!.Value;
            var before = new TransferRecordId(last);
            records = records.Where(record => record.At < at || (record.At == at && record.Id < before));
        }

        var rows = await records.OrderByDescending(record => record.At).ThenByDescending(record => record.Id).Take(query.Take + 1)
            .Select(record => new
            {
                Record = record,
                Code = db.Agencies.Where(agency => agency.Id == record.ToAgencyId).Select(agency => agency.Code).First(),
                Name = db.Agencies.Where(agency => agency.Id == record.ToAgencyId).Select(agency => agency.Name).First(),
            })
            .ToListAsync(ct);
        List<TransferRow> page = [.. rows.Take(query.Take).Select(row => Of(row.Record, row.Code, row.Name))];
        return new TransferPage(page, rows.Count > query.Take ? InstantCursor.Of(page[^1].At, page[^1].Id) : null);
    }

    private static TransferRow Of(TransferRecord record, string to, string name) => new(
        record.Id.Value, record.ReferralId.Value, record.CaseId?.Value, to, name, record.Purpose, record.IsResult,
        [.. Enum.GetValues<ReleasedFields>().Where(field => field != ReleasedFields.None && record.Fields.HasFlag(field))],
        record.Ground, record.Citation, [.. record.Consents.Select(consent => consent.Value)], [.. record.People.Select(person => person.Value)],
        record.ContentHash, record.At);
}
