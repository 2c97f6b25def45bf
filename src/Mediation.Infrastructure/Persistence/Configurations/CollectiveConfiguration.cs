using System.Text.Json;
using Mediation.Application.Common;
using Mediation.Domain.Collective;
using Mediation.Domain.Intake;
using Mediation.Infrastructure.Persistence.Conventions;
using Mediation.Infrastructure.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mediation.Infrastructure.Persistence.Configurations;

internal sealed class GroupSheetConfiguration : IEntityTypeConfiguration<GroupSheet>
{
    public void Configure(EntityTypeBuilder<GroupSheet> builder)
    {
        builder.ToTable("GroupSheets");
        builder.HasKey(sheet => sheet.FilingId);
        builder.Property(sheet => sheet.FilingId).ValueGeneratedNever();
        builder.Property(sheet => sheet.Sheet).Sealed<TypedSheet>(ProtectedKind.Filing, JsonColumns.TextOf, SheetIn);
        builder.Property(sheet => sheet.Hash).HasMaxLength(GroupSheet.HashLength).IsUnicode(false);

        // It goes with its draft, also where drafts are deleted without being loaded.
        builder.HasOne<FilingDraft>().WithOne().HasForeignKey<GroupSheet>(sheet => sheet.FilingId).OnDelete(DeleteBehavior.Cascade);
    }

    private static TypedSheet SheetIn(string text) => JsonSerializer.Deserialize<TypedSheet>(text, JsonColumns.Json)!;
}

internal sealed class ElectionConfiguration : IEntityTypeConfiguration<Election>
{
    public void Configure(EntityTypeBuilder<Election> builder)
    {
        builder.ToTable("Elections");
        builder.HasKey(election => election.Id);
        builder.Property(election => election.Id).ValueGeneratedNever();
        builder.IsAggregate();
        builder.Property(election => election.BoxHash).HasMaxLength(Ballot.HashLength).IsUnicode(false);
        builder.Ignore(election => election.Standing).Ignore(election => election.Elected);
        builder.HasParts(election => election.Candidates);

        // A case has one open election, whoever opens it and on whichever node.
        builder.HasIndex(election => election.OpenFor).IsUnique();

        // The last one of a case.
        builder.HasIndex(election => new { election.CaseId, election.OpenedAt });

        // Those whose hour has come.
        builder.HasIndex(election => new { election.State, election.ClosesAt });
    }
}

internal sealed class CandidateConfiguration : IEntityTypeConfiguration<Candidate>
{
    public void Configure(EntityTypeBuilder<Candidate> builder)
    {
        builder.ToTable("ElectionCandidates");
        builder.HasKey(candidate => candidate.Id);
    }
}

internal sealed class VoterConfiguration : IEntityTypeConfiguration<Voter>
{
    public void Configure(EntityTypeBuilder<Voter> builder)
    {
        builder.ToTable("ElectionVoters");
        builder.HasKey(voter => voter.Id);
        builder.Property(voter => voter.Id).ValueGeneratedNever();
        builder.Property(voter => voter.CodeHash).HasMaxLength(Voter.HashLength).IsFixedLength().IsUnicode(false);
        builder.HasOne<Election>().WithMany().HasForeignKey(voter => voter.ElectionId).OnDelete(DeleteBehavior.Cascade);

        // One vote each.
        builder.HasIndex(voter => new { voter.ElectionId, voter.PartyId }).IsUnique();

        // Found by the hash of the code; never compared letter by letter.
        builder.HasIndex(voter => voter.CodeHash).IsUnique();
    }
}

internal sealed class BallotConfiguration : IEntityTypeConfiguration<Ballot>
{
    public void Configure(EntityTypeBuilder<Ballot> builder)
    {
        builder.ToTable("Ballots");
        builder.HasKey(ballot => ballot.Id);
        builder.Property(ballot => ballot.Id).ValueGeneratedNever();
        builder.Property(ballot => ballot.Choices).AsJsonList();
        builder.Property(ballot => ballot.Receipt).HasMaxLength(Ballot.ReceiptLength).IsUnicode(false);
        builder.Property(ballot => ballot.Hash).HasMaxLength(Ballot.HashLength).IsFixedLength().IsUnicode(false);
        builder.HasOne<Election>().WithMany().HasForeignKey(ballot => ballot.ElectionId).OnDelete(DeleteBehavior.Cascade);

        // Numbers without gaps, also when two come at the same moment.
        builder.HasIndex(ballot => new { ballot.ElectionId, ballot.Number }).IsUnique();
    }
}
