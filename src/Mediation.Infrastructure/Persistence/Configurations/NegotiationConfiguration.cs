using System.Globalization;
using Mediation.Application.Common;
using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.Negotiation;
using Mediation.Infrastructure.Persistence.Conventions;
using Mediation.Infrastructure.Protection;
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

internal sealed class BlindBiddingConfiguration : IEntityTypeConfiguration<BlindBidding>
{
    public void Configure(EntityTypeBuilder<BlindBidding> builder)
    {
        builder.ToTable("BlindBiddings");
        builder.HasKey(bids => bids.Id);
        builder.Property(bids => bids.Id).ValueGeneratedNever();
        builder.IsAggregate();
        builder.Ignore(bids => bids.Midpoint).Ignore(bids => bids.BothTakePart);
        builder.HasParts(bids => bids.Rounds, "BiddingId");
        builder.HasOne<DisputeCase>().WithMany().HasForeignKey(bids => bids.CaseId);

        // Both sides may join at the same moment: there is one bidding of the two.
        builder.HasIndex(bids => new { bids.CaseId, bids.ApplicantId, bids.RespondentId }).IsUnique();
    }
}

internal sealed class BidRoundConfiguration : IEntityTypeConfiguration<BidRound>
{
    // As wide for one yuan as for a million: the length of what is sealed shows.
    private const string Wide = "D18";

    public void Configure(EntityTypeBuilder<BidRound> builder)
    {
        builder.ToTable("BidRounds");
        builder.HasKey(round => round.Id);
        builder.Property(round => round.Id).ValueGeneratedNever();
        builder.Property(round => round.Sealed).Sealed<SecretSum>(ProtectedKind.Bid, sum => Write(sum.Fen), text => new SecretSum(Read(text)));
        builder.Property(round => round.Midpoint).Sealed<Money>(ProtectedKind.Bid, sum => Write(sum.Fen), text => Money.FromFen(Read(text)));
        builder.Ignore(round => round.IsWaiting);
    }

    private static string Write(long fen) => fen.ToString(Wide, CultureInfo.InvariantCulture);

    private static long Read(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
