using System.Security.Cryptography;
using System.Text;
using Mediation.Application.Common;
using Mediation.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Protection;

public sealed class SealedColumnTests
{
    public static TheoryData<DatabaseProvider> Providers => [DatabaseProvider.Sqlite, DatabaseProvider.PostgreSql];

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task SealedColumn_Saved_HoldsNoClearTextAndReadsBack(DatabaseProvider provider)
    {
        await using var database = await SealedDatabase.CreateAsync(provider);
        await using (var db = database.Open())
        {
            db.Rows.Add(new SealedRow { Phone = new("13800001111"), IdentityNumber = new("11010519491231002X") });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var stored = await database.ColumnAsync<byte[]>("Phone");
        await using var again = database.Open();
        var row = await again.Rows.SingleAsync(TestContext.Current.CancellationToken);

        Encoding.UTF8.GetString(stored.ShouldHaveSingleItem()).ShouldNotContain("13800001111");
        row.Phone.ShouldBe(new Number("13800001111"));
        row.IdentityNumber.ShouldBe(new Number("11010519491231002X"));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task BlindIndex_PropertyChangesOrVanishes_Follows(DatabaseProvider provider)
    {
        await using var database = await SealedDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var row = new SealedRow { Phone = new("13800001111") };
        db.Rows.Add(row);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        row.Phone = new("13900002222");
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        var changed = await database.ColumnAsync<string?>("PhoneIndex");
        row.Phone = null;
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        var cleared = await database.ColumnAsync<string?>("PhoneIndex");

        changed.ShouldBe([database.Index.Of(ProtectedKind.Phone, "13900002222")]);
        cleared.ShouldBe([null]);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task SealedColumn_CopiedIntoAnotherColumn_DoesNotOpen(DatabaseProvider provider)
    {
        await using var database = await SealedDatabase.CreateAsync(provider);
        await using var db = database.Open();
        db.Rows.Add(new SealedRow { Phone = new("13800001111") });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        db.ChangeTracker.Clear();

        await db.Database.ExecuteSqlRawAsync("""UPDATE "Rows" SET "IdentityNumber" = "Phone" """, TestContext.Current.CancellationToken);

        await Should.ThrowAsync<CryptographicException>(() => db.Rows.SingleAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Instants_OfAnyOffset_AreOrderedByTheDatabase(DatabaseProvider provider)
    {
        await using var database = await SealedDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var noon = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
        var laterInShanghai = new DateTimeOffset(2026, 3, 1, 20, 0, 0, 500, TimeSpan.FromHours(8));
        db.Rows.AddRange(new SealedRow { At = laterInShanghai }, new SealedRow { At = noon });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        var ordered = await db.Rows.Where(r => r.At >= noon).OrderBy(r => r.At).Select(r => r.At)
            .ToListAsync(TestContext.Current.CancellationToken);

        ordered.ShouldBe([noon, laterInShanghai]);
    }
}
