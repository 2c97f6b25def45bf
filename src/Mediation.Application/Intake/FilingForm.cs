using Mediation.Application.Cases;
using Mediation.Domain.Cases;
using Mediation.Domain.Collective;
using Mediation.Domain.Common;
using Mediation.Domain.Intake;
using Mediation.Domain.People;

namespace Mediation.Application.Intake;

/// <summary>What a draft's answers come to: the application they make, or why they make none yet.</summary>
internal sealed record FilingReading(SubmitApplication? Application, IReadOnlyList<FilingFault> Faults)
{
    public IReadOnlyList<FilingFault> Of(FilingSection section) => [.. Faults.Where(fault => fault.Section == section)];
}

/// <summary>Reads typed answers into the application that programs send as it is.</summary>
internal sealed partial class FilingForm
{
    private const string TheWorker = "w";

    /// <summary>The words kept as reason where an employer's number, or a worker's, is not at hand: nobody is turned away for want of it.</summary>
    private const string NotAtHand = "申请人暂不掌握";

    private readonly FilingAnswers _answers;
    private readonly DateOnly _today;
    private readonly GroupRoll? _roll;
    private readonly List<FilingFault> _faults = [];
    private readonly Dictionary<FilingSection, SectionReader> _readers;

    private FilingForm(FilingAnswers answers, IReadOnlyList<string> areas, GroupRoll? roll, DateOnly today)
    {
        (_answers, _roll, _today) = (answers, roll, today);
        _readers = Enum.GetValues<FilingSection>().ToDictionary(
            section => section, section => new SectionReader(section, answers, FilingFields.Of(section, answers, areas), _faults));
    }

    private bool ByEmployer => FilingFields.Who(_answers) == FilingFields.Employer;

    private int Employers => FilingFields.RowsOf(FilingSection.Employer, _answers);

    /// <param name="roll">Of the sheet, for a draft that is filed for a group; else null.</param>
    public static FilingReading Read(string agency, FilingAnswers answers, IReadOnlyList<string> areas, GroupRoll? roll, DateOnly today) =>
        new FilingForm(answers, areas, roll, today).Read(agency);

    private FilingReading Read(string agency)
    {
        foreach (var reader in _readers.Values)
        {
            reader.Check();
        }

        var (employers, workers) = (ReadEmployers(), _roll is { } roll ? ReadMembers(roll) : [ReadWorker()]);
        var (claims, other, deceased, agents) = (ReadClaims(), ReadOtherMatter(), ReadDeceased(), ReadHelper());
        if (_faults.Count > 0)
        {
            return new FilingReading(null, [.. _faults.OrderBy(fault => fault.Section)]);
        }

        return new FilingReading(
            new SubmitApplication
            {
                Agency = agency,
                Channel = Channel.Online,
                WorkplaceArea = Of(FilingSection.Work).Text("area"),
                DeceasedWorker = deceased,
                OtherMatter = other,
                Applicants = ByEmployer ? employers : workers,
                Respondents = ByEmployer ? workers : employers,
                Claims = claims,
                Representatives = agents,
            },
            []);
    }

    private SectionReader Of(FilingSection section) => _readers[section];

    private DeceasedInput? ReadDeceased()
    {
        if (FilingFields.Who(_answers) != FilingFields.Relative)
        {
            return null;
        }

        var typed = Of(FilingSection.Worker);
        var name = typed.Judged("deceased-name", text => PersonName.Parse(text));
        return typed.Date("died-on", _today) is { } day && name is not null ? new DeceasedInput(name, day) : null;
    }

    private OtherMatterInput? ReadOtherMatter()
    {
        var typed = Of(FilingSection.OtherBody);
        return typed.Text("before") == FilingFields.Yes ? new OtherMatterInput(typed.Text("body"), typed.Optional("number"), Entrusted: false) : null;
    }

    /// <summary>
    /// A helper types and follows the case and speaks for nobody. With a letter he may speak and be written to, no more: to settle or waive
    /// needs a letter that says so (民事诉讼法 §62), which the office takes in. A guardian acts by law (民法典 §23). His number is the one he
    /// signed in with.
    /// </summary>
    private List<RepresentativeInput> ReadHelper()
    {
        if (FilingFields.Who(_answers) != FilingFields.Helper)
        {
            return [];
        }

        var typed = Of(FilingSection.Filer);
        var (name, relation) = (typed.Judged("helper-name", text => PersonName.Parse(text)), typed.Choice<HelperRelation>("helper-relation"));
        var kind = typed.Text("helper-authority") switch
        {
            FilingFields.Guardian => RepresentativeKind.LegalAgent,
            FilingFields.Letter => RepresentativeKind.Agent,
            _ => RepresentativeKind.Helper,
        };
        return
        [
            new RepresentativeInput
            {
                Kind = kind,
                Name = name ?? "",
                For = [TheWorker],
                Powers = kind == RepresentativeKind.Agent ? [Powers.AttendAndArgue, Powers.ReceiveService] : [],
                Relation = kind == RepresentativeKind.Helper ? relation ?? HelperRelation.Other : null,
                ValidFrom = _today,
            },
        ];
    }

    private List<ClaimInput> ReadClaims() =>
        [.. Enumerable.Range(1, FilingFields.RowsOf(FilingSection.Wanted, _answers)).Select(row => _roll is { } roll ? ReadClaim(row, roll) : ReadClaim(row))];

    private ClaimInput ReadClaim(int row)
    {
        var typed = Of(FilingSection.Wanted);
        var type = typed.Choice<ClaimType>("type", row);
        var fen = typed.Fen("amount", ClaimInputValidator.MaxLineFen, row);
        if (type is { } known && !known.IsWithoutAmount() && fen is null or 0)
        {
            typed.Blame(FilingField.RowName("amount", row), RuleCode.ClaimWithoutAmount.Code);
        }

        // What is asked for may lie ahead, such as wages of the notice month; years ahead is a slip.
        var (from, to) = (typed.Date("from", _today.AddYears(1), MonthEnd.First, row), typed.Date("to", _today.AddYears(1), MonthEnd.Last, row));
        if (from > to)
        {
            typed.Blame(FilingField.RowName("to", row), RuleCode.ClaimPeriodReversed.Code);
        }

        var against = typed.Text("against", row);
        var isOfAll = Employers > 1 && against == "all";
        var respondent = ByEmployer ? TheWorker : isOfAll ? null : $"e{(Employers > 1 ? against : "1")}";
        return new ClaimInput
        {
            Type = type ?? ClaimType.Other,
            PeriodFrom = from,
            PeriodTo = to,
            Facts = typed.Text("facts", row),
            JointAndSeveral = isOfAll && !ByEmployer,
            Lines = [new ClaimLineInput(ByEmployer ? ApplicantKey(against) : TheWorker, respondent, fen ?? 0)],
        };
    }

    private string? ApplicantKey(string against) => Employers == 1 ? "e1" : against == "all" ? null : $"e{against}";
}
