using System.CommandLine;
using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Common;
using Mediation.Infrastructure;
using Mediation.Infrastructure.Persistence;
using Mediation.Web.Errors;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Web.Cli;

/// <summary>
/// Commands that do what a use case does, in the name of the platform: whoever may run them holds the keys and the database anyway. What
/// the command itself does not know is a setting.
/// </summary>
internal static class Sending
{
    /// <summary>A command that sends what is read from its words and writes a line about the answer.</summary>
    public static Command Sends<TAnswer>(
        this Command command, Func<ParseResult, IRequest<TAnswer>> read, Func<TAnswer, string> say) =>
        command.Sends((parsed, _, _) => Task.FromResult(read(parsed)), say);

    /// <summary>As above, for a request that can only be put together with a look at what is there.</summary>
    public static Command Sends<TAnswer>(
        this Command command, Func<ParseResult, IServiceProvider, CancellationToken, Task<IRequest<TAnswer>>> read, Func<TAnswer, string> say)
    {
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(async (parsed, ct) =>
        {
            await using var app = HostCommands.Build([.. parsed.UnmatchedTokens]);
            await using var scope = app.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<RequestScope>().ActAs(Caller.Platform);
            await RequireMigratedAsync(scope.ServiceProvider, ct);
            try
            {
                var request = await read(parsed, scope.ServiceProvider, ct);
                var answer = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, ct);
                await parsed.InvocationConfiguration.Output.WriteLineAsync(say(answer).AsMemory(), ct);
                return 0;
            }
            catch (Exception refused) when (Lines(refused, app.Services.GetRequiredService<Problems>()) is { } lines)
            {
                await parsed.InvocationConfiguration.Error.WriteLineAsync(lines.AsMemory(), ct);
                return 1;
            }
        });
        return command;
    }

    private static async Task RequireMigratedAsync(IServiceProvider services, CancellationToken ct)
    {
        if ((await services.GetRequiredService<AppDb>().Database.GetPendingMigrationsAsync(ct)).Any())
        {
            throw new StartRefusedException("The database is older than this release. Back it up, then run: migrate");
        }
    }

    /// <summary>What an operator mends and tries again, in words; null for what is a fault of ours.</summary>
    private static string? Lines(Exception refused, Problems problems) => refused switch
    {
        RuleBrokenException broken => $"{broken.Code.Code}: {problems.Say(broken.Code.Code, broken.Arguments)}",
        ValidationException invalid => string.Join(
            Environment.NewLine,
            invalid.Errors.Select(fault => $"{fault.PropertyName}: {(problems.Knows(fault.ErrorCode) ? problems.Say(fault.ErrorCode) : fault.ErrorMessage)}")),
        MalformedRequestException malformed => string.Join(
            Environment.NewLine, malformed.Faults.Select(fault => $"{fault.Path}: {problems.Say(fault.Code, fault.Arguments)}")),
        NotFoundException missing => $"{missing.What} not found.",
        _ => null,
    };
}
