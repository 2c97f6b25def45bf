namespace Mediation.Browser.Tests.Pages;

/// <summary>The pages there are, each empty, filled in wrongly and filled in well where it takes something, and who looks at it.</summary>
internal static class EveryPage
{
    public static readonly (string Address, string? Account)[] All =
    [
        ("/", null),
        ("/", "mediator"),
        ("/account/sign-in", null),
        ("/account", "worker"),
        ("/answer/0123456789abcdefghjkmnpqrs", null),
        ("/answer/code", null),
        ("/answer/times", null),
        ("/calculator", null),
        ("/calculator?clock=B1&on=", null),
        ("/calculator?clock=B1&on=2026-02-05", null),
        ("/calculator/claims", null),
        ("/check", null),
        ("/file", null),
        ("/file/code", null),
        ("/file/tasks", "worker"),
        ("/file/sums", "worker"),
        ("/my", "worker"),
        ("/my/join", "worker"),
        ("/vote", null),
        ("/display", null),
        ("/calendar/2026", null),
        ("/calendar/1900", null),
        ("/workspace/calendar", "system"),
        ("/workspace/deliveries", "head"),
        ("/workspace/oral", "clerk"),
        ("/no-such-page", null),
    ];

    public static TheoryData<string, string?, Stage.Screen> OnEveryScreen()
    {
        TheoryData<string, string?, Stage.Screen> rows = [];
        foreach (var (address, account) in All)
        {
            rows.Add(address, account, Stage.Screen.Phone);
            rows.Add(address, account, Stage.Screen.Desktop);
        }

        return rows;
    }
}
