namespace Mediation.Domain.Common;

public sealed partial record RuleCode
{
    public static readonly RuleCode NoticeWithoutChannel = Refused("notice.without-channel");
    public static readonly RuleCode NoticeChannelTwice = Refused("notice.channel-twice");
    public static readonly RuleCode NoticeAddressOfTestsOnly = Refused("notice.address-of-tests-only");
    public static readonly RuleCode NoticeEnded = Conflict("notice.ended");
    public static readonly RuleCode NoticeNoChannelLeft = Conflict("notice.no-channel-left");
    public static readonly RuleCode NoticeChannelsLeft = Conflict("notice.channels-left");
    public static readonly RuleCode NoticeNotUnderway = Conflict("notice.not-underway");
    public static readonly RuleCode LadderStepKey = Refused("ladder.step-key");
    public static readonly RuleCode LadderStepTwice = Refused("ladder.step-twice");
    public static readonly RuleCode LadderTooManySteps = Refused("ladder.too-many-steps");
    public static readonly RuleCode LadderOffsetTooFar = Refused("ladder.offset-too-far");
    public static readonly RuleCode LadderPreviewOutdated = Conflict("ladder.preview-outdated");
    public static readonly RuleCode QuietHoursTooLong = Refused("quiet-hours.too-long");
    public static readonly RuleCode TemplateUnknown = Refused("template.unknown");
    public static readonly RuleCode TemplatePlaceholderUnknown = Refused("template.placeholder-unknown");
    public static readonly RuleCode TemplateBraces = Refused("template.braces");
    public static readonly RuleCode TemplateTooLong = Refused("template.too-long");
    public static readonly RuleCode TemplateSubjectMissing = Refused("template.subject-missing");
    public static readonly RuleCode TemplateVersionUnknown = Refused("template.version-unknown");
    public static readonly RuleCode TemplateLanguageUnknown = Refused("template.language-unknown");
    public static readonly RuleCode TemplateCaseMissing = Refused("template.case-missing");
}
