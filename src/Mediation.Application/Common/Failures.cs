namespace Mediation.Application.Common;

/// <summary>Unknown, or not the caller's to see: the two are answered alike (404).</summary>
public sealed class NotFoundException(string what) : Exception($"{what} not found")
{
    public string What { get; } = what;
}

/// <summary>The caller is known but the access matrix does not allow this use case (403).</summary>
public sealed class ForbiddenException(string useCase) : Exception($"{useCase} is not permitted")
{
    public string UseCase { get; } = useCase;
}

/// <summary>The caller is not signed in (401).</summary>
public sealed class SignInRequiredException() : Exception("Sign in first");

/// <summary>The caller saw an older version (409); <paramref name="changes"/> tells what happened since.</summary>
public sealed class StaleVersionException(int? seen, int current, IReadOnlyList<ChangeSince> changes) : Exception("Stale version")
{
    public int? Seen { get; } = seen;

    public int Current { get; } = current;

    public IReadOnlyList<ChangeSince> Changes { get; } = changes;
}

/// <summary>One step somebody else took since the version the caller saw.</summary>
public sealed record ChangeSince(int Version, string UseCase, string What, DateTimeOffset At);
