using Mediation.Application.Common;
using Mediation.Application.Exchange;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Referrals;

namespace Mediation.Application.Referrals;

/// <summary>A partner's texts keep to the same limits as those typed here, and its dates to what a calendar can count.</summary>
internal static class RemoteTexts
{
    private const int MaxBarred = 100;

    // Clocks differ by minutes and messages wait for days; a training clock is months away.
    private const int MaxYearsApart = 2;

    public static void Check(ReferralMessage said, ExchangeMessage message, Moment moment)
    {
        Require(Says(said.Actor, ReferralStep.ActorMaxLength) && Fits(said.Note, ReferralStep.NoteMaxLength));
        Require(Fits(said.Number, Referral.NumberMaxLength) && Fits(said.Instrument, Referral.NumberMaxLength));
        Require(IsNear(said.On, moment) && said.On == PlatformTime.DateIn(said.At));
        Require(said.Papers.Count <= Referral.MaxPapers && said.Papers.All(paper => paper is not null && IsSound(paper, message)));
        Require(message.Attachments.All(came => said.Papers.Any(paper => paper.Hash == came.Hash)));
        Require(said.Papers.All(paper => PaperFile.IsName(paper.Name)), RuleCode.ReferralPaperName);
        Require(said.Papers.All(paper => PaperFile.MayArrive(paper.MediaType, ReferralPapers.Writes(paper.Kind))), RuleCode.ReferralPaperMediaType);
    }

    public static void Check(ReferralOpening opening, Moment moment)
    {
        Require(Says(opening.LegalBasis, Referral.LegalBasisMaxLength) && Says(opening.Reason, Referral.ReasonMaxLength)
            && Fits(opening.SenderNumber, Referral.NumberMaxLength) && opening.Content is not null && opening.ContentHash is not null);
        Require(IsNear(opening.ReturnBy, moment) && IsNear(opening.ConsentedOn, moment));
        Require(opening.Barred is not null && AreNames(opening.Barred));
    }

    public static bool AreNames(IReadOnlyList<string> names) => names.Count <= MaxBarred && names.All(name => Says(name, BarredPerson.NameMaxLength));

    public static IReadOnlyList<ReferralPaper> Papers(ReferralMessage said, bool withResult) =>
        [.. said.Papers.Select(paper => new ReferralPaper(paper.Kind, paper.Name, paper.Hash, paper.Size, paper.MediaType, Shareability.Shareable, withResult))];

    // A paper that did not come with the message would open whatever is kept here under its hash.
    private static bool IsSound(PaperEntry paper, ExchangeMessage message) =>
        Says(paper.Kind, ReferralPaper.KindMaxLength) && paper.Kind.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-')
        && Says(paper.MediaType, ReferralPaper.MediaTypeMaxLength) && paper.Name is not null
        && message.Attachments.Any(came => came.Hash == paper.Hash && came.Size == paper.Size);

    private static bool IsNear(DateOnly? day, Moment moment) =>
        day is not { } on || (on >= moment.Today.AddYears(-MaxYearsApart) && on <= moment.Today.AddYears(MaxYearsApart));

    private static bool Says(string? text, int longest) => !string.IsNullOrWhiteSpace(text) && text.Length <= longest;

    private static bool Fits(string? text, int longest) => text is null || text.Length <= longest;

    private static void Require(bool holds, RuleCode? otherwise = null)
    {
        if (!holds)
        {
            throw new RuleBrokenException(otherwise ?? RuleCode.ReferralContentUnreadable);
        }
    }
}
