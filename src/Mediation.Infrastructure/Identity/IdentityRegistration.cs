using Mediation.Application.Common;
using Mediation.Infrastructure.Persistence;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OpenIddict.Abstractions;

namespace Mediation.Infrastructure.Identity;

public static class IdentityRegistration
{
    private const int PasswordLength = 12;

    /// <summary>Accounts, their passwords and the access log. Signing in is the edge's business.</summary>
    public static IdentityBuilder AddPeople(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton<AccessLog>().AddSingleton<IAccessLog>(provider => provider.GetRequiredService<AccessLog>());
        services.AddScoped<PasswordCheck>().AddScoped<IAccounts, Accounts>();
        services.AddDataProtection().SetApplicationName("Mediation").PersistKeysToDbContext<AppDb>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(
            options => options.XmlEncryptor = new SealedXmlEncryptor(provider)));
        return services.AddIdentity<Account, IdentityRole<Guid>>(Configure).AddEntityFrameworkStores<AppDb>().AddDefaultTokenProviders();
    }

    private static void Configure(IdentityOptions options)
    {
        options.Password.RequiredLength = PasswordLength;
        options.Password.RequireNonAlphanumeric = false;
        options.Lockout.MaxFailedAccessAttempts = PasswordCheck.AttemptsBeforeLockout;
        options.Lockout.DefaultLockoutTimeSpan = PasswordCheck.Lockout;
        options.ClaimsIdentity.UserIdClaimType = OpenIddictConstants.Claims.Subject;
        options.ClaimsIdentity.UserNameClaimType = OpenIddictConstants.Claims.Name;
        options.ClaimsIdentity.RoleClaimType = OpenIddictConstants.Claims.Role;
        options.ClaimsIdentity.SecurityStampClaimType = StampClaim;
    }

    /// <summary>Carries the account's security stamp in cookies and tokens; both end when the stamp changes.</summary>
    public const string StampClaim = "stamp";
}
