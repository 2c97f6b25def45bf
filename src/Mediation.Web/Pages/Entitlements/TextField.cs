namespace Mediation.Web.Pages.Entitlements;

/// <summary>One line to type.</summary>
/// <param name="Mode">Which keys a phone shows: numeric, decimal or text.</param>
internal sealed record TextField(string Name, string Label, string Value, string? Hint, ScreenFault? Fault, string Mode = "decimal", int MaxLength = 20);
