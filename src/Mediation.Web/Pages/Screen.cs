using System.Text.RegularExpressions;
using FluentValidation;
using Mediation.Application.Common;
using Mediation.Domain.Common;
using Mediation.Web.Errors;
using Mediation.Web.Pages.Keep;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mediation.Web.Pages;

/// <summary>A page over use cases: what was typed in wrongly is said beside its field, with the code that a program would get.</summary>
internal abstract partial class Screen(IMediator sender, ProblemTable problems) : PageModel
{
    public IReadOnlyList<ScreenFault> Faults { get; private set; } = [];

    public ScreenFault? FaultOf(string field) => Faults.FirstOrDefault(fault => fault.Field == field);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await KeptFields.TakeUpAsync(HttpContext, sender);
        if (await SentForm.KeyAsync(Request, HttpContext.RequestAborted) is not { } key)
        {
            await next();
            return;
        }

        HttpContext.RequestServices.GetRequiredService<RequestScope>().Repeatable(key);
        if ((await next()).Result is RedirectResult)
        {
            SentForm.Arrived(HttpContext);
            await KeptFields.ForgetAsync(HttpContext, sender);
        }
    }

    protected Task<TAnswer> SendAsync<TAnswer>(IRequest<TAnswer> request) => sender.Send(request, HttpContext.RequestAborted);

    /// <summary>Null when what was asked cannot be; then <see cref="Faults"/> says why, and the page is shown again with what was typed.</summary>
    /// <param name="fieldOf">From the path in the request, or the code of a broken rule, to the name of the field on the page.</param>
    protected async Task<TAnswer?> TryAsync<TAnswer>(Func<IRequest<TAnswer>> request, Func<string, string>? fieldOf = null) where TAnswer : class
    {
        try
        {
            return await SendAsync(request());
        }
        catch (Exception fault) when (fault is ValidationException or RuleBrokenException or MalformedRequestException or StaleVersionException)
        {
            Show(problems.Of(HttpContext, fault)!, fieldOf);
            return null;
        }
    }

    // A validator begins with the name of a property, in English; on a page the label of the field stands before it.
    private static string Spoken(string message)
    {
        var words = PropertyName().Replace(message, "");
        return words.Length > 0 ? char.ToUpperInvariant(words[0]) + words[1..] : message;
    }

    [GeneratedRegex("^'[^']*'\\s*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PropertyName();

    private void Show(ProblemDetails problem, Func<string, string>? fieldOf)
    {
        Response.StatusCode = problem.Status!.Value;
        var code = (string)problem.Extensions["code"]!;
        Faults = problem.Extensions.TryGetValue(ProblemTable.Errors, out var errors)
            ? [.. ((Dictionary<string, FieldMessage[]>)errors!).SelectMany(
                field => field.Value, (field, message) => new ScreenFault(fieldOf?.Invoke(field.Key) ?? field.Key, message.Code, Spoken(message.Message))).Distinct()]
            : [new ScreenFault(fieldOf?.Invoke(code) ?? "", code, problem.Detail!)];
    }
}

/// <summary>What is wrong on a page.</summary>
/// <param name="Field">Its name on the page; anything else where no field is to blame.</param>
internal sealed record ScreenFault(string Field, string Code, string Message);
