using Mediation.Application.Common;
using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.People;
using Mediation.Infrastructure.Persistence.Conventions;
using Mediation.Infrastructure.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mediation.Infrastructure.Persistence.Configurations;

internal sealed class AgreementConfiguration : IEntityTypeConfiguration<Agreement>
{
    public void Configure(EntityTypeBuilder<Agreement> builder)
    {
        builder.ToTable("Agreements");
        builder.HasKey(agreement => agreement.Id);
        builder.Property(agreement => agreement.Id).ValueGeneratedNever();
        builder.Property(agreement => agreement.TextHash).HasMaxLength(64).IsUnicode(false);
        builder.Property(agreement => agreement.Applicants).AsJsonList();
        builder.Property(agreement => agreement.Claims).AsJsonList();
        builder.Property(agreement => agreement.Required).AsJsonList();
        builder.HasParts(agreement => agreement.Terms);
        builder.HasParts(agreement => agreement.Signatures);
        builder.HasParts(agreement => agreement.Confirmations);
        builder.Ignore(agreement => agreement.Agreed).Ignore(agreement => agreement.Paid);
        builder.Ignore(agreement => agreement.StillToSign);
    }
}

internal sealed class AgreementTermConfiguration : IEntityTypeConfiguration<AgreementTerm>
{
    public void Configure(EntityTypeBuilder<AgreementTerm> builder)
    {
        builder.ToTable("AgreementTerms");
        builder.HasKey(term => term.Id);
        builder.Property(term => term.Id).ValueGeneratedNever();
        builder.Property(term => term.Account).Sealed<BankAccount>(ProtectedKind.BankAccount, account => account.Value, BankAccount.Parse);
        builder.Property(term => term.Text).HasMaxLength(AgreementTerm.TextMaxLength);
        builder.HasParts(term => term.Payments, "TermId");
        builder.Ignore(term => term.Paid).Ignore(term => term.Outstanding);
    }
}

internal sealed class PaymentConfiguration : IEntityTypeConfiguration<Payment>
{
    public void Configure(EntityTypeBuilder<Payment> builder)
    {
        builder.ToTable("Payments");
        builder.HasKey(payment => payment.Id);
        builder.Property(payment => payment.Proof).HasMaxLength(Payment.ProofMaxLength);
    }
}

internal sealed class SignatureConfiguration : IEntityTypeConfiguration<Signature>
{
    public void Configure(EntityTypeBuilder<Signature> builder)
    {
        builder.ToTable("Signatures");
        builder.HasKey(signature => signature.Id);
        builder.Property(signature => signature.TextHash).HasMaxLength(64).IsUnicode(false);
    }
}

internal sealed class ConfirmationConfiguration : IEntityTypeConfiguration<Confirmation>
{
    public void Configure(EntityTypeBuilder<Confirmation> builder)
    {
        builder.ToTable("Confirmations");
        builder.HasKey(confirmation => confirmation.Id);
        builder.Property(confirmation => confirmation.Body).HasMaxLength(Confirmation.NumberMaxLength);
        builder.Property(confirmation => confirmation.ExternalNumber).HasMaxLength(Confirmation.NumberMaxLength);
        builder.Property(confirmation => confirmation.InstrumentNumber).HasMaxLength(Confirmation.NumberMaxLength);
        builder.Property(confirmation => confirmation.Note).HasMaxLength(DisputeCase.ReasonMaxLength);
        builder.Ignore(confirmation => confirmation.IsPending);
    }
}
