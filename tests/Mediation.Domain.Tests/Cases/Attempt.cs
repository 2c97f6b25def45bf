using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;

namespace Mediation.Domain.Tests.Cases;

/// <summary>Each action tried on a case as it stands; parts of the file that are not there yet are named by unknown ids.</summary>
internal static class Attempt
{
    public static void To(CaseAction action, CaseBuilder built)
    {
        var dispute = built.Case;
        var agreement = dispute.Agreements is [.., var last] ? last : null;
        var agreementId = agreement?.Id ?? AgreementId.New(built.Now);
        var session = dispute.Sessions is [.., var planned] ? planned.Id : SessionId.New(built.Now);
        var mediator = dispute.ActiveMediators.FirstOrDefault()?.MediatorId ?? CaseBuilder.Enrol().Id;
        Action act = action switch
        {
            CaseAction.AskForSupplement => () => dispute.AskForSupplement(["工资条"], built.Moment),
            CaseAction.SupplyPapers => () => dispute.SupplyPapers("工资条", built.Moment),
            CaseAction.RecordContact =>
                () => dispute.RecordContact(built.Employer, ContactMeans.Phone, ContactResult.NoAnswer, built.Now, null, built.Moment),
            CaseAction.RecordConsent => () => built.Consent(built.Employer),
            CaseAction.Accept => () => built.Accept(),
            CaseAction.Reject => () => dispute.Reject(RejectionGround.Unreachable, "无法联系", null, built.Moment),
            CaseAction.Assign => () => built.Assign(),
            CaseAction.ReplaceMediator => () => dispute.ReplaceMediator(mediator, CaseBuilder.Enrol(), "更换", built.Moment),
            CaseAction.DiscloseInterest => () => dispute.DiscloseInterest(mediator, InterestKind.Interest, "曾任职"),
            CaseAction.Schedule => () => built.Schedule(),
            CaseAction.CancelSession => () => dispute.CancelSession(session, "改期"),
            CaseAction.RecordSession => () => dispute.RecordSession(session, built.Record(built.Now.AddHours(-1), built.Now), built.Moment),
            CaseAction.Suspend => () => dispute.Suspend(SuspensionGround.Other, built.Moment),
            CaseAction.Resume => () => dispute.Resume(built.Moment),
            CaseAction.Extend => () => dispute.Extend(built.Today.AddDays(60), built.Moment),
            CaseAction.Agree => () => built.Agree(),
            CaseAction.SettleOnTheSpot => () => built.SettleOnTheSpot(),
            CaseAction.Sign => () => dispute.Sign(
                agreementId, new RequiredSigner(SignerKind.Organisation, dispute.AgencyId.Value), null, SignatureManner.Seal, agreement?.TextHash ?? "", built.Moment),
            CaseAction.Fail => () => built.Fail(),
            CaseAction.Withdraw => () => built.Withdraw(),
            CaseAction.FileArbitrationReview => () => File(ConfirmationRoute.ArbitrationReview),
            CaseAction.FileCourtConfirmation => () => File(ConfirmationRoute.CourtConfirmation),
            CaseAction.FileCourtWrit => () => File(ConfirmationRoute.CourtWrit),
            CaseAction.RecordConfirmation => () => dispute.RecordConfirmation(
                agreementId, ConfirmationRoute.ArbitrationReview, ConfirmationResult.Granted, built.Today, null, null, built.Moment),
            CaseAction.RecordPayment => () => dispute.RecordPayment(
                agreement?.Terms[0].Id ?? TermId.New(built.Now), Money.FromFen(1), built.Today, null, built.Moment),
            CaseAction.ReportBreach => () => dispute.ReportBreach(agreementId, built.Moment),
            CaseAction.Transfer => () => dispute.TransferTo(CaseBuilder.OtherCentre, "向无管辖权的中心申请", built.Moment),
            CaseAction.SplitOff => () => dispute.SplitOff(CaseBuilder.NewNumber(built.Now), [built.Worker], Guid.Empty, built.Moment),
            CaseAction.ReferOut => () => dispute.ReferOut("大兴区人民法院", "当事人选择", built.Moment),
            CaseAction.Close => () => built.Close(),
            CaseAction.Archive => () => built.Archive(),
            _ => throw new ArgumentOutOfRangeException(nameof(action), action, "no such action"),
        };
        act();

        void File(ConfirmationRoute route) =>
            dispute.FileConfirmation(agreementId, route, "受理机构", null, joint: true, built.Today, built.Moment);
    }
}
