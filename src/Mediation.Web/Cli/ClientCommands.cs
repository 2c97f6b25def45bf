using System.CommandLine;
using Mediation.Application.People;

namespace Mediation.Web.Cli;

internal static class ClientCommands
{
    public static Command Client()
    {
        var client = new Command("client", "The programs that get tokens");
        client.Subcommands.Add(Add());
        client.Subcommands.Add(AddWorkspace());
        return client;
    }

    private static Command Add()
    {
        var (id, name) = (ClientId(), DisplayName());
        var add = new Command("add", "Register a partner system; its secret is printed once") { id, name };
        return add.Sends(
            words => new RegisterClient { ClientId = words.GetRequiredValue(id), DisplayName = words.GetRequiredValue(name) },
            registered => $"{registered.ClientId} {registered.Secret}");
    }

    private static Command AddWorkspace()
    {
        var (id, name) = (ClientId(), DisplayName());
        var redirects = new Option<string[]>("--redirect") { Description = "Where people may be sent back to; may be repeated", Required = true };
        var add = new Command("add-workspace", "Register a program through which people sign in") { id, name, redirects };
        return add.Sends(
            words => new RegisterWorkspace
            {
                ClientId = words.GetRequiredValue(id),
                DisplayName = words.GetRequiredValue(name),
                Redirects = words.GetRequiredValue(redirects),
            },
            registered => $"registered {registered.ClientId}");
    }

    private static Argument<string> ClientId() => new("client-id");

    private static Option<string> DisplayName() => new("--name") { Description = "For people", Required = true };
}
