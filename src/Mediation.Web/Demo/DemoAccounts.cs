using System.Globalization;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Infrastructure.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Web.Demo;

/// <summary>Accounts of every role and of the bodies of the district, all with the password of the manual. They exist where <see cref="DemoMode"/> is on, nowhere else.</summary>
internal sealed class DemoAccounts(UserManager<Account> accounts, TimeProvider clock, IDemoDistrict district)
{
    public const string Password = "Mediation-Demo-1";
    private const string Union = "DX-UNION";

    private static readonly DemoAccount[] All =
    [
        new("clerk", "窗口人员 某甲", Role.Clerk, Union),
        new("mediator", "调解员 某乙", Role.Mediator, Union),
        new("mediator2", "调解员 某丙", Role.Mediator, Union),
        new("head", "中心负责人 某丁", Role.CentreHead, Union),
        new("liaison", "联络员 某戊", Role.Liaison, Union),
        new("auditor", "审计管理员 某己", Role.Auditor, Union),
        new("security", "安全管理员 某庚", Role.SecurityAdministrator, null),
        new("system", "系统管理员 某辛", Role.SystemAdministrator, null),
        new("worker", "劳动者 某壬", Role.Party, null),
        new("employer", "用人单位 某某公司", Role.Party, null),
        new("arbitration", "仲裁委联络员 某子", Role.Liaison, "DX-ARB"),
        new("arbitrator", "仲裁员 某丑", Role.Adjudicator, "DX-ARB"),
        new("court", "法院联络员 某寅", Role.Liaison, "DX-COURT"),
        new("judge", "法官 某卯", Role.Adjudicator, "DX-COURT"),
        new("petition", "信访联络员 某辰", Role.Liaison, "DX-PETITION"),
        new("justice", "司法局联络员 某巳", Role.Liaison, "DX-JUSTICE"),
        new("legalaid", "法律援助联络员 某午", Role.Liaison, "DX-LEGALAID"),
        new("inspection", "劳动监察联络员 某未", Role.Liaison, "DX-INSP"),
        new("federation", "企联联络员 某申", Role.Liaison, "DX-QILIAN"),
        new("hotline", "热线联络员 某酉", Role.Liaison, "DX-HOTLINE"),
    ];

    /// <summary>Creates what is missing; an account that exists is left as it is.</summary>
    public async Task EnsureAsync(CancellationToken ct)
    {
        var agencies = await district.EnsureBodiesAsync(ct);
        List<string> names = [.. All.Select(demo => accounts.NormalizeName(demo.Name))];
        var known = await accounts.Users.Where(account => names.Contains(account.NormalizedUserName!)).Select(account => account.UserName).ToListAsync(ct);

        await CreateMissingAsync(known, agencies, ct);
        await NameLiaisonsAsync(agencies, ct);
    }

    private async Task CreateMissingAsync(List<string?> known, IReadOnlyDictionary<string, Guid> agencies, CancellationToken ct)
    {
        // Hashing is slow on purpose, and the password is one and published: it is hashed once for all.
        string? hash = null;
        foreach (var demo in All.Where(demo => !known.Contains(demo.Name, StringComparer.OrdinalIgnoreCase)))
        {
            hash ??= accounts.PasswordHasher.HashPassword(new Account(), Password);
            var account = await CreateAsync(demo, demo.Agency is null ? null : agencies[demo.Agency], hash);
            if (demo.Role == Role.Mediator)
            {
                await district.EnrolAsync(account, demo.DisplayName, ct);
            }
        }
    }

    private async Task NameLiaisonsAsync(IReadOnlyDictionary<string, Guid> agencies, CancellationToken ct)
    {
        List<DemoAccount> named = [.. All.Where(demo => demo.Role == Role.Liaison)];
        List<string> names = [.. named.Select(demo => demo.Name)];
        var ids = await accounts.Users.Where(account => names.Contains(account.UserName!))
            .ToDictionaryAsync(account => account.UserName!, account => account.Id, ct);
        await district.EnsureLiaisonsAsync(
            [
                .. named.Where(demo => ids.ContainsKey(demo.Name)).Select((demo, at) => new DemoLiaison(
                    ids[demo.Name], agencies[demo.Agency!], demo.DisplayName, string.Create(CultureInfo.InvariantCulture, $"139000001{at:00}"))),
            ], ct);
    }

    private async Task<Guid> CreateAsync(DemoAccount demo, Guid? agency, string passwordHash)
    {
        var account = new Account
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            UserName = demo.Name,
            DisplayName = demo.DisplayName,
            AgencyId = agency,
            IsDemonstration = true,
            PasswordHash = passwordHash,
        };
        Require(await accounts.CreateAsync(account));
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

    private sealed record DemoAccount(string Name, string DisplayName, Role Role, string? Agency);
}
