using Mediation.Application.Messages;
using Mediation.Domain.Cases;
using Mediation.Domain.Messages;
using Mediation.Web.Api;
using Mediation.Web.Auth;
using Mediation.Web.Errors;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Mediation.Web.Pages.Messages;

/// <summary>One room of a case, the newest message last, with a way to write. Shown is read.</summary>
[ServesUseCase(typeof(ListCaseMessages))]
internal sealed class MessagesPage(IMediator sender, ProblemTable problems) : Screen(sender, problems)
{
    [BindProperty(Name = "caseId", SupportsGet = true)]
    public Guid CaseId { get; set; }

    [BindProperty(Name = "room", SupportsGet = true)]
    public string? RoomName { get; set; }

    /// <summary>Where an older page begins.</summary>
    [BindProperty(Name = "before", SupportsGet = true)]
    public string? Before { get; set; }

    public MessageRoomsView Rooms { get; private set; } = null!;

    public MessageRoom Room { get; private set; }

    /// <summary>The oldest first.</summary>
    public IReadOnlyList<MessageRow> Messages { get; private set; } = [];

    public string? Older { get; private set; }

    public string Typed { get; private set; } = "";

    /// <summary>The id the next message gets: the form sent twice writes once.</summary>
    public Guid NextId { get; private set; } = Guid.CreateVersion7();

    public string Address => $"/my/{CaseId}/messages?room={NameOf(Room)}";

    public static string NameOf(MessageRoom room) => room switch
    {
        MessageRoom.Applicants => "applicants",
        MessageRoom.Respondents => "respondents",
        _ => "open",
    };

    public async Task OnGetAsync()
    {
        await ReadAsync();
        if (Before is null && Messages.Count > 0)
        {
            await SendAsync(new MarkMessagesRead { CaseId = new CaseId(CaseId), Room = Room, Message = Messages[^1].Id });
        }
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string? text)
    {
        Room = QueryEnums.Read<MessageRoom>("room", RoomName) ?? MessageRoom.Open;
        var typed = (text ?? "").ReplaceLineEndings("\n").Trim();
        var sent = await TryAsync(() => new WriteMessage { CaseId = new CaseId(CaseId), Room = Room, Text = typed, Id = id == Guid.Empty ? null : id });
        if (sent is not null)
        {
            return Redirect($"{Address}#m-{sent.Id}");
        }

        (Typed, NextId) = (typed, id == Guid.Empty ? NextId : id);
        await ReadAsync();
        return Page();
    }

    private async Task ReadAsync()
    {
        Room = QueryEnums.Read<MessageRoom>("room", RoomName) ?? MessageRoom.Open;
        Rooms = await SendAsync(new ListMessageRooms(CaseId));
        var page = await SendAsync(new ListCaseMessages(CaseId, Room, Before));
        (Messages, Older) = ([.. page.Messages.Reverse()], page.Next);
    }
}
