using FluentValidation;
using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Domain.Common;
using Mediation.Domain.Referrals;

namespace Mediation.Application.Referrals;

/// <summary>
/// What a partner hands over is judged when it arrives: a refusal then reaches its sender with the receipt, while a fault found on opening a
/// case would be nobody's any more.
/// </summary>
internal static class RemoteContents
{
    /// <param name="own">Code of the body it came to.</param>
    public static void CheckPackage(ReferralOpening opening, string own, PlatformTime time)
    {
        Require(
            ReferralJson.HashOf(opening.Content) == opening.ContentHash && RemoteJson.IsClean(opening.Content), RuleCode.ReferralContentUnreadable);
        var package = Read<DisputePackage>(opening.Content);
        Require(Holds(new PackageLimits(time), package), RuleCode.ReferralPackageUnsound);

        // To be mediated, a case is opened from it as it is.
        var source = new FilingSource(opening.Chain, opening.Stage, opening.SenderNumber, own, null);
        Require(
            opening.Purpose != ReferralPurpose.Entrust || Holds(new SubmitApplicationValidator(time), source.ToApplication(package, own)),
            RuleCode.ReferralPackageIncomplete);
    }

    public static ReferralResult ReadResult(string text, string? hash, PlatformTime time)
    {
        Require(ReferralJson.HashOf(text) == hash && RemoteJson.IsClean(text), RuleCode.ReferralContentUnreadable);
        var result = Read<ReferralResult>(text);
        Require(Holds(new ResultLimits(time), result), RuleCode.ReferralResultUnsound);
        return result;
    }

    private static T Read<T>(string text) where T : class =>
        ReferralJson.Read<T>(text) ?? throw new RuleBrokenException(RuleCode.ReferralContentUnreadable);

    private static bool Holds<T>(AbstractValidator<T> limits, T given)
    {
        limits.ClassLevelCascadeMode = CascadeMode.Stop;
        return limits.Validate(given).IsValid;
    }

    private static void Require(bool holds, RuleCode otherwise)
    {
        if (!holds)
        {
            throw new RuleBrokenException(otherwise);
        }
    }
}
