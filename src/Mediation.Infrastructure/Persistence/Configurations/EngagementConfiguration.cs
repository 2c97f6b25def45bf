using System.Text.Json;
using Mediation.Application.Common;
using Mediation.Domain.Engagement;
using Mediation.Infrastructure.Persistence.Conventions;
using Mediation.Infrastructure.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mediation.Infrastructure.Persistence.Configurations;

internal sealed class InvitationConfiguration : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("Invitations");
        builder.HasKey(invitation => invitation.Id);
        builder.Property(invitation => invitation.Id).ValueGeneratedNever();
        builder.IsAggregate();
        builder.Property(invitation => invitation.SecretHash).HasMaxLength(Invitation.HashLength).IsFixedLength().IsUnicode(false);
        builder.Ignore(invitation => invitation.IsSpent);
        builder.HasParts(invitation => invitation.Marks);
        builder.HasParts(invitation => invitation.Approaches);

        // Found by the hash of its secret; never compared letter by letter.
        builder.HasIndex(invitation => invitation.SecretHash).IsUnique();

        // One per respondent, whichever node or clerk invites.
        builder.HasIndex(invitation => new { invitation.CaseId, invitation.PartyId }).IsUnique();

        // An office counts those it invited in a period.
        builder.HasIndex(invitation => new { invitation.AgencyId, invitation.InvitedAt });
    }
}

internal sealed class FunnelMarkConfiguration : IEntityTypeConfiguration<FunnelMark>
{
    public void Configure(EntityTypeBuilder<FunnelMark> builder)
    {
        builder.ToTable("FunnelMarks");
        builder.HasKey(mark => mark.Id);

        // A step is reached once, also when two visits reach it at the same moment.
        builder.HasIndex("InvitationId", nameof(FunnelMark.Step)).IsUnique();
    }
}

internal sealed class ApproachConfiguration : IEntityTypeConfiguration<Approach>
{
    public void Configure(EntityTypeBuilder<Approach> builder)
    {
        builder.ToTable("Approaches");
        builder.HasKey(approach => approach.Id);

        // Nobody is approached twice by the same channel, whichever node does it.
        builder.HasIndex("InvitationId", nameof(Approach.Channel)).IsUnique();
    }
}

internal sealed class AnswerVisitConfiguration : IEntityTypeConfiguration<AnswerVisit>
{
    public void Configure(EntityTypeBuilder<AnswerVisit> builder)
    {
        builder.ToTable("AnswerVisits");
        builder.HasKey(visit => visit.Id);
        builder.Property(visit => visit.Id).ValueGeneratedNever();
        builder.Property(visit => visit.Hash).HasMaxLength(AnswerVisit.HashLength).IsFixedLength().IsUnicode(false);
        builder.Ignore(visit => visit.IsIdentified);

        // Found by the hash of its secret; what is over is forgotten.
        builder.HasIndex(visit => visit.Hash).IsUnique();
        builder.HasIndex(visit => visit.ExpiresAt);
    }
}

internal sealed class SessionProposalConfiguration : IEntityTypeConfiguration<SessionProposal>
{
    private const int SlotsMaxLength = 300;
    private const int ModesMaxLength = 60;

    public void Configure(EntityTypeBuilder<SessionProposal> builder)
    {
        builder.ToTable("SessionProposals");
        builder.HasKey(proposal => proposal.Id);
        builder.Property(proposal => proposal.Id).ValueGeneratedNever();
        builder.IsAggregate();
        builder.Property(proposal => proposal.Slots).HasMaxLength(SlotsMaxLength).IsUnicode(false).AsJsonList();
        builder.Property(proposal => proposal.Modes).HasMaxLength(ModesMaxLength).IsUnicode(false).AsJsonList();
        builder.HasParts(proposal => proposal.Answers);

        // A case has one open proposal, also when two mediators propose at once; the closed ones have none.
        builder.HasIndex(proposal => proposal.OpenFor).IsUnique();

        // Those of a case, newest last.
        builder.HasIndex(proposal => new { proposal.CaseId, proposal.Id });
    }
}

internal sealed class SlotAnswerConfiguration : IEntityTypeConfiguration<SlotAnswer>
{
    private const int SuitingMaxLength = 60;

    public void Configure(EntityTypeBuilder<SlotAnswer> builder)
    {
        builder.ToTable("SlotAnswers");
        builder.HasKey(answer => answer.Id);
        builder.Property(answer => answer.Suiting).HasMaxLength(SuitingMaxLength).IsUnicode(false).AsJsonList();
        builder.Property(answer => answer.Words).Sealed<string>(ProtectedKind.Answer, words => words, words => words);

        // The last word of a party counts, also of two at the same moment.
        builder.HasIndex("SessionProposalId", nameof(SlotAnswer.PartyId)).IsUnique();
    }
}

internal sealed class RespondentAnswerConfiguration : IEntityTypeConfiguration<RespondentAnswer>
{
    public void Configure(EntityTypeBuilder<RespondentAnswer> builder)
    {
        builder.ToTable("RespondentAnswers");
        builder.HasKey(answer => answer.Id);
        builder.Property(answer => answer.Id).ValueGeneratedNever();
        builder.IsAggregate();
        builder.Property(answer => answer.Content).Sealed<AnswerContent>(ProtectedKind.Answer, JsonColumns.TextOf, ContentIn);
        builder.Property(answer => answer.Copy).Sealed<string>(ProtectedKind.Answer, text => text, text => text);
        builder.Property(answer => answer.CopyHash).HasMaxLength(RespondentAnswer.HashLength).IsUnicode(false);

        // A respondent answers once, also from two tabs.
        builder.HasIndex(answer => new { answer.CaseId, answer.PartyId }).IsUnique();
    }

    private static AnswerContent ContentIn(string text) => JsonSerializer.Deserialize<AnswerContent>(text, JsonColumns.Json)!;
}

internal sealed class EngagementPolicyConfiguration : IEntityTypeConfiguration<EngagementPolicy>
{
    public void Configure(EntityTypeBuilder<EngagementPolicy> builder)
    {
        builder.ToTable("EngagementPolicies");
        builder.HasKey(policy => policy.Id);
        builder.Property(policy => policy.Id).ValueGeneratedNever();
        builder.IsAggregate();

        // One per office, also when two heads write the first at once.
        builder.HasIndex(policy => policy.AgencyId).IsUnique();
    }
}
