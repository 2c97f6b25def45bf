using System.Text.Json.Serialization;
using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.Cases.Rules;
using Mediation.Domain.Collective;
using Mediation.Domain.Common;
using Mediation.Domain.Engagement;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Collective;

/// <summary>A worker who is signed in votes, once. The answer is his receipt and is kept nowhere but with the ballot.</summary>
[Requires(Permission.VoteInElection)]
public sealed record CastBallot : ISecretAnswer<BallotReceipt>
{
    [JsonIgnore]
    public Guid CaseId { get; init; }

    /// <summary>One to as many as there are seats.</summary>
    public required IReadOnlyList<Guid> Choices { get; init; }
}

/// <param name="Receipt">By it the voter finds his ballot among those that are published when the election is over.</param>
public sealed record BallotReceipt(string Receipt);

internal sealed class CastBallotValidator : AbstractValidator<CastBallot>
{
    public CastBallotValidator()
    {
        RuleFor(command => command.CaseId).NotEmpty();
        RuleFor(command => command.Choices.Count).LessThanOrEqualTo(CollectiveRepresentation.MaxElected).WithErrorCode(RuleCode.BallotTooManyNames.Code)
            .OverridePropertyName("choices");
    }
}

internal sealed class CastBallotHandler(ElectionDesk desk, BallotBox box) : IRequestHandler<CastBallot, BallotReceipt>
{
    public async Task<BallotReceipt> Handle(CastBallot command, CancellationToken ct)
    {
        var seat = await desk.SeatAsync(command.CaseId, ct);
        var election = await desk.LatestAsync(seat.Case.Id, ct) ?? throw new NotFoundException("election");
        return new BallotReceipt(await box.CastAsync(election.Id, seat.Worker, [.. command.Choices.Select(id => new PartyId(id))], ct));
    }
}

/// <summary>The ballot paper of whoever holds a code; wrong, unknown and of an election long over are the same.</summary>
[OpenToAll]
public sealed record LookAtBallot(string Code) : IRequest<BallotPaper>;

public sealed record BallotPaper(
    string Number, int Seats, IReadOnlyList<ElectionCandidate> Candidates, ElectionState State, DateTimeOffset VotingFrom, DateTimeOffset ClosesAt, bool HasVoted);

internal sealed class LookAtBallotHandler(ElectionDesk desk) : IRequestHandler<LookAtBallot, BallotPaper>
{
    public async Task<BallotPaper> Handle(LookAtBallot query, CancellationToken ct)
    {
        var voter = await VoterDoor.OpenAsync(desk, query.Code, ct);
        var election = await desk.Db.Elections.AsNoTracking().SingleAsync(one => one.Id == voter.ElectionId, ct);
        var dispute = await desk.Db.Cases.IgnoreQueryFilters().AsNoTracking().IgnoreAutoIncludes().Include(one => one.Parties)
            .SingleAsync(one => one.Id == election.CaseId, ct);
        return new BallotPaper(
            dispute.Number, election.Seats, [.. ElectionCandidate.Of(election, dispute)], election.State, election.VotingFrom, election.ClosesAt, voter.HasVoted);
    }
}

/// <summary>Whoever holds the code that came to a worker's phone votes with it, once.</summary>
[OpenToAll]
public sealed record CastBallotByCode : ISecretAnswer<BallotReceipt>
{
    public required string Code { get; init; }

    public required IReadOnlyList<Guid> Choices { get; init; }
}

internal sealed class CastBallotByCodeValidator : AbstractValidator<CastBallotByCode>
{
    private const int TypedMaxLength = 40;

    public CastBallotByCodeValidator()
    {
        RuleFor(command => command.Code).NotEmpty().MaximumLength(TypedMaxLength);
        RuleFor(command => command.Choices.Count).LessThanOrEqualTo(CollectiveRepresentation.MaxElected).WithErrorCode(RuleCode.BallotTooManyNames.Code)
            .OverridePropertyName("choices");
    }
}

internal sealed class CastBallotByCodeHandler(ElectionDesk desk, BallotBox box) : IRequestHandler<CastBallotByCode, BallotReceipt>
{
    public async Task<BallotReceipt> Handle(CastBallotByCode command, CancellationToken ct)
    {
        var voter = await VoterDoor.OpenAsync(desk, command.Code, ct);
        return new BallotReceipt(await box.CastAsync(voter.ElectionId, voter.PartyId, [.. command.Choices.Select(id => new PartyId(id))], ct));
    }
}

internal static class VoterDoor
{
    /// <summary>How long a code still shows that its election is over.</summary>
    private static readonly TimeSpan Afterwards = TimeSpan.FromDays(30);

    public static async Task<Voter> OpenAsync(ElectionDesk desk, string? typed, CancellationToken ct)
    {
        var hash = ElectionDesk.HashOf(InvitationSecret.Read(typed, Voter.CodeLength) ?? "");
        var oldest = desk.Now - Afterwards;
        return await desk.Db.Voters.AsNoTracking().SingleOrDefaultAsync(
            one => one.CodeHash == hash && desk.Db.Elections.Any(election => election.Id == one.ElectionId && election.ClosesAt > oldest), ct)
            ?? throw new RuleBrokenException(RuleCode.CodeWrong);
    }
}
