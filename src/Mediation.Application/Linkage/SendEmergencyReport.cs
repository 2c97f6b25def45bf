using System.Globalization;
using FluentValidation;
using Mediation.Application.Access;
using Mediation.Domain.Linkage;
using Mediation.Domain.Notices;
using MediatR;

namespace Mediation.Application.Linkage;

/// <summary>Tells the heads of the agency and of the agency above (紧急报告): first, follow-up or final.</summary>
[Requires(Permission.ConveneLinkage)]
public sealed record SendEmergencyReport : MatterCommand
{
    public required EmergencyReportKind Kind { get; init; }

    /// <summary>Read in the platform; the notice names number and title only.</summary>
    public required string Text { get; init; }
}

internal sealed class SendEmergencyReportValidator : AbstractValidator<SendEmergencyReport>
{
    public SendEmergencyReportValidator()
    {
        RuleFor(command => command.Kind).IsInEnum();
        RuleFor(command => command.Text).NotEmpty().MaximumLength(EmergencyReport.TextMaxLength);
    }
}

internal sealed class SendEmergencyReportHandler(MatterDesk desk, MatterNotices notices, MatterWork work)
    : IRequestHandler<SendEmergencyReport, MatterReceipt>
{
    public async Task<MatterReceipt> Handle(SendEmergencyReport command, CancellationToken ct)
    {
        var matter = await desk.LoadOwnAsync(command, ct);
        var report = matter.SendEmergencyReport(command.Kind, command.Text, desk.Actor);
        await work.ReportedAsync(matter, desk.Actor, ct);
        var key = string.Create(CultureInfo.InvariantCulture, $"report:{matter.Id.Value:N}:{report.Number}");
        await notices.TellLeadersAsync(matter, new MatterWords(TemplateKeys.EmergencyReport, key), ct);
        return await desk.SaveAsync(matter, ct, report.Id);
    }
}
