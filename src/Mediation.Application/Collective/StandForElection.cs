using System.Text.Json.Serialization;
using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Collective;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Collective;

/// <summary>A worker of the group stands, or stands down, until voting begins.</summary>
[Requires(Permission.VoteInElection)]
public sealed record StandForElection : ICommand<ElectionReceipt>, ITargeted
{
    [JsonIgnore]
    public Guid CaseId { get; init; }

    /// <summary>False to stand down.</summary>
    public required bool Stands { get; init; }

    [JsonIgnore]
    public Guid Target => CaseId;
}

internal sealed class StandForElectionValidator : AbstractValidator<StandForElection>
{
    public StandForElectionValidator() => RuleFor(command => command.CaseId).NotEmpty();
}

internal sealed class StandForElectionHandler(ElectionDesk desk) : IRequestHandler<StandForElection, ElectionReceipt>
{
    private const int Attempts = 5;

    public async Task<ElectionReceipt> Handle(StandForElection command, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            var seat = await desk.SeatAsync(command.CaseId, ct);
            var election = await desk.OpenAsync(seat.Case.Id, ct);
            if (!Election.VotersOf(seat.Case).Contains(seat.Worker))
            {
                throw new NotFoundException("election");
            }

            if (command.Stands)
            {
                election.Stand(seat.Worker, desk.Now);
            }
            else
            {
                election.StandDown(seat.Worker, desk.Now);
            }

            try
            {
                await desk.Db.SaveChangesAsync(ct);
                return new ElectionReceipt(election.Id.Value, election.State, election.Version);
            }
            catch (DbUpdateConcurrencyException) when (attempt < Attempts)
            {
                // Somebody else stood at this moment.
                desk.Db.Forget();
            }
        }
    }
}
