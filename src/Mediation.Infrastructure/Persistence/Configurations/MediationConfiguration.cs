using Mediation.Domain.Cases;
using Mediation.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mediation.Infrastructure.Persistence.Configurations;

internal sealed class ContactAttemptConfiguration : IEntityTypeConfiguration<ContactAttempt>
{
    public void Configure(EntityTypeBuilder<ContactAttempt> builder)
    {
        builder.ToTable("ContactAttempts");
        builder.HasKey(contact => contact.Id);
        builder.Property(contact => contact.Note).HasMaxLength(ContactAttempt.NoteMaxLength);
    }
}

internal sealed class CaseMediatorConfiguration : IEntityTypeConfiguration<CaseMediator>
{
    public void Configure(EntityTypeBuilder<CaseMediator> builder)
    {
        builder.ToTable("CaseMediators");
        builder.HasKey(part => part.Id);
        builder.Property(part => part.ReleaseReason).HasMaxLength(DisputeCase.ReasonMaxLength);
        builder.Property(part => part.Disclosure).HasMaxLength(CaseMediator.ReasonMaxLength);
        builder.Property(part => part.Challenge).HasMaxLength(CaseMediator.ReasonMaxLength);
        builder.Property(part => part.WaivedBy).AsJsonList();
        builder.Ignore(part => part.IsActive);

        // A mediator's own list and load are read by mediator.
        builder.HasIndex(part => new { part.MediatorId, part.ReleasedOn });
    }
}

internal sealed class MediationSessionConfiguration : IEntityTypeConfiguration<MediationSession>
{
    public void Configure(EntityTypeBuilder<MediationSession> builder)
    {
        builder.ToTable("Sessions");
        builder.HasKey(session => session.Id);
        builder.Property(session => session.Id).ValueGeneratedNever();
        builder.Property(session => session.Place).HasMaxLength(MediationSession.PlaceMaxLength);
        builder.Property(session => session.Minutes).StaysInMediation();
        builder.Property(session => session.SettlementTalk).StaysInMediation();
        builder.Property(session => session.CancelReason).HasMaxLength(DisputeCase.ReasonMaxLength);
        builder.Property(session => session.Present).AsJsonList();
        builder.HasParts(session => session.Facts, "SessionId");
    }
}

internal sealed class UndisputedFactConfiguration : IEntityTypeConfiguration<UndisputedFact>
{
    public void Configure(EntityTypeBuilder<UndisputedFact> builder)
    {
        builder.ToTable("UndisputedFacts");
        builder.HasKey(fact => fact.Id);
        builder.Property(fact => fact.Text).HasMaxLength(UndisputedFact.TextMaxLength);
        builder.Property(fact => fact.ConfirmedBy).AsJsonList();
    }
}
