namespace Mediation.Infrastructure.Sms;

/// <summary>The "Sms" section of the configuration. Without a URL text messages go to files.</summary>
public sealed class SmsOptions
{
    public const string Section = "Sms";

    /// <summary>Each message is posted here; HTTPS outside Development.</summary>
    public string Url { get; set; } = "";

    /// <summary>Which secret, as both sides call it.</summary>
    public string KeyId { get; set; } = "";

    /// <summary>Signs our calls and their receipts.</summary>
    public string Secret { get; set; } = "";

    /// <summary>短信签名, the sender's registered name that operators put before each text.</summary>
    public string Sign { get; set; } = "";

    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    public bool IsSet => Url.Length > 0;
}
