using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Common;

/// <summary>Deletes answers kept for repeated calls once nobody repeats them any more. Sent by a job only.</summary>
public sealed record ForgetOldAnswers : IRequest<int>
{
    public const int KeptDays = 30;
}

internal sealed class ForgetOldAnswersHandler(IAppDb db, PlatformTime time) : IRequestHandler<ForgetOldAnswers, int>
{
    public Task<int> Handle(ForgetOldAnswers command, CancellationToken ct)
    {
        var before = time.Now.AddDays(-ForgetOldAnswers.KeptDays);
        return db.IdempotentAnswers.Where(answer => answer.At < before).ExecuteDeleteAsync(ct);
    }
}
