using FluentValidation;
using FluentValidation.Results;
using MediatR;

namespace Mediation.Application.Common.Behaviours;

/// <summary>Checks shape before any handler runs and names every faulty field at once.</summary>
internal sealed class ValidationBehaviour<TRequest, TAnswer>(IEnumerable<IValidator<TRequest>> validators)
    : IPipelineBehavior<TRequest, TAnswer> where TRequest : IRequest<TAnswer>
{
    public async Task<TAnswer> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TAnswer> next)
    {
        List<ValidationFailure> failures = [.. validators.SelectMany(validator => validator.Validate(request).Errors)];
        return failures.Count == 0 ? await next() : throw new ValidationException(failures);
    }
}
