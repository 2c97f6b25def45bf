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

    /// <summary>It is read out to whoever types, so it says what that one will do with it; it signs nobody in.</summary>
    public static string ForFiling(string language, string code) => language == Languages.English
        ? $"Code {code} confirms the labour dispute application that somebody is typing for you. Valid for {Minutes} minutes. Tell it to that person only if the application is yours; otherwise tell nobody."
        : $"验证码{code}，用于确认别人正在替您填写的劳动争议调解申请，{Minutes}分钟内有效。是您本人要申请的，才告诉替您填写的人；不是的，请勿告诉任何人。";

    /// <summary>Of an e-mail; a text message has none.</summary>
    public static string Subject(string language) => language == Languages.English ? "Your code" : "验证码";

    private static int Minutes => (int)OneTimeCode.Lifetime.TotalMinutes;
}
