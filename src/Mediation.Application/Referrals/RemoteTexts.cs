using Mediation.Domain.Common;
using Mediation.Domain.Referrals;

namespace Mediation.Application.Referrals;

/// <summary>A partner's texts keep to the same limits as those typed here.</summary>
internal static class RemoteTexts
{
    private const int MaxBarred = 100;

    public static void Check(ReferralMessage said, ReferralOpening? opening)
    {
        Require(Fits(said.Actor, ReferralStep.ActorMaxLength) && said.Actor.Length > 0 && Fits(said.Note, ReferralStep.NoteMaxLength));
        Require(Fits(said.Number, Referral.NumberMaxLength) && Fits(said.Instrument, Referral.NumberMaxLength));
        Require(said.Papers.Count <= Referral.MaxPapers && said.Papers.All(IsSound));
        if (opening is not null)
        {
            Require(Fits(opening.LegalBasis, Referral.LegalBasisMaxLength) && Fits(opening.Reason, Referral.ReasonMaxLength)
                && Fits(opening.SenderNumber, Referral.NumberMaxLength)
                && opening.Barred.Count <= MaxBarred && opening.Barred.All(name => Fits(name, BarredPerson.NameMaxLength)));
        }
    }

    public static void Check(ReferralResult result) =>
        Require(Fits(result.Number, ReferralResult.NumberMaxLength) && Fits(result.Remarks, ReferralResult.TextMaxLength)
            && result.Mediators.Count <= MaxBarred && result.Mediators.All(name => Fits(name, BarredPerson.NameMaxLength)));

    public static IReadOnlyList<ReferralPaper> Papers(ReferralMessage said, bool withResult) =>
        [.. said.Papers.Select(paper => new ReferralPaper(paper.Kind, paper.Name, paper.Hash, paper.Size, paper.MediaType, Shareability.Shareable, withResult))];

    private static bool IsSound(PaperEntry paper) =>
        Fits(paper.Kind, ReferralPaper.KindMaxLength) && Fits(paper.Name, ReferralPaper.NameMaxLength)
        && Fits(paper.MediaType, ReferralPaper.MediaTypeMaxLength) && paper.Hash.Length == ReferralPaper.HashLength;

    private static bool Fits(string? text, int longest) => text is null || text.Length <= longest;

    private static void Require(bool holds)
    {
        if (!holds)
        {
            throw new RuleBrokenException(RuleCode.ReferralContentUnreadable);
        }
    }
}
