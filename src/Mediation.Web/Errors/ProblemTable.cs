using System.Text.Json;
using FluentValidation;
using FluentValidation.Results;
using Mediation.Application.Common;
using Mediation.Domain.Common;
using Microsoft.AspNetCore.Mvc;

namespace Mediation.Web.Errors;

/// <summary>The one table from what was thrown to what is answered, for programs and for pages.</summary>
internal sealed class ProblemTable(Problems problems)
{
    public const string Errors = "errors";
    private const string Validator = "Validator";

    /// <summary>Null for what nobody foresaw.</summary>
    public ProblemDetails? Of(HttpContext context, Exception exception) => exception switch
    {
        MalformedRequestException e => With(problems.Of(context, e.Status, e.Code), e.Faults.Select(Message)),
        ValidationException e => With(problems.Of(context, 400, ProblemCodes.Invalid), e.Errors.Select(Message)),
        RuleBrokenException e when e.Code == RuleCode.EvidenceOffset => WithOffset(problems.Of(context, 409, e.Code.Code, e.Arguments), e),
        RuleBrokenException e => problems.Of(context, StatusOf(e.Code.Kind), e.Code.Code, e.Arguments),
        NotFoundException => problems.Of(context, 404, ProblemCodes.NotFound),
        ForbiddenException => problems.Of(context, 403, ProblemCodes.Forbidden),
        SignInRequiredException => problems.Of(context, 401, ProblemCodes.SignInRequired),
        StaleVersionException e => With(problems.Of(context, 409, ProblemCodes.Stale), e),
        BadHttpRequestException e => problems.Of(context, e.StatusCode, ProblemCodes.OfStatus(e.StatusCode)),
        _ => null,
    };

    private static int StatusOf(RuleKind kind) => kind switch
    {
        RuleKind.Conflict => 409,
        RuleKind.Forbidden => 403,
        _ => 422,
    };

    private static ProblemDetails With(ProblemDetails problem, IEnumerable<(string Path, FieldMessage Message)> faults)
    {
        var errors = faults.GroupBy(fault => fault.Path, fault => fault.Message).ToDictionary(field => field.Key, field => field.ToArray());
        if (errors.Count > 0)
        {
            problem.Extensions[Errors] = errors;
        }

        return problem;
    }

    // A program goes on there without reading the sentence.
    private static ProblemDetails WithOffset(ProblemDetails problem, RuleBrokenException wrongPlace)
    {
        problem.Extensions["offset"] = wrongPlace.Arguments[0];
        return problem;
    }

    private static ProblemDetails With(ProblemDetails problem, StaleVersionException stale)
    {
        problem.Extensions["currentVersion"] = stale.Current;
        problem.Extensions["changes"] = stale.Changes;
        return problem;
    }

    private (string, FieldMessage) Message(FieldFault fault) =>
        (fault.Path, new FieldMessage(fault.Code, problems.Say(fault.Code, fault.Arguments)));

    private (string, FieldMessage) Message(ValidationFailure failure)
    {
        var path = string.Join('.', failure.PropertyName.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));
        var code = failure.ErrorCode.EndsWith(Validator, StringComparison.Ordinal)
            ? JsonNamingPolicy.KebabCaseLower.ConvertName(failure.ErrorCode[..^Validator.Length])
            : failure.ErrorCode;
        return (path, new FieldMessage(code, problems.Knows(code) ? problems.Say(code, failure.CustomState as object[] ?? []) : failure.ErrorMessage));
    }
}
