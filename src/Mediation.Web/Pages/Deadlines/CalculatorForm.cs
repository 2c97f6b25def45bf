using System.Globalization;
using Mediation.Application.Deadlines;
using Mediation.Web.Errors;

namespace Mediation.Web.Pages.Deadlines;

/// <summary>What somebody typed into the calculator, as typed. It lives in the address, so that a result can be kept, printed and sent on.</summary>
internal sealed record CalculatorForm(string Clock, string On, string Agreed, IReadOnlyList<MoveFields> Moves)
{
    public const int Rows = 3;

    public bool IsEmpty => Clock.Length + On.Length + Agreed.Length == 0 && Moves.All(move => move.IsEmpty);

    public static CalculatorForm Of(IQueryCollection query) => new(
        Typed.Of(query, "clock"), Typed.Of(query, "on"), Typed.Of(query, "agreed"),
        [.. Enumerable.Range(1, Rows).Select(row => new MoveFields(
            row, Typed.Of(query, $"kind{row}"), Typed.Of(query, $"days{row}"), Typed.Of(query, $"from{row}"), Typed.Of(query, $"until{row}")))]);

    /// <exception cref="MalformedRequestException">A field cannot be read; every such field is named.</exception>
    public CalculateDueDate ToRequest()
    {
        List<FieldFault> faults = [];
        var request = new CalculateDueDate
        {
            Clock = Clock,
            StartOn = Typed.Date(On, "on", isRequired: true, faults) ?? default,
            AgreedOn = Typed.Date(Agreed, "agreed", isRequired: false, faults),
            Adjustments = [.. Moves.Where(move => !move.IsEmpty).Select(move => move.ToInput(faults)).OfType<AdjustmentInput>()],
        };
        if (ClockNames.Find(Clock) is null)
        {
            faults.Insert(0, new FieldFault("clock", "field.required"));
        }

        return faults.Count == 0
            ? request
            : throw new MalformedRequestException(StatusCodes.Status400BadRequest, ProblemCodes.Malformed, faults);
    }

    /// <summary>From a path of the request or the code of a rule to the field that is to blame.</summary>
    public string FieldOf(string fault) => fault switch
    {
        "startOn" or "deadline.no-period-in-force" or "calendar.date-out-of-range" => "on",
        "agreedOn" or "deadline.agreed-date-missing" or "deadline.agreed-date-not-allowed" or "deadline.agreed-date-before-start" => "agreed",
        "deadline.not-extendable" => FieldOf(AdjustmentKind.Extension, "kind"),
        "deadline.extension-unclear" or "deadline.extension-too-long" or "deadline.extension-too-often" or "deadline.extension-past-event"
            or "deadline.extension-not-later" => FieldOf(AdjustmentKind.Extension, "days"),
        "deadline.not-pausable" => FieldOf(AdjustmentKind.Pause, "kind"),
        "deadline.pauses-overlap" or "deadline.resume-before-pause" => FieldOf(AdjustmentKind.Pause, "until"),
        "deadline.not-excludable" => FieldOf(AdjustmentKind.Exclusion, "kind"),
        "deadline.exclusion-empty" => FieldOf(AdjustmentKind.Exclusion, "until"),
        "deadline.not-restartable" => FieldOf(AdjustmentKind.Restart, "kind"),
        "deadline.restart-out-of-order" => FieldOf(AdjustmentKind.Restart, "from"),
        _ when fault.StartsWith("adjustments[", StringComparison.Ordinal) => FieldOfPath(fault),
        _ => fault.Contains('.', StringComparison.Ordinal) ? "" : fault,
    };

    private string FieldOf(AdjustmentKind kind, string field) =>
        Moves.LastOrDefault(move => move.KindRead == kind) is { } move ? $"{field}{move.Row}" : "";

    private string FieldOfPath(string path)
    {
        var (at, name) = (path.IndexOf(']', StringComparison.Ordinal), path[(path.LastIndexOf('.') + 1)..]);
        var index = int.Parse(path.AsSpan("adjustments[".Length, at - "adjustments[".Length), NumberStyles.None, CultureInfo.InvariantCulture);
        var row = Moves.Where(move => !move.IsEmpty).ElementAt(index).Row;
        return name switch
        {
            "days" => $"days{row}",
            "until" or "newEnd" => $"until{row}",
            "from" or "on" => $"from{row}",
            _ => $"kind{row}",
        };
    }
}

/// <summary>One line of what happened meanwhile.</summary>
internal sealed record MoveFields(int Row, string Kind, string Days, string From, string Until)
{
    public bool IsEmpty => Kind.Length + Days.Length + From.Length + Until.Length == 0;

    public AdjustmentKind? KindRead => Enum.TryParse<AdjustmentKind>(Kind, out var kind) && Enum.IsDefined(kind) ? kind : null;

    public AdjustmentInput? ToInput(List<FieldFault> faults)
    {
        if (KindRead is not { } kind)
        {
            faults.Add(new FieldFault($"kind{Row}", "field.required"));
            return null;
        }

        if (kind == AdjustmentKind.Extension)
        {
            return new AdjustmentInput(kind, Days: Typed.Count(Days, $"days{Row}", faults), NewEnd: Typed.Date(Until, $"until{Row}", isRequired: false, faults));
        }

        var from = Typed.Date(From, $"from{Row}", isRequired: true, faults);
        return kind == AdjustmentKind.Restart
            ? new AdjustmentInput(kind, On: from)
            : new AdjustmentInput(kind, From: from, Until: Typed.Date(Until, $"until{Row}", isRequired: true, faults));
    }
}
