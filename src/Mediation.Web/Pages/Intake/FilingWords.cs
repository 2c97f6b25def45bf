using System.Globalization;
using System.Text.Json;
using Mediation.Application.Intake;
using Mediation.Domain.Agreements;
using Mediation.Domain.Intake;
using Mediation.Web.Texts;
using Microsoft.Extensions.Localization;

namespace Mediation.Web.Pages.Intake;

/// <summary>The words of the filing's questions, by section, field and who files.</summary>
internal sealed class FilingWords(IStringLocalizer<Screens> text)
{
    /// <summary>A section as it stands in addresses and keys.</summary>
    public static string NameOf(FilingSection section) => JsonNamingPolicy.KebabCaseLower.ConvertName(section.ToString());

    public static FilingSection? SectionOf(string name)
    {
        foreach (var section in Enum.GetValues<FilingSection>())
        {
            if (NameOf(section) == name)
            {
                return section;
            }
        }

        return null;
    }

    public string Title(FilingSection section, string who) => Of($"file.{NameOf(section)}", who)!;

    public string Lead(FilingSection section, string who) => Of($"file.{NameOf(section)}.lead", who) ?? "";

    public string Label(FilingSection section, string field, string who) => Of($"file.{NameOf(section)}.{field}", who)!;

    public string? Hint(FilingSection section, string field, string who) => Of($"file.{NameOf(section)}.{field}.hint", who);

    /// <summary>With its row where there are several: "Employer 2: name".</summary>
    public string FullLabel(FilingSection section, FilingField field, string who, int rows) =>
        field.Row == 0 || rows == 1 ? Label(section, field.Name, who) : $"{Row(section, field.Row)} {Label(section, field.Name, who)}";

    public string Row(FilingSection section, int row) => text[$"file.{NameOf(section)}.row", row];

    /// <summary>What stands for a choice: the name of an area, the employer of that number as typed, or a word.</summary>
    public string Choice(FilingField field, string code, FilingView filing) =>
        Choice(field, code, filing.Areas, filing.Sections.First(section => section.Section == FilingSection.Employer).Fields);

    /// <param name="employers">Fields of the employers' section, as typed.</param>
    public string Choice(FilingField field, string code, IReadOnlyList<FilingArea> areas, IReadOnlyDictionary<string, string> employers)
    {
        if (field.Name == "area")
        {
            return areas.FirstOrDefault(area => area.Code == code)?.Name ?? code;
        }

        if (field.Name == "against" && int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var row))
        {
            var named = employers.GetValueOrDefault(FilingField.RowName("name", row));
            return string.IsNullOrEmpty(named) ? Row(FilingSection.Employer, row) : named;
        }

        var word = text[$"file.choice.{field.Name}.{code}"];
        return word.ResourceNotFound ? code : word;
    }

    /// <summary>What was answered, as it was understood: the filer must see that "1.56万" is 15,600 and that a month ends on its last day.</summary>
    public string Answer(FilingField field, string typed, FilingView filing) =>
        Answer(field, typed, filing.Areas, filing.Sections.First(section => section.Section == FilingSection.Employer).Fields);

    public string Answer(FilingField field, string typed, IReadOnlyList<FilingArea> areas, IReadOnlyDictionary<string, string> employers)
    {
        var end = field.Name == "to" ? MonthEnd.Last : MonthEnd.First;
        return field.Kind switch
        {
            _ when typed.Length == 0 => text["file.blank"],
            FieldKind.Choice or FieldKind.Select when field.Choices.Contains(typed) => Choice(field, typed, areas, employers),
            FieldKind.Yuan when TypedText.TryFen(typed, out var fen) => text["file.sum", Money.FromFen(Math.Min(fen, Money.MaxFen)).Yuan.ToString("N2", CultureInfo.InvariantCulture)],
            FieldKind.Date when TypedText.TryDate(typed, end, out var day) => Texts.Said.Words(day),
            _ => typed,
        };
    }

    /// <summary>Label and text of one field of the copy; a choice in words where it has one.</summary>
    public (string Label, string Text) Said(FilingSection section, string id, string typed, string who, IReadOnlyList<FilingArea> areas)
    {
        var dash = id.LastIndexOf('-');
        var row = dash > 0 && int.TryParse(id.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var name = row == 0 ? id : id[..dash];
        var word = name == "area" ? null : text[$"file.choice.{name}.{typed}"];
        var answer = word is { ResourceNotFound: false } ? word.Value : areas.FirstOrDefault(area => name == "area" && area.Code == typed)?.Name ?? typed;
        return ((row > 1 ? $"{Row(section, row)} " : "") + Label(section, name, who), answer);
    }

    // A wording for who files stands beside the common one.
    private string? Of(string key, string who)
    {
        var own = text[$"{key}@{who}"];
        var common = own.ResourceNotFound ? text[key] : own;
        return common.ResourceNotFound ? null : common.Value;
    }
}
