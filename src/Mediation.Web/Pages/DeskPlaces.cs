using Mediation.Application.Access;

namespace Mediation.Web.Pages;

/// <summary>A place of the workspace; its key names its words.</summary>
internal sealed record DeskPlace(string Key, string Address, Permission Needs);

internal static class DeskPlaces
{
    private static readonly DeskPlace[] All =
    [
        new("work", "/workspace", Permission.WorkOnTasks),
        new("cases", "/workspace/cases", Permission.SearchCases),
        new("oral", "/workspace/oral", Permission.WriteOralRecords),
        new("deliveries", "/workspace/deliveries", Permission.ReadDeliveries),
        new("calendar", "/workspace/calendar", Permission.ManageCalendar),
    ];

    /// <summary>Those the caller may enter, the one he works in first.</summary>
    public static IEnumerable<DeskPlace> Of(Caller caller) => All.Where(place => caller.May(place.Needs));
}
