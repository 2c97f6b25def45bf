using System.Text;

namespace Mediation.Domain.Evidence;

/// <summary>Whether bytes that come in pieces are, all together, text in UTF-8 that a person can read.</summary>
public sealed class TextProbe
{
    private readonly Decoder _decoder = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetDecoder();
    private char[] _letters = [];

    /// <summary>False as soon as something else was met.</summary>
    public bool IsText { get; private set; } = true;

    public void Feed(ReadOnlySpan<byte> bytes) => Read(bytes, isLast: false);

    public bool End()
    {
        Read([], isLast: true);
        return IsText;
    }

    private void Read(ReadOnlySpan<byte> bytes, bool isLast)
    {
        if (!IsText)
        {
            return;
        }

        try
        {
            if (_letters.Length < bytes.Length + 4)
            {
                _letters = new char[bytes.Length + 4];
            }

            var count = _decoder.GetChars(bytes, _letters, isLast);
            IsText = !_letters.AsSpan(0, count).ContainsAnyInRange('\0', '\u0008') && !_letters.AsSpan(0, count).ContainsAnyInRange('\u000E', '\u001F');
        }
        catch (DecoderFallbackException)
        {
            IsText = false;
        }
    }
}
