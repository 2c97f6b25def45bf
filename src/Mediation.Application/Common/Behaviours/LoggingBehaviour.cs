using MediatR;
using Microsoft.Extensions.Logging;

namespace Mediation.Application.Common.Behaviours;

/// <summary>Names the use case for the history and logs its outcome; never the request, which holds personal data.</summary>
internal sealed class LoggingBehaviour<TRequest, TAnswer>(RequestScope scope, ILogger<TRequest> log)
    : IPipelineBehavior<TRequest, TAnswer> where TRequest : IRequest<TAnswer>
{
    public async Task<TAnswer> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TAnswer> next)
    {
        var useCase = typeof(TRequest).Name;
        scope.Begin(useCase, (request as IReasoned)?.Reason);
        var answer = await next();
        log.LogInformation("{UseCase} done for {Caller}", useCase, scope.Caller.Id);
        return answer;
    }
}
