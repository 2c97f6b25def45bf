using Mediation.Application.People;
using Mediation.Web.Auth;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mediation.Web.Api.People;

/// <summary>The accounts people sign in with.</summary>
internal static class AccountEndpoints
{
    public static void MapAccounts(this IEndpointRouteBuilder api)
    {
        var accounts = api.MapGroup("/accounts").WithTags("Accounts");
        accounts.MapGet("", ListAsync).For<ListAccounts>().WithSummary("Read accounts, a page at a time");
        accounts.MapPost("", OpenAsync).For<OpenAccount>().IsShownOnce().WithSummary("Open an account; its initial password is answered once");
        accounts.MapPost("/{id:guid}/close", CloseAsync).For<CloseAccount>().WithSummary("Close an account");
        accounts.MapPost("/{id:guid}/reopen", ReopenAsync).For<ReopenAccount>().WithSummary("Open a closed account again");
        accounts.MapPost("/{id:guid}/reset-password", ResetAsync).For<ResetPassword>().IsShownOnce()
            .WithSummary("Give an account a new password, answered once");
        accounts.MapPut("/{id:guid}/contact", ChangeContactAsync).For<ChangeContact>().WithSummary("Replace how the person of an account is reached")
            .ProducesProblem(StatusCodes.Status404NotFound);
        var own = api.MapGroup("/me/contact").WithTags("Accounts");
        own.MapGet("", OwnContactAsync).For<GetMyContact>().WithSummary("Read how one is reached oneself");
        own.MapPut("", ChangeOwnContactAsync).For<ChangeMyContact>().WithSummary("Replace how one is reached oneself");
    }

    private static async Task<Ok<AccountPage>> ListAsync(IMediator sender, string? after = null, int take = 50, CancellationToken ct = default) =>
        TypedResults.Ok(await sender.Send(new ListAccounts { After = after, Take = take }, ct));

    private static async Task<Created<OpenedAccount>> OpenAsync(Body<OpenAccount> body, IMediator sender, CancellationToken ct)
    {
        var opened = await sender.Send(body.Value, ct);
        return TypedResults.Created($"/api/v1/accounts/{opened.Id}", opened);
    }

    private static async Task<Ok<AccountReceipt>> CloseAsync(Guid id, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new CloseAccount(id), ct));

    private static async Task<Ok<AccountReceipt>> ReopenAsync(Guid id, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new ReopenAccount(id), ct));

    private static async Task<Ok<ContactReceipt>> ChangeContactAsync(Guid id, Body<ChangeContact> body, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(body.Value with { AccountId = id }, ct));

    private static async Task<Ok<MyContact>> OwnContactAsync(IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new GetMyContact(), ct));

    private static async Task<Ok<ContactReceipt>> ChangeOwnContactAsync(Body<ChangeMyContact> body, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(body.Value, ct));

    private static async Task<Ok<NewPassword>> ResetAsync(Guid id, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new ResetPassword(id), ct));
}
