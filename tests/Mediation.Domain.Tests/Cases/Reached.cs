using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;

namespace Mediation.Domain.Tests.Cases;

/// <summary>A case in each status, brought there by verbs.</summary>
internal static class Reached
{
    private static readonly CaseShape ForTheCourt =
        new() { Filing = new CaseShape().Filing with { Channel = Channel.Court, Stage = EntrustedStage.AfterCourtRegistration } };

    public static CaseBuilder In(CaseStatus status) => status switch
    {
        CaseStatus.Received => CaseBuilder.Received(),
        CaseStatus.Supplement => AskedForPapers(),
        CaseStatus.Consent => CaseBuilder.Received().AllConsent(),
        CaseStatus.Rejected => Refused(),
        CaseStatus.Accepted => CaseBuilder.Accepted(),
        CaseStatus.Assigned => CaseBuilder.Assigned(),
        CaseStatus.Scheduled => CaseBuilder.Scheduled(),
        CaseStatus.Mediating => CaseBuilder.Mediating(),
        CaseStatus.Suspended => Suspended(),
        CaseStatus.AgreedFull => CaseBuilder.Agreed(),
        CaseStatus.AgreedPartial => PartlyAgreed(),
        CaseStatus.SettledOnTheSpot => CaseBuilder.Mediating().SettleOnTheSpot(),
        CaseStatus.Failed => CaseBuilder.Mediating().Fail(),
        CaseStatus.Withdrawn => CaseBuilder.Mediating().Withdraw(),
        CaseStatus.ArbitrationReview => CaseBuilder.Effective().File(ConfirmationRoute.ArbitrationReview),
        CaseStatus.CourtConfirmation => CaseBuilder.Effective().File(ConfirmationRoute.CourtConfirmation),
        CaseStatus.CourtWrit => CaseBuilder.Effective(ForTheCourt).File(ConfirmationRoute.CourtWrit),
        CaseStatus.Performing => Performing(),
        CaseStatus.Breached => CaseBuilder.Effective().Later(11).Breach(),
        CaseStatus.Closed => Performing().ReceiveAll().Close(),
        CaseStatus.Archived => Performing().ReceiveAll().Close().Archive(),
        CaseStatus.ReferredOut => ReferredOut(),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "no way there"),
    };

    private static CaseBuilder Performing()
    {
        var built = CaseBuilder.Effective();
        return built.Receive(built.Term, 1);
    }

    private static CaseBuilder PartlyAgreed()
    {
        var built = CaseBuilder.Mediating(CaseShape.OfWorkers(2));
        return built.Agree([built.Applicants[0]]).Fail([built.Applicants[1]]);
    }

    private static CaseBuilder Refused()
    {
        var built = CaseBuilder.Received();
        return built.Consent(built.Employer, agrees: false);
    }

    private static CaseBuilder AskedForPapers()
    {
        var built = CaseBuilder.Received();
        built.Case.AskForSupplement(["工资条"], built.Moment);
        return built;
    }

    private static CaseBuilder Suspended()
    {
        var built = CaseBuilder.Mediating();
        built.Case.Suspend(SuspensionGround.Appraisal, built.Moment);
        return built;
    }

    private static CaseBuilder ReferredOut()
    {
        var built = CaseBuilder.Received();
        built.Case.ReferOut("大兴区劳动人事争议仲裁院", "当事人选择", built.Moment);
        return built;
    }
}
