using Mediation.Application.Access;
using Mediation.Domain.Agencies;
using Mediation.Domain.Referrals;
using MediatR;

namespace Mediation.Application.Referrals;

/// <summary>What goes to whom and on what ground.</summary>
[Requires(Permission.ReadReferrals)]
public sealed record GetReleaseTable : IRequest<IReadOnlyList<ReleaseRow>>;

/// <param name="Fields">Kinds of data; nothing else goes.</param>
public sealed record ReleaseRow(AgencyKind To, ReferralPurpose Purpose, IReadOnlyList<ReleasedFields> Fields, TransferGround Ground, string Citation);

internal sealed class GetReleaseTableHandler : IRequestHandler<GetReleaseTable, IReadOnlyList<ReleaseRow>>
{
    private static readonly IReadOnlyList<ReleaseRow> Rows =
    [
        .. ReleaseTable.All.Select(row => new ReleaseRow(
            row.To, row.Purpose,
            [.. Enum.GetValues<ReleasedFields>().Where(field => field != ReleasedFields.None && row.Includes(field))],
            row.Ground, row.Citation)),
    ];

    public Task<IReadOnlyList<ReleaseRow>> Handle(GetReleaseTable query, CancellationToken ct) => Task.FromResult(Rows);
}
