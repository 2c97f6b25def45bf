using System.Net;
using Mediation.Web.Tests.Host;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Web.Tests.Pages;

/// <summary>Every page, opened by every role.</summary>
public sealed class PageMatrixTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private const string Everyone = "worker clerk mediator head liaison auditor";
    private const string OpenToAll = " worker clerk mediator head liaison auditor security system";
    private const string NoSuch = "0193a000-0000-7000-8000-00000000ffff";

    /// <summary>Written out a second time; the empty name is somebody who did not sign in.</summary>
    private static readonly Dictionary<string, string> Allowed = new()
    {
        ["/"] = OpenToAll,
        ["/account"] = OpenToAll,
        ["/account/sign-in"] = OpenToAll,
        ["/answer/{secret}"] = OpenToAll,
        ["/answer/code"] = OpenToAll,
        ["/answer/received"] = OpenToAll,
        ["/answer/times"] = OpenToAll,
        ["/answer/unit"] = OpenToAll,
        ["/calculator"] = OpenToAll,
        ["/calculator/claims"] = OpenToAll,
        ["/calendar/{year:int}"] = OpenToAll,
        ["/check"] = OpenToAll,
        ["/display"] = OpenToAll,
        ["/file"] = OpenToAll,
        ["/file/code"] = OpenToAll,
        ["/file/sums"] = "worker",
        ["/file/tasks"] = "worker",
        ["/file/{id:guid}"] = "worker",
        ["/file/{id:guid}/check"] = "worker",
        ["/file/{id:guid}/evidence"] = "worker",
        ["/my/{caseId:guid}/evidence"] = "worker clerk mediator head",
        ["/my/{caseId:guid}/evidence/{id:guid}"] = "worker clerk mediator head",
        ["/file/{id:guid}/done"] = "worker",
        ["/file/{id:guid}/group"] = "worker",
        ["/file/{id:guid}/{section}"] = "worker",
        ["/cases/{caseId:guid}/deadlines"] = Everyone,
        ["/cases/{caseId:guid}/deadlines/{deadlineId:guid}"] = Everyone,
        ["/workspace/cases"] = "clerk mediator head auditor",
        ["/workspace/cases/{id:guid}"] = "clerk mediator head auditor",
        ["/workspace"] = "clerk mediator head liaison",
        ["/workspace/tasks/{id:guid}"] = "clerk mediator head liaison",
        ["/my"] = Everyone,
        ["/my/{caseId:guid}"] = Everyone,
        ["/my/join"] = "worker",
        ["/vote"] = OpenToAll,
        ["/my/{caseId:guid}/election"] = "worker clerk mediator head",
        ["/my/{caseId:guid}/feedback"] = "worker",
        ["/my/{caseId:guid}/confirm"] = "worker",
        ["/my/{caseId:guid}/people"] = "worker",
        ["/my/{caseId:guid}/people/{id:guid}/letter"] = "worker",
        ["/my/places/{id:guid}"] = "worker",
        ["/my/{caseId:guid}/answer"] = "worker",
        ["/my/{caseId:guid}/answer/agent"] = "worker",
        ["/my/{caseId:guid}/answer/check"] = "worker",
        ["/my/{caseId:guid}/answer/claim/{number:int}"] = "worker",
        ["/my/{caseId:guid}/answer/consent"] = "worker",
        ["/my/{caseId:guid}/times"] = "worker",
        ["/my/{caseId:guid}/messages"] = "worker mediator head",
        ["/my/{caseId:guid}/offers"] = "worker mediator head",
        ["/my/{caseId:guid}/bids"] = "worker",
        ["/my/{caseId:guid}/agreement"] = "worker clerk mediator head",
        ["/my/{caseId:guid}/payments"] = "worker clerk mediator head",
        ["/workspace/oral"] = "clerk head",
        ["/workspace/oral/{id:guid}"] = "clerk head",
        ["/workspace/oral/{id:guid}/print"] = "clerk head",
        ["/workspace/calendar"] = "head system",
        ["/workspace/calendar/publications/{id:guid}"] = "head system",
        ["/workspace/deliveries"] = "clerk mediator head auditor",
        ["/workspace/invitations/{id:guid}/letter"] = "clerk mediator head",
        ["/workspace/deliveries/{id:guid}"] = "clerk mediator head auditor",
    };

    [Fact]
    public async Task EveryPage_OpensToWhomTheMatrixAllowsAndToNobodyElse()
    {
        var wrong = new List<string>();

        foreach (var name in OpenToAll.Split(' '))
        {
            using var person = await shared.Host.PersonAsync(name.Length == 0 ? null : name);
            foreach (var (page, roles) in Allowed)
            {
                var address = page.Replace("{year:int}", "2026", StringComparison.Ordinal)
                    .Replace("{caseId:guid}", NoSuch, StringComparison.Ordinal).Replace("{deadlineId:guid}", NoSuch, StringComparison.Ordinal)
                    .Replace("{id:guid}", NoSuch, StringComparison.Ordinal).Replace("{section}", "worker", StringComparison.Ordinal)
                    .Replace("{secret}", NoSuch, StringComparison.Ordinal)
                    .Replace("{number:int}", "1", StringComparison.Ordinal);
                using var answer = await person.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
                var expected = roles.Split(' ').Contains(name)
                    ? address.Contains(NoSuch, StringComparison.Ordinal) ? HttpStatusCode.NotFound : HttpStatusCode.OK
                    : name.Length == 0 ? HttpStatusCode.Redirect : HttpStatusCode.Forbidden;
                if (answer.StatusCode != expected)
                {
                    wrong.Add($"'{name}' {page}: {(int)answer.StatusCode}");
                }
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void EveryPage_NamesItsUseCaseOrIsADoor()
    {
        var pages = shared.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null).ToList();

        pages.Select(page => "/" + page.RoutePattern.RawText!.TrimStart('/')).Order().ShouldBe(Allowed.Keys.Order());
    }

    [Theory]
    [InlineData("/cases/" + NoSuch + "/deadlines", "worker", HttpStatusCode.NotFound, "request.not-found")]
    [InlineData("/workspace/calendar", "worker", HttpStatusCode.Forbidden, "access.forbidden")]
    [InlineData("/no/such/page", "worker", HttpStatusCode.NotFound, "request.not-found")]
    [InlineData("/calendar/1", "worker", HttpStatusCode.BadRequest, "request.invalid")]
    public async Task Page_ThatCannotBeShown_SaysSoInWordsWithAWayOut(string address, string name, HttpStatusCode status, string code)
    {
        using var person = await shared.Host.PersonAsync(name);

        var page = await person.SeeAsync(address, status);

        page.QuerySelector(".error")!.GetAttribute("data-code").ShouldBe(code);
        page.QuerySelector("main a[href=\"/\"]").ShouldNotBeNull();
    }

    [Fact]
    public async Task Page_OfAProgram_StaysAProblemDocument()
    {
        using var person = await shared.Host.PersonAsync("worker");

        using var answer = await person.GetAsync(new Uri($"/api/v1/cases/{NoSuch}", UriKind.Relative), TestContext.Current.CancellationToken);

        (await Problem.OfAsync(answer)).Code.ShouldBe("access.sign-in-required");
    }

    [Fact]
    public async Task Start_ForAStranger_LeadsToTheCheckFirst()
    {
        using var person = await shared.Host.PersonAsync();

        var page = await person.SeeAsync("/");

        page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href"))
            .ShouldBe(["/check", "/file", "/calculator", "/calculator/claims", "/calendar/2026", "/account/sign-in", "/docs"]);
    }
}
