using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Notices;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Notices;

/// <summary>The recipient has seen a notice: it arrived, and no other channel is needed. Said again it changes nothing.</summary>
[Requires(Permission.ReadOwnNotices)]
public sealed record ReadNotice(Guid Id) : ICommand<NoticeRead>;

public sealed record NoticeRead(Guid Id, DateTimeOffset ReadAt);

internal sealed class ReadNoticeValidator : AbstractValidator<ReadNotice>
{
    public ReadNoticeValidator() => RuleFor(command => command.Id).NotEmpty();
}

internal sealed class ReadNoticeHandler(IAppDb db, NoticeProgress progress, PlatformTime time, RequestScope scope) : IRequestHandler<ReadNotice, NoticeRead>
{
    private const int Patience = 5;

    public async Task<NoticeRead> Handle(ReadNotice command, CancellationToken ct)
    {
        for (var left = Patience; ; left--)
        {
            try
            {
                return await ReadAsync(new NoticeId(command.Id), ct);
            }
            catch (DbUpdateConcurrencyException) when (left > 1)
            {
                // Delivery is at it at this moment; what it wrote is read and the reading noted on top.
                db.Forget();
            }
        }
    }

    private async Task<NoticeRead> ReadAsync(NoticeId id, CancellationToken ct)
    {
        var item = await (await db.InboxOfAsync(scope.Caller, ct)).SingleOrDefaultAsync(item => item.Notice.Id == id, ct)
            ?? throw new NotFoundException("notice");
        var notice = item.Notice;
        if (notice.ReadAt is null && notice.State != NoticeState.Cancelled)
        {
            notice.Read(time.Now);
            item.Attempt.Confirm(time.Now);
            await progress.ConfirmAsync(notice, ct);
            await db.SaveChangesAsync(ct);
        }

        return new NoticeRead(id.Value, notice.ReadAt ?? time.Now);
    }
}
