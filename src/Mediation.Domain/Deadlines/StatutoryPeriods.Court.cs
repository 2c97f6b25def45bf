using Mediation.Domain.Common;

namespace Mediation.Domain.Deadlines;

[LegalBasis("最高人民法院关于人民法院特邀调解的规定 §27")]
public static partial class StatutoryPeriods
{
    private const string InvitedMediation = "最高人民法院关于人民法院特邀调解的规定 §27";
    private const string OnlineMediation = "人民法院在线调解规则 §24";
    private const string RegisterFirst = "最高人民法院关于严格依法规范民事案件立案与调解工作的意见";

    private static readonly string[] LeftOut = [ClockEvents.Appraisal];

    private static StatutoryPeriod[] InCourt() =>
    [
        new(
            ClockId.D1,
            Version: 1,
            "委派调解期限（登记立案前）",
            "Mediation assigned by the court before registration",
            StartEvents.CourtFileReceived,
            Length: 30,
            PeriodUnit.CalendarDay,
            RollRule.Forward,
            new PeriodExtension(ExtensionBy.BothParties, MaxDays: null),
            "期满未达成协议的，退回人民法院依法登记立案。",
            "Without an agreement by then the case goes back to the court for registration.",
            [InvitedMediation, OnlineMediation],
            new DateOnly(2016, 7, 1))
        {
            PausedBy = Suspended,
            ExcludedBy = LeftOut,
            NoteZh = "2025年起法院应当先立案后调解，未见本条被废止；按收到材料的日期适用。",
            NoteEn = "Since 2025 courts register first; that this was repealed was not seen. Applied by the date of receipt.",
        },
        .. Entrusted(ClockId.D2, "委托调解期限（普通程序）", "Mediation entrusted by the court, ordinary procedure", length: 15),
        .. Entrusted(ClockId.D2Simplified, "委托调解期限（简易程序）", "Mediation entrusted by the court, simplified procedure", length: 7),
    ];

    private static StatutoryPeriod[] Entrusted(ClockId clock, string nameZh, string nameEn, int length)
    {
        var uncapped = new StatutoryPeriod(
            clock,
            Version: 1,
            nameZh,
            nameEn,
            StartEvents.CourtFileReceived,
            length,
            PeriodUnit.CalendarDay,
            RollRule.Forward,
            new PeriodExtension(ExtensionBy.BothParties, MaxDays: null),
            "期满未达成协议的，转回审判；延长的期间不计入审限。",
            "Without an agreement by then the trial goes on; an extension does not count towards the time limit for trial.",
            [InvitedMediation, OnlineMediation],
            new DateOnly(2016, 7, 1),
            new DateOnly(2024, 12, 31))
        {
            PausedBy = Suspended,
            ExcludedBy = LeftOut,
        };

        // Since 2025 courts register first, and the parties can no longer extend without end.
        var capped = uncapped with
        {
            Version = 2,
            Extension = new PeriodExtension(ExtensionBy.BothParties, MaxDays: 30),
            LegalBasis = [InvitedMediation, OnlineMediation, RegisterFirst],
            InForceFrom = new DateOnly(2025, 1, 1),
            InForceTo = null,
            Certainty = Certainty.SecondarySource,
            NoteZh = "延长不超过30日依据2025年先立案后调解的意见，仅见转述，未见原文。",
            NoteEn = "The cap of thirty days rests on the opinion on registering first (2025), read only in reports.",
        };

        return [uncapped, capped];
    }
}
