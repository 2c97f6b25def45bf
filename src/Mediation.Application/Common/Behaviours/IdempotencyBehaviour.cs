using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Mediation.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Common.Behaviours;

/// <summary>
/// A repeated call with the same key gets the first answer and does nothing again. The answer is written in the transaction of the work
/// itself: a process killed between the two has done neither or both.
/// </summary>
internal sealed class IdempotencyBehaviour<TRequest, TAnswer>(RequestScope scope, IAppDb db, PlatformTime time)
    : IPipelineBehavior<TRequest, TAnswer> where TRequest : IRequest<TAnswer>
{
    public async Task<TAnswer> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TAnswer> next)
    {
        if (request is not ICommand || scope.TakeIdempotencyKey() is not { } key)
        {
            return await next();
        }

        var hash = HashOf(request);
        if (await FirstAnswerAsync(key, hash, cancellationToken) is { } earlier)
        {
            return earlier;
        }

        await using var work = await db.BeginAsync(cancellationToken);
        db.IdempotentAnswers.Add(new IdempotentAnswer(scope.Caller.Id, key, hash, time.Now));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // The same call runs, or has just run, on another connection: the unique key let only one of them in.
            await work.DisposeAsync();
            db.Forget();
            return await FirstAnswerAsync(key, hash, cancellationToken) ?? throw new RuleBrokenException(RuleCode.IdempotentCallStillRunning);
        }

        var answer = await next();
        var kept = JsonSerializer.Serialize(answer);
        await db.IdempotentAnswers.Where(mine => mine.CallerId == scope.Caller.Id && mine.Key == key)
            .ExecuteUpdateAsync(set => set.SetProperty(mine => mine.Answer, kept), cancellationToken);
        await work.CompleteAsync(cancellationToken);
        return answer;
    }

    private async Task<TAnswer?> FirstAnswerAsync(string key, string hash, CancellationToken ct)
    {
        var first = await db.IdempotentAnswers.AsNoTracking()
            .SingleOrDefaultAsync(answer => answer.CallerId == scope.Caller.Id && answer.Key == key, ct);
        if (first is null || first.Answer.Length == 0)
        {
            return default;
        }

        return first.RequestHash == hash
            ? JsonSerializer.Deserialize<TAnswer>(first.Answer)
            : throw new RuleBrokenException(RuleCode.IdempotencyKeyReused);
    }

    private static string HashOf(TRequest request)
    {
        var target = (request as ITargeted)?.Target;
        var content = $"{typeof(TRequest).Name}|{target}|{JsonSerializer.Serialize(request)}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
    }
}
