using System.Text.Json.Serialization;
using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Representation;
using Mediation.Domain.Cases;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Engagement;

/// <summary>The times offered to the caller as a party, on whichever side.</summary>
[Requires(Permission.AnswerCase)]
public sealed record GetMyTimes(Guid CaseId) : IRequest<MyTimes>;

/// <param name="Proposal">Null while no times are offered.</param>
/// <param name="Session">The next session that was set, or null.</param>
public sealed record MyTimes(string Number, OfferedTimes? Proposal, DateTimeOffset? Session);

internal sealed class GetMyTimesHandler(IAppDb db, RequestScope scope, PlatformTime time) : IRequestHandler<GetMyTimes, MyTimes>
{
    public async Task<MyTimes> Handle(GetMyTimes query, CancellationToken ct)
    {
        var (dispute, party) = await db.OwnPlaceAsync(query.CaseId, scope, ct);
        var now = time.Now;
        var planned = dispute.Sessions.Where(session => session.State == SessionState.Scheduled && session.PlannedAt > now).ToList();
        return new MyTimes(
            dispute.Number, await db.TimesForAsync(dispute.Id, party.Id, ct), planned.Count == 0 ? null : planned.Min(session => session.PlannedAt));
    }
}

/// <summary>Says which of the offered times suit the caller's side. The last word counts.</summary>
[Requires(Permission.AnswerCase)]
public sealed record ChooseTimes : ICommand<OfferedTimes>, ITargeted
{
    [JsonIgnore]
    public Guid CaseId { get; init; }

    public required ChosenSlots Slots { get; init; }

    [JsonIgnore]
    public Guid Target => CaseId;
}

internal sealed class ChooseTimesValidator : AbstractValidator<ChooseTimes>
{
    public ChooseTimesValidator() => RuleFor(command => command.Slots).SetValidator(new ChosenSlotsValidator());
}

internal sealed class ChooseTimesHandler(IAppDb db, RequestScope scope, PlatformTime time) : IRequestHandler<ChooseTimes, OfferedTimes>
{
    public async Task<OfferedTimes> Handle(ChooseTimes command, CancellationToken ct)
    {
        for (var left = SlotDesk.Patience; ; left--)
        {
            var (dispute, party) = await db.OwnPlaceAsync(command.CaseId, scope, ct);
            var proposal = await db.ProposalAsync(command.Slots.Proposal, dispute.Id, ct);
            proposal.Choose(party.Id, command.Slots.ToChoice(), time.Now);
            try
            {
                await db.SaveChangesAsync(ct);
                return (await db.TimesForAsync(dispute.Id, party.Id, ct))!;
            }
            catch (DbUpdateException) when (left > 1)
            {
                // The other side chose at this moment: both are kept.
                db.Forget();
            }
        }
    }
}

internal static class OwnPlace
{
    /// <summary>Where the caller stands in a case, by its account. Who only filed it, and staff, stand nowhere.</summary>
    public static async Task<(DisputeCase Dispute, Party Party)> OwnPlaceAsync(this IAppDb db, Guid dispute, RequestScope scope, CancellationToken ct)
    {
        var id = new CaseId(dispute);
        var found = await db.Cases.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, ct);
        var own = found is null ? [] : scope.StandsFor(found);
        var party = own.Count == 0 ? null : own[0];
        return party is null || scope.Caller.IsStaff ? throw new NotFoundException("case") : (found!, party);
    }
}
