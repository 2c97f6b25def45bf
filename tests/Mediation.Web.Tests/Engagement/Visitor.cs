using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Application.Engagement;
using Mediation.Domain.Cases;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Mediation.Web.Tests.Host;
using Mediation.Web.Tests.Intake;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Web.Tests.Engagement;

/// <summary>An employer that got an invitation, in a browser without scripts.</summary>
internal sealed class Visitor(RunningHost host, string phone) : IDisposable
{
    private readonly Filer _browser = new(host, phone);

    public HttpClient Browser => _browser.Browser;

    public Guid Case { get; private set; }

    public string Secret { get; private set; } = "";

    /// <summary>Files a case against this employer and invites it.</summary>
    public async Task BeInvitedAsync(SubmitApplication? application = null)
    {
        await _browser.BeginAsync();
        var plain = application ?? Applications.UnpaidWages();
        plain = plain with { Respondents = [plain.Respondents[0] with { Phone = phone }] };
        var filed = await SendAsync(plain);
        Case = filed.Id;
        await InviteAsync();
    }

    public async Task InviteAsync()
    {
        var details = await SendAsync(new GetCase(Case));
        var invited = await SendAsync(new InviteRespondent
        {
            CaseId = new CaseId(Case),
            PartyId = details.Parties.First(party => party.Side == PartySide.Respondent).Id,
        });
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestScope>().ActAs(Caller.Platform);
        var id = new Domain.Engagement.InvitationId(invited.Created!.Value);
        var serial = await scope.ServiceProvider.GetRequiredService<AppDb>().Invitations.Where(one => one.Id == id).Select(one => one.Serial).SingleAsync();
        Secret = scope.ServiceProvider.GetRequiredService<IInvitationSecrets>().SecretOf(id, serial);
    }

    /// <summary>From the address to the page of times.</summary>
    public async Task<IHtmlDocument> IdentifyAsync()
    {
        using var asked = await PostAsync(await SeeAsync($"/answer/{Secret}"), []);
        asked.Headers.Location!.OriginalString.ShouldBe("/answer/code", await asked.Content.ReadAsStringAsync());
        var code = await SeeAsync("/answer/code");
        using var entered = await PostAsync(code, new() { ["code"] = Filer.CodeOn(code) });
        return await SeeAsync(entered.Headers.Location!.OriginalString);
    }

    public async Task<HttpResponseMessage> ProveAsync(string unit) => await PostAsync(await SeeAsync("/answer/unit"), new() { ["unit"] = unit });

    public Task<IHtmlDocument> SeeAsync(string address) => Browser.SeeAsync(address);

    /// <summary>Sends the first form of the page as a browser does; what is typed takes the place of what stood there.</summary>
    public async Task<HttpResponseMessage> PostAsync(IHtmlDocument page, Dictionary<string, string> typed)
    {
        var form = page.QuerySelectorAll<IHtmlFormElement>("main form").First();
        var kept = form.QuerySelectorAll("input:not([type=radio]):not([type=checkbox]), input[checked], textarea")
            .Select(field => KeyValuePair.Create(field.GetAttribute("name")!, field is IHtmlTextAreaElement text ? text.Value : field.GetAttribute("value") ?? ""))
            .Where(field => !typed.ContainsKey(field.Key));
        using var content = new FormUrlEncodedContent([.. kept, .. typed]);
        return await Browser.PostAsync(new Uri(form.GetAttribute("action")!, UriKind.Relative), content, TestContext.Current.CancellationToken);
    }

    public async Task<T> SendAsync<T>(IRequest<T> request)
    {
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestScope>().ActAs(Caller.Platform);
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request);
    }

    public void Dispose() => _browser.Dispose();
}
