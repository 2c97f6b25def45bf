using System.Globalization;

namespace Mediation.Scenarios;

/// <summary>Turns a scenario into what is sent to POST /cases. Parties are keyed a1, a2 … and r1, r2 … in the order of the file.</summary>
internal static class Filings
{
    // The demonstration district is 大兴; where a scenario names a workplace it lies there, and where it names none the clerk asked.
    private const string Agency = "DX-UNION";
    private const string Daxing = "110115";

    // The files name no addresses; at the counter the clerk asks for them once.
    private static readonly object Asked = new { text = "北京市大兴区黄村镇", regionCode = Daxing, acceptsElectronicService = false };

    public static object Of(ScenarioFile scenario) => new
    {
        agency = Agency,
        channel = ChannelOf(scenario.Channel),
        stage = scenario.Stage is null ? "none" : $"{scenario.Stage.Replace("after-", "after-court-", StringComparison.Ordinal)}",
        externalNumber = scenario.ExternalCaseNo ?? scenario.WorkOrderNo,
        isOral = scenario.Oral,
        workplaceArea = Daxing,
        deceasedWorker = scenario.DeceasedWorker,
        applicants = Keyed("a", scenario.Applicants, (key, side) => Person(key, side, scenario.DeceasedWorker is null ? "worker" : "close-relative")),
        respondents = Keyed("r", scenario.Respondents, Organisation),
        claims = scenario.Claims.Select(claim => Claim(claim, scenario)).ToList(),
        representatives = LegalAgents(scenario),
    };

    /// <summary>The dispute as another body describes it in a referral.</summary>
    public static object Dispute(ScenarioFile scenario) => new
    {
        workplaceArea = Daxing,
        deceasedWorker = scenario.DeceasedWorker,
        applicants = Keyed("a", scenario.Applicants, (key, side) => Person(key, side, scenario.DeceasedWorker is null ? "worker" : "close-relative")),
        respondents = Keyed("r", scenario.Respondents, Organisation),
        claims = scenario.Claims.Select(claim => Claim(claim, scenario)).ToList(),
        representatives = LegalAgents(scenario),
    };

    /// <summary>The same dispute, filed once more by one of its applicants alone.</summary>
    public static object Repeated(ScenarioFile scenario) => Of(scenario with
    {
        Channel = scenario.DuplicateOf!.Channel,
        WorkOrderNo = null,
        Applicants = [scenario.Applicants.Single(side => side.Name == scenario.DuplicateOf.Applicant)],
    });

    private static string ChannelOf(string channel) => channel == "12345" ? "hotline12345" : channel;

    private static List<object> Keyed(string prefix, IReadOnlyList<Side> sides, Func<string, Side, object> write) =>
        [.. sides.Select((side, index) => write(Key(prefix, index), side))];

    private static string Key(string prefix, int index) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{index + 1}");

    private static object Person(string key, Side side, string role) => new
    {
        key,
        role,
        name = side.Name,
        identity = new { kind = "resident-id", number = side.ResidentId },
        phone = side.Phone,
        relation = side.Relation,
        groups = side.Groups ?? [],
        address = Asked,
        employment = side.Employment is not { } work ? null : new
        {
            from = FirstDay(work.From),
            to = work.To,
            position = work.Position,
            workplace = work.Workplace,
        },
    };

    private static object Organisation(string key, Side side) =>
        new
        {
            key,
            role = side.Role ?? "employer",
            name = side.Name,
            creditCode = side.Uscc,
            address = Asked,
            particulars = new { legalRepresentative = "法定代表人", legalRepresentativePost = "经理" },
        };

    private static object Claim(Demand claim, ScenarioFile scenario) => new
    {
        type = claim.Type,
        cause = claim.Cause,
        periodFrom = claim.Period is null ? (DateOnly?)null : FirstDay(claim.Period.Split('/')[0]),
        periodTo = claim.Period is null ? (DateOnly?)null : FirstDay(claim.Period.Split('/')[1]).AddMonths(1).AddDays(-1),
        facts = claim.Facts,
        jointAndSeveral = claim.JointAndSeveral,
        lines = claim.PerApplicant
            ? scenario.Applicants.Select((side, index) => Line(Key("a", index), side.ClaimFen, 0)).ToList()
            : [Line(null, claim.AmountFen, scenario.PaidAlreadyFen)],
    };

    private static object Line(string? applicant, long amountFen, long alreadyPaidFen) => new { applicant, amountFen, alreadyPaidFen };

    private static List<object> LegalAgents(ScenarioFile scenario) =>
    [
        .. scenario.Applicants.Select((side, index) => (side, key: Key("a", index))).Where(entry => entry.side.LegalAgent is not null).Select(entry => new
        {
            kind = "legal-agent",
            name = entry.side.LegalAgent,
            @for = new[] { entry.key },
            validFrom = DateOnly.FromDateTime(scenario.FiledAt.DateTime),
        }),
    ];

    private static DateOnly FirstDay(string month) => DateOnly.ParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture);
}
