using Mediation.Domain.Agencies;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Guidance;
using Mediation.Domain.Guidance.Rules;
using Mediation.Domain.Tests.Calendar;

namespace Mediation.Domain.Tests.Guidance;

internal static class GuidanceBench
{
    public static readonly DateOnly Today = new(2026, 9, 1);
    public static readonly Reckoning Reckoning = new(HolidayNotices.Calendar, ClockCatalogue.Shipped);

    public static readonly GuidedOffice Daxing = new("DX-UNION", "大兴", "Daxing", AgencyLevel.District, ["110115"]);
    public static readonly GuidedOffice City = new("BJ-UNION", "北京", "Beijing", AgencyLevel.City, ["110000"]);

    /// <summary>An employee of Daxing whose wages are owed, but for what is said otherwise, as "question=answer …".</summary>
    public static Dictionary<string, string> Answers(string said = "")
    {
        var answers = Read("what=wages relation=employee place=daxing seat=daxing employed=yes ended=2026-08-01 when=2026-08-01 before=none people=one death=no");
        foreach (var (question, answer) in Read(said))
        {
            answers[question] = answer;
        }

        return answers;
    }

    public static GuidedAnswer Tell(string said = "", GuidedCheck? check = null, params GuidedOffice[] offices)
    {
        var walk = (check ?? ShippedGuidance.Check).Walk(Answers(said), Today);
        walk.Next.ShouldBeNull();
        return GuidedAnswer.Of(check ?? ShippedGuidance.Check, walk, offices.Length == 0 ? [City, Daxing] : offices, Today, Reckoning);
    }

    private static Dictionary<string, string> Read(string said) =>
        said.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
}
