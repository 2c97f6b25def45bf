using Mediation.Application.Common;
using Mediation.Domain.Notices;
using Mediation.Domain.People;
using Mediation.Infrastructure.Identity;
using Mediation.Infrastructure.Protection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mediation.Infrastructure.Persistence.Configurations;

internal sealed class AccountTable : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("Accounts");
        builder.Property(account => account.DisplayName).HasMaxLength(Account.DisplayNameLength);
        builder.Property(account => account.ContactEmail).Sealed<EmailAddress>(ProtectedKind.Email, address => address.Value, EmailAddress.Parse);
        builder.Property(account => account.ContactPhone).Sealed<PhoneNumber>(ProtectedKind.Phone, phone => phone.Value, PhoneNumber.Parse);
        builder.Property(account => account.PortalPhone).Sealed<PhoneNumber>(ProtectedKind.Phone, phone => phone.Value, PhoneNumber.Parse);

        // One number, one account, also for two who come with it at the same moment.
        builder.BlindIndexOf(account => account.PortalPhone);
        builder.HasIndex(Account.PortalPhoneIndex).IsUnique();
        builder.Property(account => account.Language).HasMaxLength(Notice.LanguageMaxLength).IsUnicode(false);
        builder.Ignore(account => account.Email).Ignore(account => account.NormalizedEmail).Ignore(account => account.EmailConfirmed)
            .Ignore(account => account.PhoneNumber).Ignore(account => account.PhoneNumberConfirmed);
        builder.HasIndex(account => account.AgencyId);
    }
}

internal sealed class RoleTable : IEntityTypeConfiguration<IdentityRole<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityRole<Guid>> builder) => builder.ToTable("Roles");
}

internal sealed class AccountRoleTable : IEntityTypeConfiguration<IdentityUserRole<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserRole<Guid>> builder) => builder.ToTable("AccountRoles");
}

internal sealed class AccountClaimTable : IEntityTypeConfiguration<IdentityUserClaim<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder) => builder.ToTable("AccountClaims");
}

internal sealed class AccountLoginTable : IEntityTypeConfiguration<IdentityUserLogin<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder) => builder.ToTable("AccountLogins");
}

internal sealed class AccountTokenTable : IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder) => builder.ToTable("AccountTokens");
}

internal sealed class RoleClaimTable : IEntityTypeConfiguration<IdentityRoleClaim<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityRoleClaim<Guid>> builder) => builder.ToTable("RoleClaims");
}
