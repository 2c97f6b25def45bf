using System.Globalization;
using System.Text.Json;
using Mediation.Domain.Cases;
using Mediation.Domain.Intake;
using Mediation.Domain.People;
using static Mediation.Application.Intake.FieldKind;

namespace Mediation.Application.Intake;

/// <summary>What each section asks. A question whose answer cannot matter is not put.</summary>
public static class FilingFields
{
    public const int MaxRows = 10;

    /// <summary>How many rows of the repeated group there are, as text; absent for one.</summary>
    public const string Rows = "rows";
    public const string None = "none";
    public const string Yes = "yes";
    public const string No = "no";
    public const string Unsure = "unsure";
    public const string Helper = "helper";
    public const string Relative = "relative";
    public const string Employer = "employer";

    /// <summary>A worker who files for several at once, himself among them.</summary>
    public const string Group = "group";
    public const string Guardian = "guardian";
    public const string Letter = "letter";
    private const int NameLength = 60;

    private static readonly string[] Filers = ["worker", Group, Relative, Helper, Employer];
    private static readonly string[] Papers = [.. Words<IdentityDocumentKind>(), None];
    private static readonly string[] EmployerRoles = [.. Words<PartyRole>().Skip(2)];

    /// <param name="areas">Codes of the areas the filer may choose from.</param>
    public static IReadOnlyList<FilingField> Of(FilingSection section, FilingAnswers answers, IReadOnlyList<string> areas) => section switch
    {
        FilingSection.Filer => [.. OfFiler(answers)],
        // Of a group the sheet says it.
        FilingSection.Worker => Who(answers) == Group ? [] : [.. OfWorker(answers)],
        FilingSection.Employer => [.. Enumerable.Range(1, RowsOf(section, answers)).SelectMany(OfEmployer)],
        FilingSection.Work when Who(answers) == Group =>
        [
            new("area", Select, IsRequired: true) { Choices = areas },
            new("place", Line) { MaxLength = Employment.MaxLength },
        ],
        FilingSection.Work =>
        [
            new("area", Select, IsRequired: true) { Choices = areas },
            new("place", Line) { MaxLength = Employment.MaxLength },
            new("from", Date), new("to", Date),
            new("position", Line) { MaxLength = Employment.MaxLength },
            new("wage", Yuan),
        ],
        FilingSection.Wanted => [.. Enumerable.Range(1, RowsOf(section, answers)).SelectMany(row => OfWanted(row, RowsOf(FilingSection.Employer, answers), Who(answers) == Group))],
        FilingSection.Service =>
        [
            new("address", Line, IsRequired: true) { MaxLength = ServiceAddress.MaxLength },
            new("electronic", Choice, IsRequired: true) { Choices = [Yes, No] },
            new("email", Email) { MaxLength = EmailAddress.MaxLength },
            new("language", Choice, IsRequired: true) { Choices = ["zh-cn", "en"] },
        ],
        _ => [.. OfOtherBody(answers)],
    };

    public static bool HasRows(FilingSection section) => section is FilingSection.Employer or FilingSection.Wanted;

    public static int RowsOf(FilingSection section, FilingAnswers answers) =>
        int.TryParse(answers.Of(section).Of(Rows), NumberStyles.None, CultureInfo.InvariantCulture, out var rows) ? Math.Clamp(rows, 1, MaxRows) : 1;

    public static string Who(FilingAnswers answers) => answers.Of(FilingSection.Filer).Of("who");

    /// <summary>Members of an enumeration as the API writes them.</summary>
    public static IEnumerable<string> Words<T>() where T : struct, Enum => Enum.GetNames<T>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName);

    /// <summary>The member that a word of the API stands for.</summary>
    public static T? Parse<T>(string text) where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()) == text)
            {
                return value;
            }
        }

        return null;
    }

    private static IEnumerable<FilingField> OfFiler(FilingAnswers answers)
    {
        yield return new("who", Choice, IsRequired: true) { Choices = Filers };
        if (Who(answers) == Helper)
        {
            yield return new("helper-name", Line, IsRequired: true) { MaxLength = NameLength };
            yield return new("helper-relation", Select, IsRequired: true) { Choices = [.. Words<HelperRelation>()] };
            yield return new("helper-authority", Choice, IsRequired: true) { Choices = ["help", Letter, Guardian] };
        }
    }

    private static IEnumerable<FilingField> OfWorker(FilingAnswers answers)
    {
        var who = Who(answers);
        if (who == Relative)
        {
            yield return new("deceased-name", Line, IsRequired: true) { MaxLength = NameLength };
            yield return new("died-on", Date, IsRequired: true);
            yield return new("relation", Select, IsRequired: true) { Choices = [.. Words<Relation>()] };
        }

        yield return new("name", Line, IsRequired: true) { MaxLength = NameLength };
        var paper = answers.Of(FilingSection.Worker).Of("paper");
        yield return new("paper", Select, IsRequired: who != Employer) { Choices = Papers };
        if (paper == None)
        {
            yield return new("no-paper", Line, IsRequired: who != Employer) { MaxLength = Party.ReasonMaxLength };
        }
        else
        {
            yield return new("number", Number, IsRequired: paper.Length > 0 || who != Employer) { MaxLength = 40 };
        }

        yield return new("phone", Phone, IsRequired: who != Employer);
    }

    private static IEnumerable<FilingField> OfEmployer(int row) =>
    [
        new("name", Line, IsRequired: true, row),
        new("role", Select, IsRequired: true, row) { Choices = EmployerRoles },
        new("credit-code", Number, IsRequired: false, row) { MaxLength = 40 },
        new("address", Line, IsRequired: false, row) { MaxLength = ServiceAddress.MaxLength },
        new("phone", Phone, IsRequired: false, row),
        new("manager", Line, IsRequired: false, row) { MaxLength = NameLength },
    ];

    private static IEnumerable<FilingField> OfWanted(int row, int employers, bool isGroup)
    {
        yield return new("type", Select, IsRequired: true, row) { Choices = [.. Words<ClaimType>()] };
        if (employers > 1)
        {
            yield return new("against", Select, IsRequired: true, row)
            {
                Choices = ["all", .. Enumerable.Range(1, employers).Select(number => number.ToString(CultureInfo.InvariantCulture))],
            };
        }

        if (!isGroup)
        {
            yield return new("amount", Yuan, IsRequired: false, row);
            yield return new("from", Date, IsRequired: false, row);
            yield return new("to", Date, IsRequired: false, row);
        }

        yield return new("facts", LongText, IsRequired: true, row) { MaxLength = Claim.FactsMaxLength };
    }

    private static IEnumerable<FilingField> OfOtherBody(FilingAnswers answers)
    {
        yield return new("before", Choice, IsRequired: true) { Choices = [No, Yes, Unsure] };
        if (answers.Of(FilingSection.OtherBody).Of("before") == Yes)
        {
            yield return new("body", Line, IsRequired: true) { MaxLength = OtherMatter.MaxLength };
            yield return new("number", Line) { MaxLength = OtherMatter.MaxLength };
        }
    }
}
