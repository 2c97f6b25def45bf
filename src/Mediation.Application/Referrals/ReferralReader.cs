using Mediation.Application.Common;
using Mediation.Application.Exchange;
using Mediation.Domain.Agencies;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Referrals;

/// <summary>
/// Takes what the other side's system says about referrals. A step that crossed one of ours and came too late is refused, and the refusal is
/// told with the receipt: both sides then know which of the two stands.
/// </summary>
internal sealed class ReferralReader(IAppDb db, PlatformTime time, IWorkCalendars calendars, IClockCatalogues clocks, ReferralEffects effects, ReferralPost post)
    : IExchangeReader
{
    private static readonly ReferralActor Platform = new(null, "platform");

    public bool Reads(string type) => type.StartsWith(ReferralMessage.TypePrefix, StringComparison.Ordinal);

    public async Task<ReadingResult> ReadAsync(ExchangeMessage message, CancellationToken ct)
    {
        var said = ReferralJson.Read<ReferralMessage>(message.Data);
        if (said is null || !RemoteJson.IsClean(message.Data))
        {
            return new ReadingResult(false, RuleCode.ReferralContentUnreadable.Code, null);
        }

        try
        {
            var referral = await ApplyAsync(message, said, ct);
            foreach (var other in effects.Superseded)
            {
                await post.TellAsync(other, ct);
            }

            await db.SaveChangesAsync(ct);
            return new ReadingResult(true, null, ReferralJson.Name(referral.Status));
        }
        catch (RuleBrokenException broken)
        {
            // What was half done in memory must not be saved with the refusal.
            db.Forget();
            var id = new ReferralId(message.Subject);
            var status = await db.Referrals.Where(one => one.Id == id).Select(one => (ReferralStatus?)one.Status).SingleOrDefaultAsync(ct);
            return new ReadingResult(false, broken.Code.Code, status is { } known ? ReferralJson.Name(known) : null);
        }
    }

    public async Task AcknowledgedAsync(ExchangeMessage sent, ExchangeReceipt receipt, CancellationToken ct)
    {
        var id = new ReferralId(sent.Subject);
        if (ReferralJson.Read<ReferralMessage>(sent.Data) is not { Step: > 0 } said
            || await db.Referrals.SingleOrDefaultAsync(one => one.Id == id, ct) is not { } referral)
        {
            return;
        }

        var moment = await MomentAsync(ct);
        var arrived = ArrivedOn(referral, said.Step, receipt.At, moment);
        referral.Deliver(said.Step, receipt.At, ReferralJson.HashOf(receipt.Jws), receipt.Applied ? null : receipt.Code ?? "refused", arrived, moment);
        if (receipt.Applied && sent.Type == ReferralMessage.TypeOf(ReferralAction.Send))
        {
            await effects.DeliveredElsewhereAsync(referral, arrived, moment, ct);
        }

        var recalls = sent.Type == ReferralMessage.TypeOf(ReferralAction.Recall) || sent.Type == ReferralMessage.TypeOf(ReferralAction.Reassign);
        if (receipt.Applied && recalls && referral.Status == ReferralStatus.Recalling)
        {
            referral.ConfirmRecall(Platform, receipt.At, moment);
        }

        await db.SaveChangesAsync(ct);
    }

    /// <summary>电子签名法 §11: the day it entered the other system, as far as that system's clock can be right.</summary>
    private static DateOnly ArrivedOn(Referral referral, int step, DateTimeOffset at, Moment moment)
    {
        var told = PlatformTime.DateIn(at);
        var sent = referral.Steps.FirstOrDefault(one => one.Number == step) is { } known ? PlatformTime.DateIn(known.At) : told;
        return told > moment.Today ? moment.Today : told < sent ? sent : told;
    }

    private async Task<Referral> ApplyAsync(ExchangeMessage message, ReferralMessage said, CancellationToken ct)
    {
        var moment = await MomentAsync(ct);
        RemoteTexts.Check(said, message, moment);
        var id = new ReferralId(message.Subject);
        var referral = await db.Referrals.SingleOrDefaultAsync(one => one.Id == id, ct);
        if (message.Type == ReferralMessage.TypeOf(ReferralAction.Send))
        {
            return referral is null ? await ArriveAsync(id, message, said, moment, ct) : throw new RuleBrokenException(RuleCode.AlreadyExists);
        }

        if (referral is null)
        {
            throw new RuleBrokenException(RuleCode.ReferralContentMissing);
        }

        var sender = await SideOfAsync(referral, message.From, ct);
        if (message.Type == ReferralMessage.ReadType)
        {
            referral.Read(sender, said.Actor, said.At);
            return referral;
        }

        referral.Follow(StepOf(message, said, sender), moment);
        await FollowAsync(referral, message.Type, moment, ct);
        return referral;
    }

    private StepElsewhere StepOf(ExchangeMessage message, ReferralMessage said, ReferralSide by)
    {
        var name = message.Type[ReferralMessage.TypePrefix.Length..];
        var action = Enum.GetValues<ReferralAction>().Where(one => ReferralJson.Name(one) == name).Select(one => (ReferralAction?)one).SingleOrDefault()
            ?? throw new RuleBrokenException(RuleCode.ReferralContentUnreadable);
        return new StepElsewhere(action, by, said.Actor, said.At, said.On)
        {
            Note = said.Note,
            Number = said.Number,
            Until = said.Until,
            Instrument = said.Instrument,
            Result = said.Result is { } text ? RemoteContents.ReadResult(text, said.ResultHash, time) : null,
            ResultHash = said.ResultHash,
            Papers = RemoteTexts.Papers(said, withResult: true),
        };
    }

    private async Task FollowAsync(Referral referral, string type, Moment moment, CancellationToken ct)
    {
        if (type == ReferralMessage.TypeOf(ReferralAction.Accept))
        {
            await effects.AcceptedAsync(referral, moment, ct);
        }
        else if (type == ReferralMessage.TypeOf(ReferralAction.SendResult))
        {
            await effects.ResultCameAsync(referral, Platform, moment, ct);
        }
        else if (type == ReferralMessage.TypeOf(ReferralAction.AcknowledgeResult))
        {
            await effects.ResultAcknowledgedAsync(referral, moment, ct);
        }
    }

    private async Task<Referral> ArriveAsync(ReferralId id, ExchangeMessage message, ReferralMessage said, Moment moment, CancellationToken ct)
    {
        var opening = said.Opening ?? throw new RuleBrokenException(RuleCode.ReferralContentMissing);
        RemoteTexts.Check(opening, moment);
        RemoteContents.CheckPackage(opening, message.To, time);
        var from = await AgencyAsync(message.From, ct);
        var to = await AgencyAsync(message.To, ct);
        if (!to.IsActiveOn(moment.Today))
        {
            throw new RuleBrokenException(RuleCode.ReferralToClosedAgency);
        }

        var draft = ToDraft(opening, from.Id);
        if (!ReceiverRule.MayReceive(to.Kind, opening.Chain, opening.Purpose) || !draft.HasFitStage)
        {
            throw new RuleBrokenException(RuleCode.ReferralReceiverUnfit);
        }

        var referral = Referral.Arrive(
            id, draft, to.Id, new ReferralContent(opening.Content, opening.ContentHash, RemoteTexts.Papers(said, withResult: false)),
            new ReferralActor(null, said.Actor), said.At, moment);
        db.Referrals.Add(referral);
        return referral;
    }

    private static ReferralDraft ToDraft(ReferralOpening opening, AgencyId from) => new()
    {
        From = from,
        Chain = opening.Chain,
        Purpose = opening.Purpose,
        Stage = opening.Stage,
        LegalBasis = opening.LegalBasis,
        Reason = opening.Reason,
        SenderNumber = opening.SenderNumber,
        ReturnBy = opening.ReturnBy,
        ConsentedOn = opening.ConsentedOn,
        Barred = [.. opening.Barred.Select(name => new BarredPerson(null, name))],
    };

    private async Task<ReferralSide> SideOfAsync(Referral referral, string code, CancellationToken ct) =>
        referral.SideOf((await AgencyAsync(code, ct)).Id) is { } side && referral.Placement == (side == ReferralSide.Sender ? ReferralPlacement.SenderElsewhere : ReferralPlacement.ReceiverElsewhere)
            ? side
            : throw new RuleBrokenException(RuleCode.ReferralStepOfOtherSide, code);

    private async Task<Agency> AgencyAsync(string code, CancellationToken ct) =>
        await db.Agencies.AsNoTracking().SingleOrDefaultAsync(agency => agency.Code == code, ct) ?? throw new RuleBrokenException(RuleCode.AgencyUnknown);

    private async Task<Moment> MomentAsync(CancellationToken ct) => new(time.Now, time.Today, await calendars.CurrentAsync(ct), await clocks.CurrentAsync(ct));
}
