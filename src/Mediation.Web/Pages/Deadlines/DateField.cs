namespace Mediation.Web.Pages.Deadlines;

/// <summary>A date to type or pick. What is no date is shown again as text: a date picker would drop it.</summary>
internal sealed record DateField(string Name, string Label, string Value, string? Hint, ScreenFault? Fault, bool IsRequired = false)
{
    public string Type => Value.Length == 0 || Typed.IsDate(Value) ? "date" : "text";
}
