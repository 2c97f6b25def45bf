namespace Mediation.Infrastructure.Email;

public enum EmailSecurity
{
    StartTls,
    SslOnConnect,
    None,
}

/// <summary>The "Email" section of the configuration. Without a host e-mail goes to files.</summary>
public sealed class EmailOptions
{
    public const string Section = "Email";

    public string Host { get; set; } = "";

    public int Port { get; set; } = 587;

    public EmailSecurity Security { get; set; } = EmailSecurity.StartTls;

    public string User { get; set; } = "";

    public string Password { get; set; } = "";

    /// <summary>Address, or name and address: 某某区总工会 &lt;notice@example.org&gt;.</summary>
    public string From { get; set; } = "";

    /// <summary>For the whole call, from connecting to the server's answer.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    public bool IsSet => Host.Length > 0;
}
