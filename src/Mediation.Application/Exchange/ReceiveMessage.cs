using Mediation.Application.Access;
using Mediation.Application.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Exchange;

/// <summary>
/// Takes a partner's signed message and answers with a signed receipt. What the message does and that it came are one transaction: a node
/// killed in between has done neither. Sent by the exchange endpoint only, which has no caller of its own.
/// </summary>
public sealed record ReceiveMessage(string Jws) : IRequest<MessageReceived>;

/// <param name="Receipt">Signed; of a repeat the first one, byte for byte.</param>
/// <param name="Taken">False while attachments are missing.</param>
public sealed record MessageReceived(string Receipt, bool Taken);

internal sealed class ReceiveMessageHandler(ExchangeDoor door, Inbox inbox, Incidents incidents, RequestScope scope)
    : IRequestHandler<ReceiveMessage, MessageReceived>
{
    public async Task<MessageReceived> Handle(ReceiveMessage command, CancellationToken ct)
    {
        var admitted = await door.AdmitAsync(command.Jws, SignedKinds.Message, ct);
        var arrival = await inbox.OpenAsync(admitted, command.Jws, ct);

        // From here on the partner acts, with the platform's sight: the history names it.
        scope.ActAs(new Caller(admitted.Partner.Id.Value, CallerKind.System, admitted.Partner.Code, Agency: null, Roles: []));
        try
        {
            return await inbox.TakeAsync(arrival, ct);
        }
        catch (ExchangeRefusedException refused) when (refused.Refusal == Refusal.IdReused || refused.Refusal == Refusal.SequenceReused)
        {
            throw await incidents.RefuseAsync(refused.Refusal, admitted.Partner.Id, arrival.Message.Id, ct);
        }
        catch (Exception failed) when (failed is not OperationCanceledException and not ExchangeRefusedException)
        {
            var cause = (failed as DbUpdateException)?.InnerException ?? failed;
            throw await incidents.RefuseAsync(Refusal.NotTaken, admitted.Partner.Id, arrival.Message.Id, ct, cause.GetType().Name);
        }
    }
}
