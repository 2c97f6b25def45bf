namespace Mediation.Infrastructure;

/// <summary>The platform must not start like this; the message tells whoever installs it what to do.</summary>
public class StartRefusedException(string message) : Exception(message);
