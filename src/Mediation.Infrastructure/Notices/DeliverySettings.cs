namespace Mediation.Infrastructure.Notices;

/// <summary>The "Delivery" section of the configuration: what holds for every channel.</summary>
public sealed class DeliverySettings
{
    public const string Section = "Delivery";

    /// <summary>Where messages are written that no gateway is set for; a relative path starts at the content root.</summary>
    public string Folder { get; set; } = Path.Combine("data", "outgoing");

    /// <summary>Lets Production start although messages of some channel go to files only.</summary>
    public bool AllowFiles { get; set; }
}
