using System.CommandLine;
using System.Globalization;
using System.Text;
using Mediation.Application.Calendar;
using Mediation.Application.Common;
using Mediation.Web.Api;
using MediatR;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Mediation.Web.Cli;

internal static class CalendarCommands
{
    public static Command Calendar()
    {
        var calendar = new Command("calendar", "The working days");
        calendar.Subcommands.Add(Import());
        calendar.Subcommands.Add(Show());
        return calendar;
    }

    private static Command Import()
    {
        var file = new Argument<string>("file") { Description = "JSON: year, days with name, date and isOffDay" };
        return new Command("import", "Publish a holiday notice; the job nodes then count open deadlines again") { file }.Sends(
            async (words, services, ct) => await ReadAsync(words.GetRequiredValue(file), services, ct),
            receipt => string.Create(
                CultureInfo.InvariantCulture,
                $"{receipt.Year} edition {receipt.Edition}: {(receipt.IsNew ? "published" : "on record already")}, {receipt.ChangedDays} days changed")
                + string.Concat(receipt.Warnings.Select(warning => $"{Environment.NewLine}{warning}")));
    }

    private static Command Show()
    {
        var year = new Argument<int>("year");
        return new Command("show", "Print the days off and the make-up working days of a year") { year }.Sends(
            words => new GetCalendarYear(words.GetRequiredValue(year)), InLines);
    }

    private static async Task<IRequest<NoticeReceipt>> ReadAsync(string file, IServiceProvider services, CancellationToken ct)
    {
        if (!File.Exists(file))
        {
            throw new NotFoundException(file);
        }

        var options = services.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        return Body<PublishNotice>.Read(await File.ReadAllBytesAsync(file, ct), options);
    }

    private static string InLines(CalendarYear year)
    {
        var lines = new StringBuilder();
        lines.Append(CultureInfo.InvariantCulture, $"{year.Year}{(year.IsProvisional ? " provisional" : "")}: {year.WorkingDays} working days");
        foreach (var day in year.Days)
        {
            lines.AppendLine();
            lines.Append(CultureInfo.InvariantCulture, $"{day.Date:yyyy-MM-dd} {(day.IsOffDay ? "off" : "work")} {day.Name ?? "周末"}");
        }

        return lines.ToString();
    }
}
