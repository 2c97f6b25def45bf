using Mediation.Domain.Cases;
using Mediation.Domain.Papers;
using static Mediation.Domain.Tests.Papers.Files;

namespace Mediation.Domain.Tests.Papers;

public sealed class ArbitrationApplicationTests
{
    [Fact]
    public void Application_OfACaseFiledWithEverything_LeavesNothingToKey()
    {
        var paper = Write(Full(), PaperKind.ArbitrationApplication);

        paper.Missing.ShouldBeEmpty();
        paper.Fields.Count(entry => entry.Required).ShouldBe(22);
    }

    [Fact]
    public void Application_ReadsSexAndBirthFromTheCard_AndTheWorkUnitFromTheOtherSide()
    {
        var paper = Write(Full(), PaperKind.ArbitrationApplication);

        paper.To.ShouldBe("北京市大兴区劳动人事争议仲裁委员会");
        paper.ValueOf("applicant", "sex").ShouldBe("男");
        paper.ValueOf("applicant", "born-on").ShouldBe("1986年3月12日");
        paper.ValueOf("applicant", "nationality").ShouldBe("中国");
        paper.ValueOf("applicant", "work-unit").ShouldBe("某建筑公司");
        paper.ValueOf("respondent", "legal-representative").ShouldBe("王某");
        paper.ValueOf("request", "request").ShouldBe("请求裁决某建筑公司支付拖欠的工资46293.00元（人民币肆万陆仟贰佰玖拾叁元整）");
        paper.ValueOf("facts", "employment").ShouldBe("张某，工作期间2024年5月1日至2025年12月31日，岗位瓦工，工作地点大兴区工地，月工资8500.00元");
    }

    [Fact]
    public void Application_WhereTheFileLacksData_NamesExactlyWhat()
    {
        var file = Full();
        var bare = file with
        {
            Commission = null,
            Parties = [Worker() with { Address = null, Employment = null, Phone = null }, Employer() with { Address = null, Particulars = null, CreditCode = null }],
        };

        var paper = Write(bare, PaperKind.ArbitrationApplication);

        paper.Missing.Select(entry => (entry.Subject, entry.Code)).ShouldBe(
        [
            (null, "commission"),
            (WorkerId.Value, "address"),
            (WorkerId.Value, "phone"),
            (WorkerId.Value, "occupation"),
            (EmployerId.Value, "credit-code"),
            (EmployerId.Value, "address"),
            (EmployerId.Value, "legal-representative"),
            (EmployerId.Value, "legal-representative-post"),
        ]);
    }

    [Fact]
    public void Application_AsksWhatWasNotPaidBefore()
    {
        var file = Full() with { Claims = [Claim(WagesId, 1, ClaimType.UnpaidWages, Line(WorkerId, 4_629_300, paid: 629_300))] };

        var paper = Write(file, PaperKind.ArbitrationApplication);

        paper.ValueOf("request", "amount").ShouldBe("40000.00元（人民币肆万元整）");
        paper.ValueOf("request", "already-paid").ShouldBe("6293.00元（人民币陆仟贰佰玖拾叁元整）");
    }

    [Fact]
    public void Application_OfAPartlyAgreedWorker_AsksNoSettledClaimAgain()
    {
        var overtime = new ClaimId(new Guid("0193a000-0000-7000-8000-0000000000c2"));
        var file = Full();
        var partly = file with
        {
            Claims = [.. file.Claims, Claim(overtime, 2, ClaimType.OvertimePay, Line(WorkerId, 100_000))],
            Agreements = [Agreement(new DateOnly(2026, 5, 1))],
        };

        var requests = Write(partly, PaperKind.ArbitrationApplication).Sections.Where(section => section.Code == "request").ToList();

        requests.Single().Fields[0].Subject.ShouldBe(overtime.Value);
    }

    [Fact]
    public void Application_OnABrokenAgreement_AsksForTheOverdueTermsAlone()
    {
        var bound = Agreement(new DateOnly(2026, 3, 30));
        var file = Full() with { Agreements = [bound] };

        var paper = Write(file, PaperKind.ArbitrationApplication, bound);

        paper.ValueOf("request", "request").ShouldBe("请求裁决某建筑公司按照调解协议第1项向张某支付30000.00元（人民币叁万元整）");
        paper.Missing.ShouldBeEmpty();
    }

    [Fact]
    public void Application_OfAMinorRelative_ReachesItThroughTheLegalAgent()
    {
        var child = new PartyId(new Guid("0193a000-0000-7000-8000-0000000000a2"));
        var file = Full();
        var family = file with
        {
            Parties =
            [
                Worker() with { Role = PartyRole.CloseRelative, Relation = Relation.Spouse, Employment = null },
                Worker() with { Id = child, Number = 2, Name = "张小某", Role = PartyRole.CloseRelative, Relation = Relation.Child, Phone = null, Address = null, Employment = null },
                Employer() with { Number = 3 },
            ],
            Agents = [new ShareableAgent(WagesId.Value, RepresentativeKind.LegalAgent, "张某", null, Powers.None, Today, null, [child])],
            Claims = [Claim(WagesId, 1, ClaimType.WorkInjuryDeath, Line(null, 100))],
        };

        var paper = Write(family, PaperKind.ArbitrationApplication);

        paper.Missing.ShouldBeEmpty();
        paper.Fields.Last(entry => entry.Subject == child.Value && entry.Code == "phone").Value.ShouldBe("+8613800000001");
    }
}
