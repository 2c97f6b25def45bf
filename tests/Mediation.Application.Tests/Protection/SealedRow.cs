using Mediation.Application.Common;
using Mediation.Infrastructure.Persistence;
using Mediation.Infrastructure.Protection;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Protection;

internal sealed record Number(string Value);

/// <summary>A row as the domain's are: a value object sealed in its column, with a blind index, and one that may be missing.</summary>
internal sealed class SealedRow
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Number? Phone { get; set; }

    public Number IdentityNumber { get; set; } = new("");

    public DateTimeOffset At { get; set; }
}

internal sealed class SealedRowDb(DbContextOptions options, FieldCipher cipher) : AppDb(options, cipher, new Mediation.Application.Common.RequestScope())
{
    public DbSet<SealedRow> Rows => Set<SealedRow>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        builder.Entity<SealedRow>(row =>
        {
            row.Property(r => r.Phone).Sealed(ProtectedKind.Phone, (Number phone) => phone.Value, text => new Number(text));
            row.Property(r => r.IdentityNumber).Sealed(ProtectedKind.IdentityNumber, (Number n) => n.Value, text => new Number(text));
            row.BlindIndexOf(r => r.Phone);
            row.BlindIndexOf(r => r.IdentityNumber);
        });
        base.OnModelCreating(builder);
    }
}
