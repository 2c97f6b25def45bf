using System.Text.Json.Serialization;
using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.Collective;
using Mediation.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Collective;

/// <summary>Calls the workers of a collective case to elect their representatives, and sends each a code of his own. One of them does it, or the office.</summary>
[Requires(Permission.HoldElection)]
public sealed record OpenElection : ICommand<ElectionReceipt>, ITargeted
{
    [JsonIgnore]
    public Guid CaseId { get; init; }

    /// <summary>How many are to be elected: three to five.</summary>
    public required int Seats { get; init; }

    /// <summary>Workers who stand from the beginning.</summary>
    public IReadOnlyList<Guid> Nominated { get; init; } = [];

    /// <summary>Until then others may stand; absent, voting begins at once.</summary>
    public DateTimeOffset? VotingFrom { get; init; }

    /// <summary>The first moment at which no ballot is taken any more.</summary>
    public required DateTimeOffset ClosesAt { get; init; }

    [JsonIgnore]
    public Guid Target => CaseId;
}

public sealed record ElectionReceipt(Guid Id, ElectionState State, int Version);

internal sealed class OpenElectionValidator : AbstractValidator<OpenElection>
{
    public const int MaxCandidates = 100;

    public OpenElectionValidator()
    {
        RuleFor(command => command.CaseId).NotEmpty();
        RuleFor(command => command.Nominated.Count).LessThanOrEqualTo(MaxCandidates).OverridePropertyName("nominated");
    }
}

internal sealed class OpenElectionHandler(ElectionDesk desk) : IRequestHandler<OpenElection, ElectionReceipt>
{
    public async Task<ElectionReceipt> Handle(OpenElection command, CancellationToken ct)
    {
        var seat = await desk.SeatAsync(command.CaseId, ct);
        if (await desk.LatestAsync(seat.Case.Id, ct) is { } last && !ElectionDesk.MayFollow(last, seat))
        {
            throw new RuleBrokenException(last.State == ElectionState.Open ? RuleCode.ElectionAlreadyOpen : RuleCode.ElectionHeld);
        }

        var now = desk.Now;
        var plan = new ElectionPlan(
            command.Seats, [.. command.Nominated.Select(id => new PartyId(id))], command.VotingFrom ?? now, command.ClosesAt);
        var election = Election.Open(ElectionId.New(now), seat.Case, plan, now);
        desk.Db.Elections.Add(election);
        await desk.EnrolAsync(seat.Case, election, ct);
        try
        {
            await desk.Db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Opened twice at the same moment: the unique index let only one in.
            throw new RuleBrokenException(RuleCode.ElectionAlreadyOpen);
        }

        return new ElectionReceipt(election.Id.Value, election.State, election.Version);
    }
}
