using Mediation.Application.Access;
using Mediation.Application.Intake;
using MediatR;

namespace Mediation.Application.Collective;

/// <summary>The sheet of one's own draft: what is wrong with it, how many people it names and what they ask.</summary>
[Requires(Permission.KeepFilings)]
public sealed record GetGroupSheet(Guid Filing) : IRequest<GroupSheetView>;

/// <param name="People">The first of them, in order.</param>
public sealed record GroupSheetView(SheetSummary Summary, IReadOnlyList<SheetPerson> People)
{
    public const int MostPeople = 20;
}

internal sealed class GetGroupSheetHandler(FilingDesk desk, GroupSheets sheets) : IRequestHandler<GetGroupSheet, GroupSheetView>
{
    public async Task<GroupSheetView> Handle(GetGroupSheet query, CancellationToken ct)
    {
        var draft = await desk.LoadAsync(query.Filing, ct);
        if (await sheets.FindAsync(draft.Id, ct) is not { } sheet)
        {
            return new GroupSheetView(SheetSummary.None, []);
        }

        var roll = await sheets.RollAsync(draft, sheet, ct);
        return new GroupSheetView(
            SheetSummary.Of(roll, sheet),
            [.. roll.Members.OrderBy(member => member.Row).Take(GroupSheetView.MostPeople).Select(member => new SheetPerson(member.Row, member.Name, member.Fen))]);
    }
}
