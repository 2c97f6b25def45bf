using FluentValidation;
using Mediation.Application.Common;
using MediatR;

namespace Mediation.Application.Outages;

/// <summary>Says whether a receipt of a failed filing is ours. It asks no database: a body that got one can check it at any time.</summary>
[OpenToAll]
public sealed record VerifyAttempt : IRequest<AttemptVerdict>
{
    public required string Number { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Fingerprint { get; init; }

    public required string Signature { get; init; }
}

/// <param name="At">The instant of the attempt; null when the receipt is not ours, or was changed.</param>
/// <param name="On">Its date in Beijing.</param>
public sealed record AttemptVerdict(bool IsGenuine, DateTimeOffset? At, DateOnly? On);

internal sealed class VerifyAttemptValidator : AbstractValidator<VerifyAttempt>
{
    public VerifyAttemptValidator()
    {
        RuleFor(query => query.Number).NotEmpty().MaximumLength(SubmissionAttempt.NumberMaxLength);
        RuleFor(query => query.Fingerprint).NotEmpty().MaximumLength(SubmissionAttempt.FingerprintLength);
        RuleFor(query => query.Signature).NotEmpty().MaximumLength(100);
    }
}

internal sealed class VerifyAttemptHandler(IAttemptSeal seal) : IRequestHandler<VerifyAttempt, AttemptVerdict>
{
    public Task<AttemptVerdict> Handle(VerifyAttempt query, CancellationToken ct)
    {
        var isGenuine = seal.IsGenuine(new AttemptReceipt(query.Number, query.At, query.Fingerprint, query.Signature));
        return Task.FromResult(isGenuine
            ? new AttemptVerdict(IsGenuine: true, query.At, PlatformTime.DateIn(query.At))
            : new AttemptVerdict(IsGenuine: false, At: null, On: null));
    }
}
