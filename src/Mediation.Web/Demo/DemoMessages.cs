using System.Text.Json;
using Mediation.Infrastructure.Notices;
using Mediation.Infrastructure.Sms;

namespace Mediation.Web.Demo;

/// <summary>Text messages of a demonstration, which go to files: whoever tries the platform has no phone they would arrive on.</summary>
internal sealed class DemoMessages(IConfiguration configuration, IHostEnvironment environment, SmsOptions sms, DeliverySettings delivery)
{
    private const string Folder = "sms";

    /// <returns>Null outside demonstrations, where a gateway is set, and when there is no such message.</returns>
    public string? TextOf(Guid message)
    {
        var path = Path.Combine(Path.GetFullPath(delivery.Folder, environment.ContentRootPath), Folder, $"{message:N}.json");
        if (!environment.IsDevelopment() || !DemoMode.IsOn(configuration, environment) || sms.IsSet || !File.Exists(path))
        {
            return null;
        }

        using var written = JsonDocument.Parse(File.ReadAllBytes(path));
        return written.RootElement.GetProperty("body").GetString();
    }
}
