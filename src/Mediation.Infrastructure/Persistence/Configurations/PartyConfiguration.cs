using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.Notices;
using Mediation.Domain.People;
using Mediation.Infrastructure.Persistence.Conventions;
using Mediation.Infrastructure.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mediation.Infrastructure.Persistence.Configurations;

internal sealed class PartyConfiguration : IEntityTypeConfiguration<Party>
{
    public void Configure(EntityTypeBuilder<Party> builder)
    {
        builder.ToTable("Parties");
        builder.HasKey(party => party.Id);
        builder.Property(party => party.Id).ValueGeneratedNever();
        builder.Property(party => party.Name).HasMaxLength(Party.NameMaxLength);
        builder.Property(party => party.CreditCode).HasMaxLength(18).IsUnicode(false)
            .HasConversion(code => code!.Value, text => UnifiedSocialCreditCode.Parse(text));
        builder.Property(party => party.NoIdentityReason).HasMaxLength(Party.ReasonMaxLength);
        builder.Property(party => party.Phone).Sealed<PhoneNumber>(ProtectedKind.Phone, phone => phone.Value, PhoneNumber.Parse);
        builder.Property(party => party.Email).Sealed<EmailAddress>(ProtectedKind.Email, address => address.Value, EmailAddress.Parse);
        builder.Property(party => party.Language).HasMaxLength(Notice.LanguageMaxLength).IsUnicode(false);
        builder.BlindIndexOf(party => party.Phone);
        builder.Property(party => party.Groups).HasConversion<int>();
        builder.Property(party => party.Employment).HasMaxLength(2000).AsJson();
        builder.Property(party => party.Particulars).Sealed<Particulars>(ProtectedKind.Particulars, SealedParticulars.Write, SealedParticulars.Read);
        builder.ComplexProperty(party => party.Identity, identity =>
        {
            identity.Property(paper => paper.Kind);
            identity.Property(paper => paper.Number).Sealed<string>(ProtectedKind.IdentityNumber, number => number, number => number);
            identity.Ignore(paper => paper.Masked).Ignore(paper => paper.BirthDate);
        });
        builder.BlindIndexOf(party => party.Identity!.Number);
        builder.ComplexProperty(party => party.Address, address =>
        {
            address.Property(place => place.Text).HasMaxLength(ServiceAddress.MaxLength);
            address.Property(place => place.Region).HasMaxLength(12).IsUnicode(false)
                .HasConversion(region => region!.Value, text => RegionCode.Parse(text));
        });
        builder.Ignore(party => party.IsApplicant).Ignore(party => party.IsOrganisation).Ignore(party => party.TakesPart);

        // Employer search and duplicate detection go by code; a party's own list by account.
        builder.HasIndex(party => party.CreditCode);
        builder.HasIndex(party => party.AccountId);
        builder.HasIndex(party => party.Name);
    }
}

internal sealed class RepresentativeConfiguration : IEntityTypeConfiguration<Representative>
{
    public void Configure(EntityTypeBuilder<Representative> builder)
    {
        builder.ToTable("Representatives");
        builder.HasKey(agent => agent.Id);
        builder.Property(agent => agent.Id).ValueGeneratedNever();
        builder.Property(agent => agent.Name).HasMaxLength(Party.NameMaxLength);
        builder.Property(agent => agent.Phone).Sealed<PhoneNumber>(ProtectedKind.Phone, phone => phone.Value, PhoneNumber.Parse);
        builder.Property(agent => agent.Email).Sealed<EmailAddress>(ProtectedKind.Email, address => address.Value, EmailAddress.Parse);
        builder.Property(agent => agent.Language).HasMaxLength(Notice.LanguageMaxLength).IsUnicode(false);
        builder.Property(agent => agent.Powers).HasConversion<int>();
        builder.Property(agent => agent.For).AsJsonList();
        builder.Ignore(agent => agent.IsSpecial);

        // Whoever signs in with this number is told of the place that waits for it; his own list goes by account.
        builder.BlindIndexOf(agent => agent.Phone);
        builder.HasIndex(agent => agent.AccountId);
    }
}
