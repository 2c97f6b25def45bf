using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Common;
using Mediation.Domain.Notices;
using Mediation.Domain.People;
using MediatR;

namespace Mediation.Application.Notices;

/// <summary>Queues the words that hold now as a test: to the caller's own inbox, or as a text message to a number the caller names.</summary>
[Requires(Permission.ManageReminders)]
public sealed record SendTestMessage : ICommand<TestReceipt>, ITemplateChoice
{
    public required string Key { get; init; }

    /// <summary>InApp or Sms.</summary>
    public required NoticeChannel Channel { get; init; }

    public required string Language { get; init; }

    /// <summary>Needed for a text message.</summary>
    public string? Phone { get; init; }

    /// <summary>Number of a case of the office.</summary>
    public string? Case { get; init; }
}

public sealed record TestReceipt(Guid Id);

internal sealed class SendTestMessageValidator : TemplateChoiceValidator<SendTestMessage>
{
    public SendTestMessageValidator()
    {
        RuleFor(command => command.Channel).Must(channel => channel is NoticeChannel.InApp or NoticeChannel.Sms);
        RuleFor(command => command.Phone).NotEmpty().When(command => command.Channel == NoticeChannel.Sms);
        RuleFor(command => command.Phone).Empty().When(command => command.Channel != NoticeChannel.Sms);
        RuleFor(command => command.Phone).MaximumLength(40).Parses((_, phone) => PhoneNumber.Parse(phone!));
        RuleFor(command => command.Case).MaximumLength(TemplateSample.CaseMaxLength);
    }
}

internal sealed class SendTestMessageHandler(IAppDb db, TemplateSample sample, PlatformTime time, RequestScope scope)
    : IRequestHandler<SendTestMessage, TestReceipt>
{
    public async Task<TestReceipt> Handle(SendTestMessage command, CancellationToken ct)
    {
        var (office, now) = (scope.OfficeOf(), time.Now);
        if (!TemplateKeys.All.Contains(command.Key))
        {
            throw new RuleBrokenException(RuleCode.TemplateUnknown, command.Key);
        }

        if (!Languages.All.Contains(command.Language))
        {
            throw new RuleBrokenException(RuleCode.TemplateLanguageUnknown);
        }

        var notice = Notice.Queue(
            new NoticeDraft
            {
                AgencyId = office,
                OnceKey = $"t:{Guid.CreateVersion7(now):N}",
                Audience = Audience.Head,
                Recipient = new Recipient(RecipientKind.Account, scope.Caller.Id),
                TemplateKey = command.Key,
                Language = command.Language,
                Values = await sample.ValuesAsync(office, command.Language, command.Case, ct),
                Channels = [command.Channel],
                NotBefore = now,
                IsTest = true,
                TestAddress = command.Phone is null ? null : PhoneNumber.Parse(command.Phone).Value,
            },
            now);
        db.Notices.Add(notice);
        await db.SaveChangesAsync(ct);
        return new TestReceipt(notice.Id.Value);
    }
}
