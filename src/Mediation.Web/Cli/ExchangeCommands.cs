using System.CommandLine;
using Mediation.Application.Exchange;

namespace Mediation.Web.Cli;

internal static class ExchangeCommands
{
    public static Command Exchange()
    {
        var exchange = new Command("exchange", "The exchange with other systems");
        exchange.Subcommands.Add(Keys());
        exchange.Subcommands.Add(Partner());
        exchange.Subcommands.Add(Reconcile());
        exchange.Subcommands.Add(ConformCommand.Conform());
        return exchange;
    }

    private static Command Keys()
    {
        var keys = new Command("keys", "The keys that sign messages; several at once, so that one can be rotated in flight");
        var from = new Option<DateTimeOffset?>("--from") { Description = "When it begins to sign; published at once. Without it at once" };
        keys.Subcommands.Add(new Command("add", "Make a key") { from }.Sends(
            words => new AddExchangeKey { ActiveFrom = words.GetValue(from) },
            key => $"key {key.Kid} signs from {key.ActiveFrom:O}"));
        var kid = new Argument<string>("kid");
        keys.Subcommands.Add(new Command("retire", "Take a key out of use") { kid }.Sends(
            words => new RetireExchangeKey(words.GetRequiredValue(kid)),
            key => $"key {key.Kid} retired"));
        return keys;
    }

    private static Command Partner()
    {
        var partner = new Command("partner", "The systems this one exchanges with");
        var code = new Argument<string>("code") { Description = "What it calls itself: capitals, figures and inner dashes" };
        var url = new Option<string>("--url") { Description = "Where it listens, without /exchange/v1", Required = true };
        var agencies = new Option<string[]>("--agency") { Description = "Code of an agency whose people work there; may be repeated", Required = true };
        var from = new Option<DateOnly>("--from") { Description = "First day of the exchange, e.g. 2026-03-01", Required = true };
        partner.Subcommands.Add(new Command("add", "Begin the exchange with a system") { code, url, agencies, from }.Sends(
            words => new RegisterPartner
            {
                Code = words.GetRequiredValue(code),
                Address = words.GetRequiredValue(url),
                Agencies = words.GetRequiredValue(agencies),
                ActiveFrom = words.GetRequiredValue(from),
            },
            registered => $"partner {registered.Code} {registered.Id}, {registered.Keys} keys known"));
        return partner;
    }

    private static Command Reconcile()
    {
        var code = new Argument<string>("partner") { Description = "Code of the partner" };
        return new Command("reconcile", "Compare the ledger with a partner's now") { code }.Sends(
            words => new RunReconciliation { Partner = words.GetRequiredValue(code) },
            run => $"{run.Outcome} {run.FailureCode}: {run.Subjects} subjects, {run.Sent} sent, {run.Received} received, {run.Differences} differences");
    }
}
