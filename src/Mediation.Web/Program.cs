using Mediation.Infrastructure;
using Mediation.Web.Cli;

try
{
    return await HostCommands.Root(args).Parse(args).InvokeAsync(new() { EnableDefaultExceptionHandler = false });
}
catch (StartRefusedException refused)
{
    await Console.Error.WriteLineAsync(refused.Message);
    return 1;
}
catch (Exception failed) when (DatabaseFailure.In(failed) is { } line)
{
    await Console.Error.WriteLineAsync(line);
    return 1;
}
