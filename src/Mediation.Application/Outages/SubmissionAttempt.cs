namespace Mediation.Application.Outages;

/// <summary>A filing that failed through no fault of who filed, kept until long after. It holds no word of what was filed and nobody's name.</summary>
public sealed class SubmissionAttempt
{
    public const int NumberMaxLength = 40;
    public const int UseCaseMaxLength = 60;
    public const int FingerprintLength = 64;

    private SubmissionAttempt()
    {
    }

    public SubmissionAttempt(AttemptReceipt receipt, string useCase) =>
        (Number, At, Fingerprint, UseCase) = (receipt.Number, receipt.At, receipt.Fingerprint, useCase);

    public string Number { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    /// <summary>SHA-256 over the body as it was sent.</summary>
    public string Fingerprint { get; private set; } = "";

    public string UseCase { get; private set; } = "";
}

/// <summary>What is handed to who tried to file: it proves the instant of the attempt without our database.</summary>
/// <param name="At">UTC, to the millisecond.</param>
/// <param name="Fingerprint">SHA-256 over the body as it was sent, so that the same papers can be shown to have been in it.</param>
/// <param name="Signature">Over the three others, with a key of the platform's own.</param>
public sealed record AttemptReceipt(string Number, DateTimeOffset At, string Fingerprint, string Signature);
