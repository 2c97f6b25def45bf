using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Intake;
using Mediation.Domain.Collective;
using Mediation.Domain.Notices;
using MediatR;

namespace Mediation.Application.Collective;

public enum SheetFormat
{
    Xlsx,
    Csv,
}

/// <summary>The empty sheet for a draft: one column for each thing it asks for.</summary>
[Requires(Permission.KeepFilings)]
public sealed record GetGroupTemplate(Guid Filing, SheetFormat Format, string Language) : IRequest<SheetFile>;

public sealed record SheetFile(byte[] Content, string MediaType, string Name);

internal sealed class GetGroupTemplateValidator : AbstractValidator<GetGroupTemplate>
{
    public GetGroupTemplateValidator()
    {
        RuleFor(query => query.Format).IsInEnum();
        RuleFor(query => query.Language).NotEmpty().IsLanguage();
    }
}

internal sealed class GetGroupTemplateHandler(FilingDesk desk, ISheets files) : IRequestHandler<GetGroupTemplate, SheetFile>
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public async Task<SheetFile> Handle(GetGroupTemplate query, CancellationToken ct)
    {
        var draft = await desk.LoadAsync(query.Filing, ct);
        var english = query.Language == Languages.English;
        List<string> headings = [.. SheetColumn.For(GroupSheets.ClaimsOf(draft)).Select(column => english ? column.HeadingEn : column.HeadingZh)];
        var name = english ? "workers" : "工人名单";
        return query.Format == SheetFormat.Csv
            ? new SheetFile(files.WriteCsv(headings), "text/csv; charset=utf-8", $"{name}.csv")
            : new SheetFile(files.WriteXlsx(headings, english ? "Workers" : "名单", english ? "How to" : "填写说明", SheetHelp.In(english)), Workbook, $"{name}.xlsx");
    }
}

/// <summary>What stands on the second sheet of the template.</summary>
internal static class SheetHelp
{
    private static readonly string[] Zh =
    [
        $"一人一行，最多{TypedSheet.MaxPeople}人。第一行的标题不要改；列的先后可以换。",
        "姓名、身份证号、手机号必须填。身份证号18位，最后一位可能是X。手机号是本人的11位号码：以后查进度、投票都用它。",
        "日期写成 2025-10-01，只记得月份就写 2025年10月；不需要就空着。",
        "金额写数字，单位是元，例如 8123.45。没有这一项要求的人空着。",
        "只写字和数字，不要写公式（以“=”开头的内容）。",
        "您本人也要写在名单里。",
    ];

    private static readonly string[] En =
    [
        $"One person a row, at most {TypedSheet.MaxPeople}. Keep the headings in the first row; the order of columns is free.",
        "Name, ID number and mobile are needed. An ID number has 18 characters, the last may be X. The mobile is the person's own: it is used to follow the case and to vote.",
        "Write dates as 2025-10-01, or 2025-10 if only the month is known; leave them blank if not needed.",
        "Write sums as figures in yuan, for example 8123.45. Leave it blank for whoever does not ask this.",
        "Write text and figures only, no formulas (what begins with \"=\").",
        "You must be on the list yourself.",
    ];

    public static IReadOnlyList<string> In(bool english) => english ? En : Zh;
}
