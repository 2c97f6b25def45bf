using System.Net;
using Mediation.Web.Tests.Host;

namespace Mediation.Web.Tests.Pages;

public sealed class DisplayTests(SharedHost shared) : IClassFixture<SharedHost>
{
    [Fact]
    public async Task LargerText_IsKept_AndLeadsBackToThePage()
    {
        using var person = await shared.Host.PersonAsync();

        (await ChooseAsync(person, "size", "large", "/check?a=b")).ShouldBe("/check?a=b");

        var page = await person.SeeAsync("/check");
        page.DocumentElement.ClassName.ShouldBe("large");
        (await ChooseAsync(person, "size", "standard", "/")).ShouldBe("/");
        (await person.SeeAsync("/")).DocumentElement.ClassName.ShouldBeNullOrEmpty();
    }

    [Fact]
    public async Task Language_ThatWasChosen_ComesBeforeTheBrowsers()
    {
        using var person = await shared.Host.PersonAsync();

        await ChooseAsync(person, "language", "en", "/");

        (await person.SeeAsync("/")).DocumentElement.GetAttribute("lang").ShouldBe("en");
        await ChooseAsync(person, "language", "xx", "/");
        (await person.SeeAsync("/")).DocumentElement.GetAttribute("lang").ShouldBe("en");
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example")]
    [InlineData("")]
    public async Task Back_ToAnotherPlace_LeadsHome(string back)
    {
        using var person = await shared.Host.PersonAsync();

        (await ChooseAsync(person, "size", "large", back)).ShouldBe("/");
    }

    private static async Task<string> ChooseAsync(HttpClient person, string name, string value, string back)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { [name] = value, ["back"] = back });
        using var answer = await person.PostAsync(new Uri("/display", UriKind.Relative), form, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return answer.Headers.Location!.OriginalString;
    }
}
