using System.CommandLine;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.People;
using MediatR;

namespace Mediation.Web.Cli;

internal static class AccountCommands
{
    public static Command Account()
    {
        var account = new Command("account", "The accounts people sign in with");
        account.Subcommands.Add(Add());
        account.Subcommands.Add(About<AccountReceipt>("close", "Close an account", id => new CloseAccount(id), closed => $"closed {closed.SignInName}"));
        account.Subcommands.Add(
            About<AccountReceipt>("reopen", "Open a closed account again", id => new ReopenAccount(id), reopened => $"reopened {reopened.SignInName}"));
        account.Subcommands.Add(About<NewPassword>(
            "reset", "Give an account a new password, printed once", id => new ResetPassword(id), reset => Once(reset.SignInName, reset.Password)));
        return account;
    }

    private static Command Add()
    {
        var name = SignInName();
        var display = new Option<string>("--name") { Description = "The person's name", Required = true };
        var roles = new Option<Role[]>("--role") { Description = "May be repeated", Required = true };
        var agency = new Option<string?>("--agency") { Description = "Code of the agency the person works for" };
        var email = new Option<string?>("--email") { Description = "E-mail address for notices" };
        var phone = new Option<string?>("--phone") { Description = "Phone for notices by text message" };
        var language = new Option<string?>("--language") { Description = "Language of notices: zh-CN or en" };
        var add = new Command("add", "Open an account; its password is printed once") { name, display, roles, agency, email, phone, language };
        return add.Sends(
            words => new OpenAccount
            {
                SignInName = words.GetRequiredValue(name),
                DisplayName = words.GetRequiredValue(display),
                Roles = words.GetRequiredValue(roles),
                Agency = words.GetValue(agency),
                Email = words.GetValue(email),
                Phone = words.GetValue(phone),
                Language = words.GetValue(language),
            },
            opened => Once(opened.SignInName, opened.InitialPassword));
    }

    private static Command About<TAnswer>(string word, string description, Func<Guid, IRequest<TAnswer>> request, Func<TAnswer, string> say)
    {
        var name = SignInName();
        return new Command(word, description) { name }.Sends(
            async (words, services, ct) =>
            {
                var signInName = words.GetRequiredValue(name);
                var account = await services.GetRequiredService<IAccounts>().FindAsync(signInName, ct) ?? throw new NotFoundException(signInName);
                return request(account.Id);
            },
            say);
    }

    private static Argument<string> SignInName() => new("sign-in-name");

    private static string Once(string name, string password) => $"{name} {password}";
}
