namespace Mediation.Browser.Tests.Pages;

/// <summary>Those who file together, and those who stand in for another.</summary>
internal static partial class Walks
{
    private static async Task VotingAsync(Tour tour)
    {
        await tour.SeeAsync("/vote");
        await tour.SendAsync("/vote", Submit, ("#code", "nothing-like-it"));
    }

    private static async Task RepresentedAsync(Tour tour)
    {
        var house = tour.House;
        await tour.SeeAsync("/my/join");
        await tour.SendAsync("/my/join", Submit, ("#number", "1"));
        await tour.SeeAsync("/file/{id:guid}/group", $"/file/{house.Full}/group");
        await tour.SendAsync("/file/{id:guid}/group", Submit);
        await tour.SeeAsync("/my/{caseId:guid}/election", $"/my/{house.Talking}/election");
        var people = $"/my/{house.Talking}/people";
        await tour.SeeAsync("/my/{caseId:guid}/people", people);
        await tour.SendAsync("/my/{caseId:guid}/people", "form:has(#phone) button[type=submit]", ("#phone", "1"));
        await tour.SendAsync("/my/{caseId:guid}/people", "form:has(#phone) button[type=submit]", ("#name", "李某"), ("#phone", "13900000498"));
        await tour.FollowAsync("/my/{caseId:guid}/people/{id:guid}/letter", "main a[href$='/letter']");
    }
}
