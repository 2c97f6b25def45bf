using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Infrastructure.Identity;
using Microsoft.AspNetCore.Identity;

namespace Mediation.Web.Demo;

/// <summary>One account per role, all with the password of the manual. They exist where <see cref="DemoMode"/> is on, nowhere else.</summary>
internal sealed class DemoAccounts(UserManager<Account> accounts, TimeProvider clock, IDemoDistrict district)
{
    public const string Password = "Mediation-Demo-1";

    private static readonly DemoAccount[] All =
    [
        new("clerk", "窗口人员 某甲", Role.Clerk, IsOfTheAgency: true),
        new("mediator", "调解员 某乙", Role.Mediator, IsOfTheAgency: true),
        new("mediator2", "调解员 某丙", Role.Mediator, IsOfTheAgency: true),
        new("head", "中心负责人 某丁", Role.CentreHead, IsOfTheAgency: true),
        new("liaison", "联络员 某戊", Role.Liaison, IsOfTheAgency: true),
        new("auditor", "审计管理员 某己", Role.Auditor, IsOfTheAgency: true),
        new("security", "安全管理员 某庚", Role.SecurityAdministrator, IsOfTheAgency: false),
        new("system", "系统管理员 某辛", Role.SystemAdministrator, IsOfTheAgency: false),
        new("worker", "劳动者 某壬", Role.Party, IsOfTheAgency: false),
        new("employer", "用人单位 某某公司", Role.Party, IsOfTheAgency: false),
    ];

    /// <summary>Creates what is missing; an account that exists is left as it is.</summary>
    public async Task EnsureAsync(CancellationToken ct)
    {
        var agency = await district.EnsureAsync(ct);
        foreach (var demo in All)
        {
            if (await accounts.FindByNameAsync(demo.Name) is null)
            {
                var account = await CreateAsync(demo, demo.IsOfTheAgency ? agency : null);
                if (demo.Role == Role.Mediator)
                {
                    await district.EnrolAsync(account, demo.DisplayName, ct);
                }
            }
        }
    }

    private async Task<Guid> CreateAsync(DemoAccount demo, Guid? agency)
    {
        var account = new Account
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            UserName = demo.Name,
            DisplayName = demo.DisplayName,
            AgencyId = agency,
            IsDemonstration = true,
        };
        Require(await accounts.CreateAsync(account, Password));
        Require(await accounts.AddToRoleAsync(account, demo.Role.ToString()));
        return account.Id;
    }

    private static void Require(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join(", ", result.Errors.Select(error => error.Code)));
        }
    }

    private sealed record DemoAccount(string Name, string DisplayName, Role Role, bool IsOfTheAgency);
}
