namespace Mediation.Infrastructure.Identity;

public enum AccessKind
{
    SignedIn,
    SignInFailed,
    LockedOut,
    SignedOut,
    TokenIssued,
    Refused,
    AccountOpened,
    RoleGiven,
    AccountClosed,
    AccountReopened,
    PasswordReset,
    ContactChanged,
    PersonalDataSeen,
    ClientRegistered,
}

/// <summary>One line of the access log, kept at least six months (网络安全法). It never holds what was typed, nor a name.</summary>
public sealed class AccessRecord
{
    public const int UseCaseLength = 100;
    public const int AddressLength = 45;

    private AccessRecord()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>Real time, not the platform's: it is evidence of who was at the door.</summary>
    public DateTimeOffset At { get; private set; }

    public AccessKind Kind { get; private set; }

    /// <summary>Account or client; null when the name that was typed is nobody's.</summary>
    public Guid? AccountId { get; private set; }

    /// <summary>The use case; for a change of accounts or clients also who made it.</summary>
    public string? UseCase { get; private set; }

    /// <summary>The remote address, without which an attack cannot be followed.</summary>
    public string? Address { get; private set; }

    public static AccessRecord Of(AccessKind kind, Guid? accountId, string? useCase, string? address, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        At = now,
        Kind = kind,
        AccountId = accountId,
        UseCase = useCase,
        Address = address,
    };
}
