using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Feedback;
using Mediation.Domain.Tests.Cases;

namespace Mediation.Domain.Tests.Feedback;

public sealed class CaseFeedbackTests
{
    [Fact]
    public void Give_BeforeThereIsAResult_IsTooEarly() =>
        Broken.By(() => Give(CaseBuilder.Mediating())).ShouldBe(RuleCode.FeedbackTooEarly);

    [Fact]
    public void Give_AfterAFailure_IsTaken_WithoutWordsThatAreBlank()
    {
        var feedback = Give(CaseBuilder.Mediating().Fail(), "  ");

        (feedback.Side, feedback.Overall, feedback.Words).ShouldBe((PartySide.Applicant, Score.Good, null));
    }

    [Theory]
    [InlineData(CaseStatus.Received)]
    [InlineData(CaseStatus.Suspended)]
    [InlineData(CaseStatus.AgreedFull)]
    [InlineData(CaseStatus.Rejected)]
    [InlineData(CaseStatus.ReferredOut)]
    public void NobodyIsAsked_WithoutAResult(CaseStatus status) => CaseFeedback.IsAskedIn(status).ShouldBeFalse();

    private static CaseFeedback Give(CaseBuilder built, string? words = null) => CaseFeedback.Give(
        CaseFeedbackId.New(built.Moment.Now), built.Case, built.Worker, new Scores(Score.Good, Score.Fair, Score.VeryGood), words, built.Moment.Now);
}
