using Mediation.Domain.Agencies;
using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.Linkage;

namespace Mediation.Domain.Tests.Linkage;

/// <summary>A matter of the union about twelve unpaid workers, raised on 2026-02-05 at half past four in the afternoon in Beijing.</summary>
internal static class MatterBench
{
    public static readonly DateTimeOffset Now = new(2026, 2, 5, 8, 30, 0, TimeSpan.Zero);
    public static readonly DateOnly Today = new(2026, 2, 5);
    public static readonly AgencyId Union = AgencyId.New(Now);
    public static readonly AgencyId Hr = AgencyId.New(Now);
    public static readonly AgencyId Court = AgencyId.New(Now);
    public static readonly CaseId Case = CaseId.New(Now);

    public static MatterActor By(AgencyId agency, double hours = 0) => new(agency, Guid.CreateVersion7(), Now.AddHours(hours));

    public static MatterOpening Opening(MatterReasons reasons = MatterReasons.TenOrMoreWorkers, MatterGrade grade = MatterGrade.Major, int headcount = 12) =>
        new(new MatterFacts("集体欠薪", "110115", "十二名工人三个月工资未发。", headcount, Money.FromFen(10_562_910)), new MatterWeight(reasons, null, grade), [Case], Now);

    public static JointMatter Raised(MatterOpening? opening = null) => JointMatter.RaiseMatter(
        new MatterIdentity(JointMatterId.New(Now), "DX-UNION会商〔2026〕001号"), opening ?? Opening(), null, EmergencyHours.Shipped, By(Union));

    public static JointMatter Convened()
    {
        var matter = Raised();
        matter.Invite([Hr], By(Union));
        matter.Convene(By(Union));
        return matter;
    }

    public static JointMatter Handling(out MatterTask task)
    {
        var matter = Convened();
        task = matter.AssignTask(new MatterAssignment("核查工资台账", Hr, null, Today.AddDays(3)), Today, By(Union));
        return matter;
    }
}
