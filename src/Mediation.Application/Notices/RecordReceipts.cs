using FluentValidation;
using Mediation.Application.Common;
using Mediation.Domain.Notices;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Notices;

/// <summary>
/// What an SMS gateway reports of messages it took over. Its signature is checked at the door and it acts for the platform from there: no
/// permission is named, so no one else may send it. Receipts come late, twice and in any order.
/// </summary>
public sealed record RecordReceipts : ICommand<ReceiptsRecorded>
{
    public required IReadOnlyList<ReceiptInput> Receipts { get; init; }
}

/// <param name="Id">The id the message was sent under.</param>
/// <param name="Code">The operator's own code of why it did not arrive.</param>
public sealed record ReceiptInput(Guid Id, ReceiptStatus Status, string? Code = null);

/// <param name="Recorded">How many said something new.</param>
/// <param name="Known">How many repeated or came after what was known already.</param>
/// <param name="Unknown">How many are of messages this platform never sent; sending them again will not help.</param>
public sealed record ReceiptsRecorded(int Recorded, int Known, int Unknown);

internal sealed class RecordReceiptsValidator : AbstractValidator<RecordReceipts>
{
    public const int MostAtOnce = 500;

    public RecordReceiptsValidator()
    {
        RuleFor(command => command.Receipts).NotEmpty().Must(receipts => receipts.Count <= MostAtOnce).WithErrorCode("receipts.too-many");
        RuleForEach(command => command.Receipts).ChildRules(receipt =>
        {
            receipt.RuleFor(one => one.Id).NotEmpty();
            receipt.RuleFor(one => one.Status).IsInEnum();
            receipt.RuleFor(one => one.Code).MaximumLength(DeliveryAttempt.CodeMaxLength);
        });
    }
}

internal sealed class RecordReceiptsHandler(IAppDb db, NoticeProgress progress, PlatformTime time) : IRequestHandler<RecordReceipts, ReceiptsRecorded>
{
    private const int Patience = 5;

    public async Task<ReceiptsRecorded> Handle(RecordReceipts command, CancellationToken ct)
    {
        for (var left = Patience; ; left--)
        {
            try
            {
                return await RecordAsync(command.Receipts, ct);
            }
            catch (DbUpdateConcurrencyException) when (left > 1)
            {
                // Delivery wrote down the answer of the call at this moment; nothing of ours was saved, so all is read again.
                db.Forget();
            }
        }
    }

    private async Task<ReceiptsRecorded> RecordAsync(IReadOnlyList<ReceiptInput> receipts, CancellationToken ct)
    {
        List<DeliveryAttemptId> ids = [.. receipts.Select(receipt => new DeliveryAttemptId(receipt.Id)).Distinct()];
        var attempts = await db.Deliveries.Where(attempt => ids.Contains(attempt.Id) && attempt.Channel == NoticeChannel.Sms)
            .ToDictionaryAsync(attempt => attempt.Id.Value, ct);
        List<NoticeId> noticeIds = [.. attempts.Values.Select(attempt => attempt.NoticeId).Distinct()];
        var notices = await db.Notices.Where(notice => noticeIds.Contains(notice.Id)).ToDictionaryAsync(notice => notice.Id, ct);
        var (recorded, known, unknown) = (0, 0, 0);
        foreach (var receipt in receipts)
        {
            if (!attempts.TryGetValue(receipt.Id, out var attempt))
            {
                unknown++;
            }
            else if (!attempt.Receive(receipt.Status, receipt.Code, time.Now))
            {
                known++;
            }
            else
            {
                recorded++;
                await FollowAsync(notices[attempt.NoticeId], attempt, receipt.Status, ct);
            }
        }

        await db.SaveChangesAsync(ct);
        return new ReceiptsRecorded(recorded, known, unknown);
    }

    // One that arrived after all ends the notice, wherever it stands; one that did not matters only while nothing else was begun.
    private Task FollowAsync(Notice notice, DeliveryAttempt attempt, ReceiptStatus status, CancellationToken ct) => status switch
    {
        ReceiptStatus.Delivered => progress.ConfirmAsync(notice, ct),
        _ when notice.IsOpen && notice.Channel == attempt.Channel => progress.AdvanceAsync(notice, ct),
        _ => Task.CompletedTask,
    };
}
