using Mediation.Application.Exchange;

namespace Mediation.Application.Common;

/// <summary>Messages as CloudEvents 1.0 in JSON, the structured form that is signed.</summary>
public interface ICloudEvents
{
    /// <summary>The same message gives the same text.</summary>
    string Write(ExchangeMessage message);

    /// <summary>Null for what is no message of ours, or holds more than <paramref name="maxAttachments"/> attachments.</summary>
    ExchangeMessage? Read(ReadOnlyMemory<byte> text, int maxAttachments);
}
