using System.Collections.Frozen;
using Mediation.Domain.Deadlines;

namespace Mediation.Domain.Notices;

/// <summary>
/// A clock in words: the official term, and what it means for whoever gets the notice, in one plain sentence. Where no sentence was
/// written the consequence the law names stands in its place.
/// </summary>
public static class ClockWords
{
    private static readonly FrozenDictionary<ClockId, (string Chinese, string English)> Plain = new Dictionary<ClockId, (string, string)>
    {
        [ClockId.A1] = (
            "到这一天还没有达成协议的，可以申请劳动仲裁，也可以继续调解。",
            "Without an agreement by then you may go to labour arbitration, and you may go on with mediation."),
        [ClockId.A2] = ("调解应在这一天前结束，双方都同意才能延长。", "Mediation should end by that day; it goes on only if both sides agree."),
        [ClockId.A3] = ("调解应在这一天前结束，双方都同意才能延长。", "Mediation should end by that day; it goes on only if both sides agree."),
        [ClockId.A4] = ("这一天前应决定是否受理。", "By that day it must be decided whether the case is accepted."),
        [ClockId.A9] = (
            "协议约定的款项或事项应在这一天前办完；没有办完的，对方可以申请仲裁。",
            "What the agreement promises must be done by then; if it is not, the other side may go to arbitration."),
        [ClockId.B1] = (
            "双方可以在这一天前一起申请仲裁审查，过期就不能再申请。",
            "Both sides together may ask for arbitration review until then, and not later."),
        [ClockId.B3] = (
            "双方可以在这一天前一起向法院申请司法确认，过期就不能再申请。",
            "Both sides together may ask the court to confirm the agreement until then, and not later."),
        [ClockId.C1] = (
            "劳动仲裁的时效可能在这一天到期，请尽早申请；是否过期由仲裁委员会和法院认定。",
            "The time for labour arbitration may run out on that day, so apply early; whether it has is for the commission and the court to say."),
        [ClockId.C9] = ("仲裁委员会委托的调解应在这一天前结束。", "Mediation entrusted by the arbitration commission must end by that day."),
        [ClockId.D1] = ("法院委派的调解应在这一天前结束。", "Mediation entrusted by the court must end by that day."),
        [ClockId.D2] = ("法院委托的调解应在这一天前结束。", "Mediation entrusted by the court must end by that day."),
        [ClockId.D2Simplified] = ("法院委托的调解应在这一天前结束。", "Mediation entrusted by the court must end by that day."),
    }.ToFrozenDictionary();

    public static string Term(StatutoryPeriod period, string language) => language == Languages.English ? period.NameEn : period.NameZh;

    public static string Meaning(StatutoryPeriod period, string language)
    {
        if (MeansWhatWasShipped(period) && Plain.TryGetValue(period.Clock, out var plain))
        {
            return language == Languages.English ? plain.English : plain.Chinese;
        }

        return language == Languages.English ? period.ConsequenceEn : period.ConsequenceZh;
    }

    // The sentences were written for the consequences as shipped. A version with others says itself what it means.
    private static bool MeansWhatWasShipped(StatutoryPeriod period) => ClockCatalogue.Shipped.All.Any(shipped =>
        shipped.Clock == period.Clock && (shipped.ConsequenceZh, shipped.ConsequenceEn) == (period.ConsequenceZh, period.ConsequenceEn));
}
