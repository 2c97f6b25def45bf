using Mediation.Domain.Agreements;
using Mediation.Domain.Entitlements;

namespace Mediation.Domain.Tests.Entitlements;

/// <summary>Short words for the tables of this folder.</summary>
internal static class Sums
{
    public static LegalParameters Law => LegalParameters.Shipped;

    public static Span From(string from, string to) => new(Day(from), Day(to));

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");

    public static Money Yuan(double yuan) => Money.FromFen((long)((decimal)yuan * 100));

    public static AverageMonthlyWage Average(double yuan) => new([Yuan(yuan)], Money.Zero);

    public static decimal InYuan(this Calculation calculation) => calculation.Total.Yuan;

    public static IEnumerable<NoteCode> NoteCodes(this Calculation calculation) => calculation.Notes.Select(note => note.Code);
}
