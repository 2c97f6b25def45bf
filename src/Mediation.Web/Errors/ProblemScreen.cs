using Mediation.Web.Auth;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Net.Http.Headers;

namespace Mediation.Web.Errors;

/// <summary>A problem as a page, for people: the words and the code that a program would get.</summary>
internal static class ProblemScreen
{
    private const string View = "/Pages/Problem.cshtml";

    public static bool IsFor(HttpRequest request) =>
        !AuthRegistration.IsForPrograms(request) && request.Headers[HeaderNames.Accept].ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    public static Task WriteAsync(HttpContext context, ProblemDetails problem)
    {
        var view = new ViewResult
        {
            ViewName = View,
            StatusCode = problem.Status,
            ViewData = new ViewDataDictionary<ProblemDetails>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = problem },
        };
        return view.ExecuteResultAsync(new ActionContext(context, context.GetRouteData(), new ActionDescriptor()));
    }
}
