using System.Globalization;
using Mediation.Application.Negotiation;
using Mediation.Domain.Agreements;
using Mediation.Domain.Common;
using Mediation.Domain.Negotiation;
using Mediation.Web.Errors;

namespace Mediation.Web.Pages.Negotiation;

/// <summary>What somebody typed into an offer, claim by claim, as typed.</summary>
internal sealed class OffersForm(IReadOnlyDictionary<string, string> fields)
{
    private static readonly string[] PerClaim = ["amount", "due", "parts", "words"];
    private static readonly string[] Others = ["until", "note", "for", "manner", "reason"];

    public string this[string field] => fields.GetValueOrDefault(field, "");

    /// <summary>Empty but for a week's time to answer.</summary>
    public static OffersForm Blank(DateOnly today) => new(new Dictionary<string, string> { ["until"] = Iso(today.AddDays(7)) });

    public static OffersForm Of(IFormCollection form, IEnumerable<ClaimStandingView> claims)
    {
        var names = claims.Where(claim => claim.Offerable).SelectMany(claim => PerClaim.Select(name => Name(name, claim))).Concat(Others);
        return new OffersForm(names.ToDictionary(name => name, name => Typed.Of(form, name, LengthOf(name))));
    }

    public static string Name(string name, ClaimStandingView claim) => string.Create(CultureInfo.InvariantCulture, $"{name}-{claim.Number}");

    /// <exception cref="MalformedRequestException">A field cannot be read; every such field is named.</exception>
    public (IReadOnlyList<OfferLineInput> Lines, DateOnly Until, string? Note) Read(IEnumerable<ClaimStandingView> claims)
    {
        List<FieldFault> faults = [];
        List<OfferLineInput> lines = [.. claims.Where(claim => claim.Offerable && IsNamed(claim)).Select(claim => Line(claim, faults))];
        var until = Typed.Date(this["until"], "until", isRequired: true, faults);
        if (faults.Count > 0)
        {
            throw new MalformedRequestException(StatusCodes.Status400BadRequest, ProblemCodes.Malformed, [.. faults]);
        }

        return (lines, until!.Value, this["note"].Length > 0 ? this["note"] : null);
    }

    /// <summary>What was typed, under the labels of the form.</summary>
    public IReadOnlyList<(string Label, string Typed)> Shown(IEnumerable<ClaimStandingView> claims) =>
    [
        .. claims.SelectMany(claim => PerClaim.Select(name => ($"offers.{name}-", this[Name(name, claim)])))
            .Append(("offers.note", this["note"])).Append(("offers.decline-reason", this["reason"])).Where(field => field.Item2.Length > 0),
    ];

    public T? Choice<T>(string field) where T : struct, Enum => Enum.TryParse<T>(this[field], out var chosen) && Enum.IsDefined(chosen) ? chosen : null;

    /// <summary>From a path of the request or the code of a rule to the field that is to blame.</summary>
    public string FieldOf(string fault, IEnumerable<ClaimStandingView> claims)
    {
        if (fault.StartsWith("lines[", StringComparison.Ordinal) && int.TryParse(fault.AsSpan(6, fault.IndexOf(']', StringComparison.Ordinal) - 6), out var place))
        {
            var claim = claims.Where(one => one.Offerable && IsNamed(one)).ElementAtOrDefault(place);
            return claim is null ? "" : Name(fault.Contains("words", StringComparison.Ordinal) ? "words" : "amount", claim);
        }

        return fault switch
        {
            "offer.validity" or "validUntil" => "until",
            "offer.side-missing" => "for",
            "offer.manner" => "manner",
            _ => fault.Contains('.', StringComparison.Ordinal) ? "" : fault,
        };
    }

    private bool IsNamed(ClaimStandingView claim) => PerClaim.Any(name => this[Name(name, claim)].Length > 0);

    private OfferLineInput Line(ClaimStandingView claim, List<FieldFault> faults)
    {
        var (amount, due, parts, words) = (Name("amount", claim), Name("due", claim), Name("parts", claim), Name("words", claim));
        var fen = Typed.Fen(this[amount], amount, isRequired: false, faults) ?? 0;
        var first = Typed.Date(this[due], due, isRequired: fen > 0, faults);
        var count = Typed.Whole(this[parts], parts, isRequired: false, faults) ?? 1;
        if (count is < 1 or > SettlementTalks.MaxInstalments)
        {
            faults.Add(new FieldFault(parts, "offer.instalments-too-many", SettlementTalks.MaxInstalments));
        }

        var said = this[words].Length > 0 ? this[words] : null;
        return fen == 0 || first is null || faults.Count > 0
            ? new OfferLineInput(claim.Claim!.Value, [], said)
            : new OfferLineInput(claim.Claim!.Value, Plan(fen, count, first.Value, amount, faults), said);
    }

    private static List<InstalmentInput> Plan(long fen, int count, DateOnly first, string field, List<FieldFault> faults)
    {
        if (fen < count)
        {
            faults.Add(new FieldFault(field, RuleCode.OfferInstalmentZero.Code));
            return [];
        }

        return [.. InstalmentPlan.Monthly(Money.FromFen(fen), count, first).Select(part => new InstalmentInput(part.Fen, part.DueOn))];
    }

    private static int LengthOf(string name) =>
        name is "note" or "reason" || name.StartsWith("words", StringComparison.Ordinal) ? Offer.NoteMaxLength : 60;

    private static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
