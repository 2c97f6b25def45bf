using System.Security.Cryptography;
using FluentValidation;
using Mediation.Application.Common;
using Mediation.Domain.Common;
using Mediation.Domain.Intake;
using Mediation.Domain.Notices;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Intake;

/// <summary>
/// Sends a one-time code to a phone, at once and at any hour: whoever asks is awake. Nothing in the answer depends on whether the number
/// was ever seen here.
/// </summary>
[OpenToAll]
public sealed record RequestCode : ICommand<CodeSent>
{
    public required string Phone { get; init; }

    /// <summary>What the message is written in: zh-CN or en.</summary>
    public required string Language { get; init; }
}

/// <param name="Id">Of the message; it says nothing of code or number.</param>
public sealed record CodeSent(Guid Id, DateTimeOffset ValidUntil);

internal sealed class RequestCodeValidator : AbstractValidator<RequestCode>
{
    public RequestCodeValidator()
    {
        RuleFor(command => command.Phone).NotEmpty().MaximumLength(ConfirmCodeValidator.PhoneMaxLength).Parses((_, phone) => PortalPhone.Parse(phone));
        RuleFor(command => command.Language).NotEmpty().IsLanguage();
    }
}

internal sealed class RequestCodeHandler(IAppDb db, IBlindIndex blind, ICodeSeal seal, IEnumerable<IMessageGateway> gateways, PlatformTime time)
    : IRequestHandler<RequestCode, CodeSent>
{
    private static readonly string FigureSet = "0123456789";

    public async Task<CodeSent> Handle(RequestCode command, CancellationToken ct)
    {
        var (phone, now) = (PortalPhone.Parse(command.Phone), time.Now);
        var index = blind.Of(ProtectedKind.Phone, phone.Value);
        var earlier = await db.OneTimeCodes.AsNoTracking().Where(code => code.PhoneIndex == index)
            .Select(code => new { code.Serial, code.SentAt }).ToListAsync(ct);
        if (CodeLimits.WaitFor(earlier.Select(code => code.SentAt), now) is var wait && wait > TimeSpan.Zero)
        {
            throw TooSoon(wait);
        }

        var (id, digits) = (OneTimeCodeId.New(now), RandomNumberGenerator.GetString(FigureSet, OneTimeCode.Digits));
        var serial = earlier.Select(code => code.Serial).DefaultIfEmpty().Max() + 1;
        var code = OneTimeCode.Send(id, index, serial, seal.HashOf(id, index, digits), now);
        await KeepAsync(code, ct);
        var message = new OutboundMessage(id.Value, NoticeChannel.Sms, phone.Value, Subject: null, CodeMessage.Of(command.Language, digits), command.Language);
        return await gateways.First(gateway => gateway.Channel == NoticeChannel.Sms).SendAsync(message, ct) is SendResult.Accepted
            ? new CodeSent(id.Value, code.ExpiresAt)
            : throw new RuleBrokenException(RuleCode.CodeNotSent);
    }

    private async Task KeepAsync(OneTimeCode code, CancellationToken ct)
    {
        db.OneTimeCodes.Add(code);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Asked for twice at the same moment: the serial let only one of them in, and one message is on its way.
            db.Forget();
            throw TooSoon(TimeSpan.FromMinutes(1));
        }
    }

    private static RuleBrokenException TooSoon(TimeSpan wait) => new(RuleCode.CodeTooSoon, (int)Math.Ceiling(wait.TotalMinutes));
}
