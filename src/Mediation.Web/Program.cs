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
