using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Calendar;
using Mediation.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Calendar;

/// <summary>
/// Puts a holiday notice on record and begins to count every open deadline again that it touches. The same notice handed in twice is one
/// notice; another for the same year is its next edition.
/// </summary>
[Requires(Permission.ManageCalendar)]
public sealed record PublishNotice : NoticeForm, ICommand<NoticeReceipt>;

/// <param name="IsNew">False when this notice was on record already.</param>
/// <param name="Publication">The run that counts deadlines again; null when no day changes.</param>
/// <param name="Warnings">Stable codes of what is odd about the notice; they refuse nothing.</param>
public sealed record NoticeReceipt(
    Guid Id, int Year, int Edition, bool IsNew, int ChangedDays, Guid? Publication, IReadOnlyList<string> Warnings);

internal sealed class PublishNoticeValidator(PlatformTime time) : NoticeFormValidator<PublishNotice>(time);

internal sealed class PublishNoticeHandler(IAppDb db, PlatformTime time, IWorkCalendars calendars) : IRequestHandler<PublishNotice, NoticeReceipt>
{
    public async Task<NoticeReceipt> Handle(PublishNotice command, CancellationToken ct)
    {
        var outlook = await CalendarOutlook.OfAsync(db, command.ToText(), time.Now, ct);
        if (outlook.Known is { } known)
        {
            return await KnownAsync(known, outlook, ct);
        }

        var notice = CalendarNotice.Publish(CalendarNoticeId.New(time.Now), outlook.Text, outlook.NextEdition, time.Now);
        var publication = outlook.Difference.IsNone ? null : Publication.Of(PublicationId.New(time.Now), notice, outlook.Difference, time.Now);
        db.CalendarNotices.Add(notice);
        if (publication is not null)
        {
            db.Publications.Add(publication);
        }

        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Somebody published for the same year at the same moment: asked again, the caller sees what is on record now.
            throw new RuleBrokenException(RuleCode.AlreadyExists);
        }

        calendars.Renew();
        return Receipt(notice, isNew: true, outlook, publication?.Id);
    }

    private async Task<NoticeReceipt> KnownAsync(CalendarNotice known, CalendarOutlook outlook, CancellationToken ct)
    {
        var publication = await db.Publications.Where(run => run.NoticeId == known.Id).Select(run => (PublicationId?)run.Id).FirstOrDefaultAsync(ct);
        return Receipt(known, isNew: false, outlook, publication);
    }

    private static NoticeReceipt Receipt(CalendarNotice notice, bool isNew, CalendarOutlook outlook, PublicationId? publication) => new(
        notice.Id.Value, notice.Year, notice.Edition, isNew, isNew ? outlook.Difference.Days.Count(day => day.ChangesWork) : 0, publication?.Value,
        outlook.Warnings());
}
