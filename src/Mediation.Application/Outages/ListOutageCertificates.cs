using System.Text.Json;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Outages;

/// <summary>The certificates of outages on a case, as every party may take them to the body that decides.</summary>
[Requires(Permission.ReadCase)]
public sealed record ListOutageCertificates(Guid CaseId) : IRequest<IReadOnlyList<OutageCertificate>>;

/// <param name="Number">Number of the history entry that records it.</param>
public sealed record OutageCertificate(int Number, DateTimeOffset IssuedAt, string Text);

internal sealed class ListOutageCertificatesHandler(IAppDb db) : IRequestHandler<ListOutageCertificates, IReadOnlyList<OutageCertificate>>
{
    private const int Most = 200;

    public async Task<IReadOnlyList<OutageCertificate>> Handle(ListOutageCertificates query, CancellationToken ct)
    {
        var id = new CaseId(query.CaseId);
        if (!await db.Cases.AnyAsync(dispute => dispute.Id == id, ct))
        {
            throw new NotFoundException("case");
        }

        var entries = await db.History.AsNoTracking()
            .Where(entry => entry.StreamId == query.CaseId && entry.Event == nameof(OutageCertified))
            .OrderBy(entry => entry.Sequence).Take(Most).ToListAsync(ct);
        return [.. entries.Select(entry => new OutageCertificate(entry.Sequence, entry.At, TextOf(entry.Payload)))];
    }

    private static string TextOf(string payload)
    {
        using var entry = JsonDocument.Parse(payload);
        return entry.RootElement.GetProperty("Details").GetProperty(nameof(OutageCertified.Text)).GetString()!;
    }
}
