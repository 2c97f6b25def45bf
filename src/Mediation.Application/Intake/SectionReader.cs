using Mediation.Domain.Common;
using Mediation.Domain.Intake;

namespace Mediation.Application.Intake;

/// <summary>Reads what was typed into one section, field by field, and names every fault instead of stopping at the first.</summary>
internal sealed class SectionReader(FilingSection section, FilingAnswers answers, IReadOnlyList<FilingField> fields, List<FilingFault> faults)
{
    private static readonly DateOnly Earliest = new(1900, 1, 1);
    private readonly SectionAnswers _typed = answers.Of(section);

    /// <summary>What every field owes: to be there where it must, of bounded length, and one of the choices.</summary>
    public void Check()
    {
        foreach (var field in fields)
        {
            var text = _typed.Of(field.Id);
            if (text.Length == 0)
            {
                if (field.IsRequired)
                {
                    Blame(field.Id, field.Kind is FieldKind.Choice or FieldKind.Select ? "field.choose" : "field.required");
                }
            }
            else if (text.Length > field.MaxLength)
            {
                Blame(field.Id, "field.too-long", field.MaxLength);
            }
            else if (field.Choices.Count > 0 && !field.Choices.Contains(text))
            {
                Blame(field.Id, "field.choose");
            }
        }
    }

    public string Text(string name, int row = 0) => _typed.Of(FilingField.RowName(name, row)).Trim();

    public string? Optional(string name, int row = 0) => Text(name, row) is { Length: > 0 } text ? text : null;

    public T? Choice<T>(string name, int row = 0) where T : struct, Enum => FilingFields.Parse<T>(Text(name, row));

    /// <summary>Lets the domain judge what is there; what it refuses is a fault of that field.</summary>
    public string? Judged(string name, Action<string> parse, int row = 0)
    {
        if (Optional(name, row) is not { } text)
        {
            return null;
        }

        try
        {
            parse(text);
        }
        catch (RuleBrokenException broken)
        {
            Blame(FilingField.RowName(name, row), broken.Code.Code, [.. broken.Arguments]);
        }

        return text;
    }

    public DateOnly? Date(string name, DateOnly latest, MonthEnd ofMonth = MonthEnd.First, int row = 0)
    {
        if (Optional(name, row) is not { } text)
        {
            return null;
        }

        if (!TypedText.TryDate(text, ofMonth, out var date))
        {
            Blame(FilingField.RowName(name, row), "field.date");
            return null;
        }

        if (date > latest || date < Earliest)
        {
            Blame(FilingField.RowName(name, row), date > latest ? "field.future" : "field.date-range");
        }

        return date;
    }

    public long? Fen(string name, long most, int row = 0)
    {
        if (Optional(name, row) is not { } text)
        {
            return null;
        }

        if (!TypedText.TryFen(text, out var fen))
        {
            Blame(FilingField.RowName(name, row), "field.yuan");
            return null;
        }

        if (fen > most)
        {
            Blame(FilingField.RowName(name, row), "field.range");
        }

        return fen;
    }

    public void Blame(string field, string code, params IReadOnlyList<object> arguments)
    {
        if (!faults.Any(fault => fault.Section == section && fault.Field == field))
        {
            faults.Add(new FilingFault(section, field, code, arguments));
        }
    }
}
