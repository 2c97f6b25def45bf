using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Referrals;
using Mediation.Domain.Tests.Calendar;

namespace Mediation.Domain.Tests.Referrals;

/// <summary>A referral of a court to a union, and its copy on the union's own system.</summary>
internal static class ReferralBuilder
{
    public const string Content = "{}";
    public const string ContentHash = "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a";

    public static readonly ReferralActor Somebody = new(new Guid("0193a000-0000-7000-8000-000000000077"), "联络员");

    public static Moment On(string day) => HolidayNotices.On(day);

    public static ReferralDraft Draft(
        ReferralChain chain = ReferralChain.Court, ReferralPurpose purpose = ReferralPurpose.Entrust,
        EntrustedStage stage = EntrustedStage.AfterCourtRegistration) => new()
        {
            From = new AgencyId(new Guid("0193a000-0000-7000-8000-00000000000a")),
            Chain = chain,
            Purpose = purpose,
            Stage = stage,
            LegalBasis = "特邀调解规定 §20",
            Reason = "双方同意调解",
            SenderNumber = "（2026）京0115民初00001号",
        };

    public static Agency Body(AgencyKind kind, AgencyLevel level = AgencyLevel.District) => Agency.Establish(
        new AgencyId(new Guid("0193a000-0000-7000-8000-00000000000b")), new AgencyProfile("BODY", "某机构", "A body", kind, level),
        CaseNumberPattern.Parse("调〔{year}〕{serial}号"), ["110115"], new DateOnly(2010, 1, 1));

    public static Referral Drafted(ReferralDraft? draft = null, AgencyKind to = AgencyKind.TradeUnion, string day = "2026-04-20") =>
        Referral.Draft(ReferralId.New(On(day).Now), draft ?? Draft(), Body(to), On(day));

    public static Referral Sent(
        ReferralDraft? draft = null, AgencyKind to = AgencyKind.TradeUnion, string day = "2026-04-20", ReferralPlacement placement = ReferralPlacement.Here)
    {
        var referral = Drafted(draft, to, day);
        referral.Send(Content, ContentHash, placement, Somebody, On(day));
        return referral;
    }

    public static Referral Received(string day = "2026-04-20")
    {
        var referral = Sent(day: day);
        referral.Receive(Somebody, On(day).Now, On(day).Today, On(day));
        return referral;
    }

    public static Referral Accepted(string day = "2026-04-20")
    {
        var referral = Received(day);
        referral.Accept(null, Somebody, On(day).Now, On(day).Today, On(day));
        return referral;
    }

    public static ReferralResult Result(ReferralOutcome outcome = ReferralOutcome.MediationFailed, string? number = null) =>
        new() { Outcome = outcome, On = new DateOnly(2026, 4, 30), Number = number };
}
