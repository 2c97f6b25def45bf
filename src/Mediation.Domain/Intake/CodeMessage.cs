using Mediation.Domain.Notices;

namespace Mediation.Domain.Intake;

/// <summary>
/// The words that carry a code. They are not among the office's own templates: a code belongs to no office, and a wording without the
/// warning would help a swindler.
/// </summary>
public static class CodeMessage
{
    public static string Of(string language, string code) => language == Languages.English
        ? $"Code {code} signs you in to the labour dispute mediation platform. Valid for {Minutes} minutes. Tell it to nobody; our staff never ask for it."
        : $"验证码{code}，用于登录劳动争议调解平台，{Minutes}分钟内有效。请勿告诉任何人，工作人员不会向您索要。";

    /// <summary>Of an e-mail; a text message has none.</summary>
    public static string Subject(string language) => language == Languages.English ? "Your code" : "验证码";

    private static int Minutes => (int)OneTimeCode.Lifetime.TotalMinutes;
}
