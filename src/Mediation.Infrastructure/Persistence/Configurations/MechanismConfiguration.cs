using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using Mediation.Domain.People;
using Mediation.Infrastructure.Persistence.Conventions;
using Mediation.Infrastructure.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mediation.Infrastructure.Persistence.Configurations;

internal sealed class MechanismConfiguration : IEntityTypeConfiguration<Mechanism>
{
    public void Configure(EntityTypeBuilder<Mechanism> builder)
    {
        builder.ToTable("Mechanisms");
        builder.HasKey(mechanism => mechanism.Id);
        builder.Property(mechanism => mechanism.Id).ValueGeneratedNever();
        builder.IsAggregate();
        builder.Property(mechanism => mechanism.Code).HasMaxLength(ShortCode.MaxLength).IsUnicode(false);
        builder.Property(mechanism => mechanism.Name).HasMaxLength(OrganisationName.MaxLength);
        builder.Property(mechanism => mechanism.NameEn).HasMaxLength(OrganisationName.MaxLength);
        builder.Property(mechanism => mechanism.Instrument).HasMaxLength(Mechanism.InstrumentMaxLength);
        builder.Property(mechanism => mechanism.LegalBasis).HasMaxLength(Mechanism.LegalBasisMaxLength);
        builder.Property(mechanism => mechanism.Area).HasMaxLength(JurisdictionArea.MaxCodeLength).IsUnicode(false);
        builder.HasParts(mechanism => mechanism.Memberships);

        // One of a code, and pages go on after a code.
        builder.HasIndex(mechanism => mechanism.Code).IsUnique();
    }
}

internal sealed class MembershipConfiguration : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder.ToTable("Memberships");
        builder.HasKey(membership => membership.Id);
        builder.Property(membership => membership.Role).HasMaxLength(Membership.RoleMaxLength);
        builder.Property(membership => membership.RoleEn).HasMaxLength(Membership.RoleMaxLength);

        // Which mechanisms an agency sits in.
        builder.HasIndex(membership => membership.AgencyId);
    }
}

internal sealed class LiaisonConfiguration : IEntityTypeConfiguration<Liaison>
{
    public void Configure(EntityTypeBuilder<Liaison> builder)
    {
        builder.ToTable("Liaisons");
        builder.HasKey(liaison => liaison.Id);
        builder.Property(liaison => liaison.Id).ValueGeneratedNever();
        builder.IsAggregate();
        builder.Property(liaison => liaison.Name).HasMaxLength(PersonName.MaxLength);
        builder.Property(liaison => liaison.Phone).Sealed<PhoneNumber>(ProtectedKind.Phone, phone => phone.Value, PhoneNumber.Parse);
        builder.Property(liaison => liaison.Email).Sealed<EmailAddress>(ProtectedKind.Email, address => address.Value, EmailAddress.Parse);
        builder.Property(liaison => liaison.Duties).AsJsonList();
        builder.Ignore(liaison => liaison.Absence);

        // The contact book and the search for who is on duty read an agency's liaisons.
        builder.HasIndex(liaison => new { liaison.AgencyId, liaison.Id });

        // Which liaison somebody signed in is.
        builder.HasIndex(liaison => liaison.AccountId);
    }
}
