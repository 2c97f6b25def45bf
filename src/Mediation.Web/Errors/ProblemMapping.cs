using Mediation.Web.Attempts;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace Mediation.Web.Errors;

/// <summary>Answers whatever was thrown and not dealt with further in.</summary>
internal sealed class ProblemMapping(ProblemTable table, Problems problems, FilingAttempts attempts, ILogger<ProblemMapping> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested)
        {
            return true;
        }

        var problem = table.Of(httpContext, exception) ?? Unexpected(httpContext, exception);
        await attempts.AddReceiptAsync(httpContext, problem);
        await Problems.WriteAsync(httpContext, problem);
        return true;
    }

    private ProblemDetails Unexpected(HttpContext context, Exception exception)
    {
        log.LogError(exception, "Request failed");
        return problems.Of(context, 500, ProblemCodes.Unexpected);
    }
}
