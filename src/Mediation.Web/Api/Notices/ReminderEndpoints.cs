using Mediation.Application.Notices;
using Mediation.Domain.Deadlines;
using Mediation.Web.Auth;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mediation.Web.Api.Notices;

/// <summary>When and in which words an office reminds.</summary>
internal static class ReminderEndpoints
{
    public static void MapReminders(this IEndpointRouteBuilder api)
    {
        var reminders = api.MapGroup("/reminders").WithTags("Reminders");
        reminders.MapGet("/ladders", LaddersAsync).For<ListLadders>().WithSummary("Read when each audience is reminded of each clock");
        reminders.MapPost("/ladders", EditLadderAsync).For<EditLadder>().WithSummary("Set the office's own reminder days, after a preview");
        reminders.MapPost("/ladders/preview", PreviewLadderAsync).For<PreviewLadderChange>().WithSummary("See which open deadlines a change concerns");
        reminders.MapPost("/quiet-hours", QuietHoursAsync).For<SetQuietHours>().WithSummary("Set the hours without text messages to parties");
        reminders.MapGet("/templates", TemplatesAsync).For<ListTemplates>().WithSummary("Read the words of a notice with their versions");
        reminders.MapPost("/templates", EditTemplateAsync).For<EditTemplate>().WithSummary("Write the office's own words");
        reminders.MapPost("/templates/preview", PreviewTemplateAsync).For<PreviewTemplate>().WithSummary("See words as a recipient would get them");
        reminders.MapPost("/templates/test", TestAsync).For<SendTestMessage>().WithSummary("Send the words to oneself as a test");
        reminders.MapPost("/templates/roll-back", RollBackAsync).For<RollBackTemplate>().WithSummary("Bring an earlier version of the words back");
    }

    private static async Task<Ok<LadderList>> LaddersAsync(IMediator sender, CancellationToken ct, string? clock = null) =>
        TypedResults.Ok(await sender.Send(new ListLadders { Clock = QueryEnums.Read<ClockId>("clock", clock) }, ct));

    private static async Task<Ok<LadderReceipt>> EditLadderAsync(Body<EditLadder> body, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(body.Value, ct));

    private static async Task<Ok<LadderPreview>> PreviewLadderAsync(Body<PreviewLadderChange> body, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(body.Value, ct));

    private static async Task<Ok<QuietHoursReceipt>> QuietHoursAsync(Body<SetQuietHours> body, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(body.Value, ct));

    private static async Task<Ok<TemplateList>> TemplatesAsync(IMediator sender, CancellationToken ct, string? key = null) =>
        TypedResults.Ok(await sender.Send(new ListTemplates(key), ct));

    private static async Task<Ok<TemplateReceipt>> EditTemplateAsync(Body<EditTemplate> body, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(body.Value, ct));

    private static async Task<Ok<TemplatePreview>> PreviewTemplateAsync(Body<PreviewTemplate> body, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(body.Value, ct));

    private static async Task<Ok<TestReceipt>> TestAsync(Body<SendTestMessage> body, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(body.Value, ct));

    private static async Task<Ok<TemplateReceipt>> RollBackAsync(Body<RollBackTemplate> body, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(body.Value, ct));
}
