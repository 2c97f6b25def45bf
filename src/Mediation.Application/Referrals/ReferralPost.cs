using Mediation.Application.Common;
using Mediation.Application.Exchange;
using Mediation.Domain.Common;
using Mediation.Domain.Referrals;

namespace Mediation.Application.Referrals;

/// <summary>Tells the other side's system every step taken here, in the save that takes it. Where both sides work here nobody needs telling.</summary>
internal sealed class ReferralPost(IExchangePost exchange)
{
    public async Task<ReferralPlacement> PlacementAsync(Referral referral, CancellationToken ct) =>
        await exchange.HasSystemAsync(referral.ToAgencyId, ct) ? ReferralPlacement.ReceiverElsewhere : ReferralPlacement.Here;

    public async Task TellAsync(Referral referral, CancellationToken ct)
    {
        if (OwnSide(referral) is not { } own)
        {
            return;
        }

        foreach (var step in referral.Steps.Where(step => step.Id == 0 && step.By == own))
        {
            var message = Write(referral, step);
            await PostAsync(referral, own, ReferralMessage.TypeOf(step.Action), message, Papers(referral, step), ct);
        }
    }

    /// <summary>That it was read here.</summary>
    public async Task TellReadAsync(Referral referral, string by, DateTimeOffset at, CancellationToken ct)
    {
        if (OwnSide(referral) is { } own)
        {
            await PostAsync(referral, own, ReferralMessage.ReadType, new ReferralMessage { At = at, On = PlatformTime.DateIn(at), Actor = by }, [], ct);
        }
    }

    private static ReferralSide? OwnSide(Referral referral) => referral.Placement switch
    {
        ReferralPlacement.SenderElsewhere => ReferralSide.Receiver,
        ReferralPlacement.ReceiverElsewhere => ReferralSide.Sender,
        _ => null,
    };

    private async Task PostAsync(
        Referral referral, ReferralSide own, string type, ReferralMessage message, IReadOnlyList<ReferralPaper> papers, CancellationToken ct)
    {
        var (from, to) = own == ReferralSide.Sender
            ? (referral.FromAgencyId, referral.ToAgencyId)
            : (referral.ToAgencyId, referral.FromAgencyId);
        var data = ReferralJson.Write(message with { Papers = [.. papers.Select(PaperEntry.Of)] });
        var files = papers.Select(paper => new AttachmentReference(paper.Hash, paper.Size, paper.MediaType, paper.Name)).ToList();
        if (!await exchange.PostAsync(from, to, type, referral.Id.Value, data, files, ct))
        {
            // The exchange with that system was ended: what hangs there is settled with its people first.
            throw new RuleBrokenException(RuleCode.ReferralPartnerGone);
        }
    }

    private static ReferralMessage Write(Referral referral, ReferralStep step)
    {
        var clock = referral.Clocks.FirstOrDefault(clock => clock.IsOpen && clock.Clock == ReferralClocks.ToReturn(referral.Chain, referral.Purpose, referral.Stage));
        return new ReferralMessage
        {
            Step = step.Number,
            At = step.At,
            On = PlatformTime.DateIn(step.At),
            Actor = step.ActorName,
            Note = step.Note,
            Number = step.Action is ReferralAction.Accept or ReferralAction.Begin ? referral.ReceiverNumber : null,
            Until = step.Action == ReferralAction.Extend ? clock?.DueOn : null,
            Instrument = step.Action == ReferralAction.AcknowledgeResult ? referral.Instrument : null,
            Opening = step.Action == ReferralAction.Send ? Open(referral) : null,
            Result = step.Action == ReferralAction.SendResult ? ReferralJson.Write(referral.Result) : null,
            ResultHash = step.Action == ReferralAction.SendResult ? referral.ResultHash : null,
        };
    }

    private static ReferralOpening Open(Referral referral) => new(
        referral.Chain, referral.Purpose, referral.Stage, referral.LegalBasis, referral.Reason, referral.SenderNumber, referral.ReturnBy,
        referral.ConsentedOn, referral.Content!, referral.ContentHash!, [.. referral.Barred.Select(person => person.Name)]);

    private static List<ReferralPaper> Papers(Referral referral, ReferralStep step) => step.Action switch
    {
        ReferralAction.Send => [.. referral.Papers.Where(paper => !paper.WithResult && paper.Share == Shareability.Shareable)],
        ReferralAction.SendResult => [.. referral.Papers.Where(paper => paper.WithResult && paper.Share == Shareability.Shareable)],
        _ => [],
    };
}
