namespace Mediation.Infrastructure.Protection;

/// <summary>The keys that seal personal data are missing or unusable; the platform must not start without them.</summary>
public sealed class KeyRingException(string message) : StartRefusedException(message);
