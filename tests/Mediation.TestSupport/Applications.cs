using Mediation.Application.Cases;
using Mediation.Domain.Cases;
using Mediation.Domain.People;

namespace Mediation.TestSupport;

/// <summary>Applications as a worker or clerk would file them.</summary>
public static class Applications
{
    /// <summary>One worker against one employer over unpaid wages of 46,293.00 yuan.</summary>
    public static SubmitApplication UnpaidWages() => new()
    {
        Agency = "DX-UNION",
        Channel = Channel.Online,
        WorkplaceArea = "110115",
        Applicants = [Worker("a1", "张某", "110199198603124512", "13800000001")],
        Respondents = [Employer("r1", "某建筑公司", "91110199MA00000A1H")],
        Claims =
        [
            new ClaimInput
            {
                Type = ClaimType.UnpaidWages,
                Facts = "2025年10月至12月工资未发。",
                Lines = [new ClaimLineInput("a1", "r1", 4_629_300)],
            },
        ],
    };

    public static SubmitApplication OfTwo()
    {
        var one = UnpaidWages();
        return one with
        {
            Applicants = [.. one.Applicants, Worker("a2", "李某", "110101199003074530", "13800000002")],
            Claims = [one.Claims[0] with { Lines = [new ClaimLineInput("a1", "r1", 100_000), new ClaimLineInput("a2", "r1", 200_000)] }],
        };
    }

    public static PartyInput Worker(string key, string name, string residentId, string phone) => new()
    {
        Key = key,
        Role = PartyRole.Worker,
        Name = name,
        Identity = new IdentityInput(IdentityDocumentKind.ResidentId, residentId),
        Phone = phone,
        Groups = [PriorityGroups.MigrantWorker],
    };

    public static PartyInput Employer(string key, string name, string creditCode, PartyRole role = PartyRole.Employer) => new()
    {
        Key = key,
        Role = role,
        Name = name,
        CreditCode = creditCode,
    };
}
