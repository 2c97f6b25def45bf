using Mediation.Application.Common;
using Mediation.Infrastructure.Identity;
using Mediation.Infrastructure.Persistence.Conventions;
using Mediation.Infrastructure.Protection;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Infrastructure.Persistence;

/// <summary>The one database. A subclass per provider exists only because each needs its own migrations.</summary>
public abstract partial class AppDb(DbContextOptions options, FieldCipher cipher, RequestScope scope)
    : IdentityDbContext<Account, IdentityRole<Guid>, Guid>(options), IDataProtectionKeyContext
{
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public DbSet<AccessRecord> AccessRecords => Set<AccessRecord>();

    internal FieldCipher Cipher => cipher;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.UseHouseConventions();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.UseOpenIddict<Guid>();
        builder.ApplyConfigurationsFromAssembly(typeof(AppDb).Assembly);
        builder.RestrictDeletes();
        builder.UseCipher(cipher);
        ScopeCases(builder);
    }
}
