using Mediation.Domain.Common;

namespace Mediation.Domain.People;

/// <summary>What names of people and of organisations have in common: one clean line, NFC, not empty, not too long.</summary>
internal sealed record NameRule(int MaxCharacters, int MaxLength, RuleCode Missing, RuleCode TooLong, RuleCode Characters)
{
    /// <summary>The code of the failure, or null and the name in its one form.</summary>
    public RuleCode? Read(string? text, out string name)
    {
        name = "";
        if (!PlainText.IsCleanLine(text ?? ""))
        {
            return Characters;
        }

        name = PlainText.Compose(text ?? "");
        if (name.Length == 0)
        {
            return Missing;
        }

        return name.Length > MaxLength || PlainText.LengthInCharacters(name) > MaxCharacters ? TooLong : null;
    }
}
