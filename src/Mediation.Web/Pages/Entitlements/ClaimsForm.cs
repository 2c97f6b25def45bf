using Mediation.Application.Entitlements;
using Mediation.Web.Errors;

namespace Mediation.Web.Pages.Entitlements;

/// <summary>
/// What somebody typed about a job, as typed. The topics stand in the address; dates and wages are posted, so that they are in no address, log
/// or history of the browser.
/// </summary>
internal sealed record ClaimsForm(IReadOnlyList<ClaimTopic> Topics, IReadOnlyDictionary<string, string> Fields)
{
    private const int LongField = 200;

    /// <summary>In the order of the page, in which faults are listed too.</summary>
    private static readonly string[] Names =
    [
        "start", "end", "wage", "average", "bonus", "reason", "last", "signed", "overtimeFrom", "overtimeTo", "workdayHours", "restHours",
        "holidayHours", "overtimePaid", "wagesFrom", "wagesTo", "wagesPaid", "leaveYear", "workedYears", "leaveTaken",
    ];

    public string this[string field] => Fields.GetValueOrDefault(field, "");

    public bool AsksForService => Topics.Any(topic => topic is ClaimTopic.Termination or ClaimTopic.Contract or ClaimTopic.Leave);

    public bool AsksForWage => Topics.Any(topic => topic != ClaimTopic.Termination);

    public bool Asks(ClaimTopic topic) => Topics.Contains(topic);

    public string Address => "/calculator/claims?" + string.Join('&', Topics.Select(topic => $"what={topic}"));

    public static ClaimsForm Of(IQueryCollection query, IFormCollection? form)
    {
        var ticked = query["what"].Select(word => Enum.TryParse<ClaimTopic>(word, out var topic) && Enum.IsDefined(topic) ? topic : (ClaimTopic?)null)
            .OfType<ClaimTopic>().ToHashSet();
        return new ClaimsForm(
            [.. Enum.GetValues<ClaimTopic>().Where(ticked.Contains)],
            form is null ? new Dictionary<string, string>() : Names.ToDictionary(name => name, name => Typed.Of(form, name, LongField)));
    }

    /// <exception cref="MalformedRequestException">A field cannot be read; every such field is named.</exception>
    public CalculateEntitlement ToRequest(DateOnly today)
    {
        var reading = new ClaimsReading(this, today);
        var items = Topics.Select(topic => reading.Read(topic)).ToList();
        return reading.Faults.Count == 0
            ? new CalculateEntitlement { Items = items }
            : throw new MalformedRequestException(StatusCodes.Status400BadRequest, ProblemCodes.Malformed, [.. reading.Faults.DistinctBy(fault => fault.Path).OrderBy(fault => Array.IndexOf(Names, fault.Path))]);
    }

    /// <summary>From a path of the request or the code of a rule to the field that is to blame.</summary>
    public string FieldOf(string fault) => fault switch
    {
        "entitlement.service-before-2008" => "start",
        "entitlement.paid-beyond" => this["overtimePaid"].Length > 0 ? "overtimePaid" : "wagesPaid",
        "legal-parameter.missing" => AsksForService ? "end" : Asks(ClaimTopic.Overtime) ? "overtimeFrom" : "wagesFrom",
        _ when fault.StartsWith("items[", StringComparison.Ordinal) => FieldOf(Topics[fault["items[".Length] - '0'], fault[(fault.IndexOf("].", StringComparison.Ordinal) + 2)..]),
        _ => fault.Contains('.', StringComparison.Ordinal) ? "" : fault,
    };

    private static string FieldOf(ClaimTopic topic, string name) => (topic, name.Split('[')[0]) switch
    {
        (ClaimTopic.Overtime, "from") => "overtimeFrom",
        (ClaimTopic.Overtime, "to") => "overtimeTo",
        (ClaimTopic.Overtime, "workdayHours") => "workdayHours",
        (ClaimTopic.Overtime, "restDayHours") => "restHours",
        (ClaimTopic.Overtime, "holidayHours") => "holidayHours",
        (ClaimTopic.Overtime, "alreadyPaidFen") => "overtimePaid",
        (ClaimTopic.Wages, "from") => "wagesFrom",
        (ClaimTopic.Wages, "to") => "wagesTo",
        (ClaimTopic.Wages, "alreadyPaidFen") => "wagesPaid",
        (ClaimTopic.Leave, "from" or "to") => "leaveYear",
        (ClaimTopic.Leave, "workedYears") => "workedYears",
        (ClaimTopic.Leave, "daysTaken") => "leaveTaken",
        (ClaimTopic.Termination, "monthlyWageFen" or "wagesFen") => "average",
        (ClaimTopic.Termination, "yearlyBonusFen") => "bonus",
        (ClaimTopic.Termination, "lastMonthWageFen") => "last",
        (ClaimTopic.Contract, "signedOn") => "signed",
        (_, "from") => "start",
        (_, "to") => "end",
        _ => "wage",
    };
}
