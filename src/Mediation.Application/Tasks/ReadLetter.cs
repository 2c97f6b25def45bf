using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.Notices;
using Mediation.Domain.Tasks;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tasks;

/// <summary>
/// The letter that a task asks the office to post, for printing. It shows where somebody lives, so each reading goes to the access log, and
/// it is there only for those of the task's own office who may see personal data.
/// </summary>
[Requires(Permission.WorkOnTasks)]
public sealed record ReadLetter(Guid TaskId) : IRequest<LetterToPost>;

/// <param name="Address">As it is now: one that was corrected since the task was opened is the one to write on the envelope.</param>
/// <param name="Text">As it was laid down when the task was opened.</param>
public sealed record LetterToPost(
    Guid TaskId, Guid NoticeId, string CaseNumber, string Name, string Address, string? RegionCode, string Language, string? Subject, string Text);

internal sealed class ReadLetterHandler(IAppDb db, IAccessLog log, RequestScope scope) : IRequestHandler<ReadLetter, LetterToPost>
{
    public async Task<LetterToPost> Handle(ReadLetter query, CancellationToken ct)
    {
        var id = new WorkTaskId(query.TaskId);
        var office = scope.Caller.May(Permission.SeePersonalData) ? scope.Caller.Agency : null;
        var task = await db.Tasks.AsNoTracking().VisibleTo(scope.Caller)
            .SingleOrDefaultAsync(task => task.Id == id && task.Kind == TaskKind.LetterToSend && task.AgencyId == office, ct);
        if (task is not { SubjectId: { } subject, CaseId: { } dispute })
        {
            throw new NotFoundException("letter");
        }

        var notice = new NoticeId(subject);
        var written = await db.Deliveries.AsNoTracking().Where(attempt => attempt.NoticeId == notice && attempt.Channel == NoticeChannel.Letter)
            .Join(db.Notices, attempt => attempt.NoticeId, one => one.Id, (attempt, one) => new { attempt.Said, one.RecipientId, one.Language })
            .SingleOrDefaultAsync(ct);
        var party = written is null ? null : await AddresseeAsync(dispute, new PartyId(written.RecipientId), ct);
        if (written?.Said is not { } said || party?.Place is not { } place)
        {
            throw new NotFoundException("letter");
        }

        await log.PersonalDataSeenAsync(scope.Caller, scope.UseCase, query.TaskId, ct);
        return new LetterToPost(
            query.TaskId, subject, party.CaseNumber, party.Name, place.Text, place.Region?.Value, written.Language, said.Subject, said.Text);
    }

    private Task<Addressee?> AddresseeAsync(CaseId dispute, PartyId party, CancellationToken ct) => db.Cases.AsNoTracking().IgnoreAutoIncludes()
        .Where(one => one.Id == dispute).SelectMany(one => one.Parties, (one, member) => new { one.Number, Party = member })
        .Where(row => row.Party.Id == party)
        .Select(row => new Addressee(row.Number, row.Party.Name, row.Party.Address)).SingleOrDefaultAsync(ct);

    private sealed record Addressee(string CaseNumber, string Name, ServiceAddress? Place);
}
