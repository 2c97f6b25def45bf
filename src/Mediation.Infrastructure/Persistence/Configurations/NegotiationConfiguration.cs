using Mediation.Domain.Cases;
using Mediation.Domain.Negotiation;
using Mediation.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mediation.Infrastructure.Persistence.Configurations;

internal sealed class SettlementTalksConfiguration : IEntityTypeConfiguration<SettlementTalks>
{
    public void Configure(EntityTypeBuilder<SettlementTalks> builder)
    {
        builder.ToTable("SettlementTalks");
        builder.HasKey(talks => talks.Id);
        builder.Property(talks => talks.Id).ValueGeneratedNever();
        builder.IsAggregate();
        builder.Ignore(talks => talks.Agreed);
        builder.HasParts(talks => talks.Offers, "TalksId");
        builder.HasOne<DisputeCase>().WithMany().HasForeignKey(talks => talks.CaseId);

        // Both sides may begin at the same moment: there is one table for the two. A case's talks are read by the first column.
        builder.HasIndex(talks => new { talks.CaseId, talks.ApplicantId, talks.RespondentId }).IsUnique();
    }
}

internal sealed class OfferConfiguration : IEntityTypeConfiguration<Offer>
{
    public void Configure(EntityTypeBuilder<Offer> builder)
    {
        builder.ToTable("Offers");
        builder.HasKey(offer => offer.Id);
        builder.Property(offer => offer.Id).ValueGeneratedNever();
        builder.Property(offer => offer.Note).HasMaxLength(Offer.NoteMaxLength).StaysInMediation();
        builder.Property(offer => offer.EndNote).HasMaxLength(SettlementTalks.ReasonMaxLength).StaysInMediation();
        builder.Ignore(offer => offer.Total);
        builder.HasParts(offer => offer.Lines);
    }
}

internal sealed class OfferLineConfiguration : IEntityTypeConfiguration<OfferLine>
{
    public void Configure(EntityTypeBuilder<OfferLine> builder)
    {
        builder.ToTable("OfferLines");
        builder.HasKey(line => line.Id);
        builder.Property(line => line.Instalments).AsJsonList().StaysOutOfHistory();
        builder.Property(line => line.Words).HasMaxLength(OfferLine.WordsMaxLength).StaysInMediation();
        builder.Ignore(line => line.Amount);
    }
}
