using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.Engagement;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Engagement;

/// <summary>What the respondents of a case answered, for those who mediate. What is not sent yet is nobody's to read.</summary>
[Requires(Permission.ReadMediation)]
public sealed record ListAnswers(Guid CaseId) : IRequest<IReadOnlyList<SentAnswer>>;

public sealed record SentAnswer(Guid Party, DateTimeOffset SentAt, AnswerContent Content, string CopyHash);

internal sealed class ListAnswersHandler(IAppDb db) : IRequestHandler<ListAnswers, IReadOnlyList<SentAnswer>>
{
    public async Task<IReadOnlyList<SentAnswer>> Handle(ListAnswers query, CancellationToken ct)
    {
        var id = new CaseId(query.CaseId);
        if (!await db.Cases.AnyAsync(dispute => dispute.Id == id, ct))
        {
            throw new NotFoundException("case");
        }

        // One for each respondent of the case: few.
        var answers = await db.RespondentAnswers.AsNoTracking().Where(one => one.CaseId == id && one.SentAt != null).OrderBy(one => one.SentAt).ToListAsync(ct);
        return [.. answers.Select(one => new SentAnswer(one.PartyId.Value, one.SentAt!.Value, one.Content, one.CopyHash!))];
    }
}
