using Mediation.Application.Common;
using Mediation.Application.Jobs;
using MediatR;

namespace Mediation.Application.Exchange;

/// <summary>
/// Sends what is due to partners until nothing is: in order about one subject, about different ones side by side on several workers and
/// nodes. Sent by a job only: no permission is named, so no one else may send it. It may be killed at any point.
/// </summary>
public sealed record DeliverMessages : IRequest<MessagesDelivered>
{
    /// <summary>Id of the job in the schedule, under which it lists what it failed with.</summary>
    public const string Job = "deliver-messages";

    public const string SubjectKind = "exchange-message";
}

/// <param name="Tried">How many were sent or tried to.</param>
public sealed record MessagesDelivered(int Tried);

internal sealed class DeliverMessagesHandler(MessageQueue queue, MessageCourier courier, IJobFailures failures)
    : IRequestHandler<DeliverMessages, MessagesDelivered>
{
    public async Task<MessagesDelivered> Handle(DeliverMessages command, CancellationToken ct)
    {
        var tried = 0;
        while (await queue.TakeAsync(ct) is { } message)
        {
            tried++;
            try
            {
                await courier.CarryAsync(message, ct);
            }
            catch (Exception failed) when (!ct.IsCancellationRequested)
            {
                // It waits until its lease ends; the others go on.
                await failures.NoteAsync(DeliverMessages.Job, DeliverMessages.SubjectKind, message.Id, JobReport.CodeOf(failed), ct);
            }
        }

        return new MessagesDelivered(tried);
    }
}
