using System.Buffers.Binary;
using System.Security.Cryptography;
using Mediation.Application.Common;
using Mediation.Infrastructure.Persistence;
using Mediation.Infrastructure.Protection;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Protection;

public sealed class RotationTests
{
    public static TheoryData<DatabaseProvider> Providers => [DatabaseProvider.Sqlite, DatabaseProvider.PostgreSql];

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Rotation_MoreRowsThanABatch_LeavesEveryRowReadableUnderTheNewKey(DatabaseProvider provider)
    {
        await using var database = await SealedDatabase.CreateAsync(provider);
        await AddRowsAsync(database, 450);
        var indexBefore = await database.ColumnAsync<string?>("PhoneIndex");

        var rows = await RotateAsync(database, alsoIndexKey: true);

        await using var db = database.Open();
        rows.ShouldBe(450);
        (await database.ColumnAsync<byte[]>("IdentityNumber")).ShouldAllBe(value => KeyId(value) == 2);
        (await db.Rows.ToListAsync(TestContext.Current.CancellationToken)).Select(row => row.IdentityNumber.Value).Order()
            .ShouldBe(Enumerable.Range(0, 450).Select(at => $"{at:D6}"));
        var indexAfter = await database.ColumnAsync<string?>("PhoneIndex");
        indexAfter.Intersect(indexBefore).ShouldBeEmpty();
        indexAfter.ShouldContain(database.Index.Of(ProtectedKind.Phone, "phone 7"));
    }

    [Fact]
    public async Task Rotation_Interrupted_ContinuesUnderTheSameKey()
    {
        await using var database = await SealedDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await AddRowsAsync(database, 450);
        using var interrupt = new CancellationTokenSource();

        await Should.ThrowAsync<OperationCanceledException>(() => RotateAsync(database, interrupt: interrupt));
        var rest = await RotateAsync(database);

        rest.ShouldBe(250);
        (await database.ColumnAsync<byte[]>("Phone")).ShouldAllBe(value => KeyId(value) == 2);
        database.Ring.IsRotationUnfinished.ShouldBeFalse();
    }

    [Fact]
    public void Rotation_ByAnotherProcess_IsNoticedWhenAnUnknownKeyIsMet()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("mediation-").FullName, "keyring.json");
        var server = new FieldCipher(KeyRing.Create(file, DateTimeOffset.UnixEpoch));
        var rotating = KeyRing.Load(file);

        rotating.AddKey(alsoIndex: false, DateTimeOffset.UnixEpoch);
        var @sealed = new FieldCipher(rotating).Seal(ProtectedKind.Phone, "13800001111");

        server.Open(ProtectedKind.Phone, @sealed).ShouldBe("13800001111");
    }

    [Fact]
    public async Task Rotation_ValueThatDoesNotOpen_StopsAndStaysUnfinished()
    {
        await using var database = await SealedDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await AddRowsAsync(database, 3);
        await using var db = database.Open();
        await db.Database.ExecuteSqlRawAsync("""UPDATE "Rows" SET "Phone" = "IdentityNumber" """, TestContext.Current.CancellationToken);

        var failure = await Record.ExceptionAsync(() => RotateAsync(database));

        failure.ShouldBeOfType<CryptographicException>().Message.ShouldContain("Rows.Phone");
        database.Ring.IsRotationUnfinished.ShouldBeTrue();
    }

    private static async Task AddRowsAsync(SealedDatabase database, int count)
    {
        await using var db = database.Open();
        db.Rows.AddRange(Enumerable.Range(0, count).Select(at => new SealedRow { Phone = new($"phone {at}"), IdentityNumber = new($"{at:D6}") }));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<int> RotateAsync(
        SealedDatabase database, bool alsoIndexKey = false, CancellationTokenSource? interrupt = null)
    {
        await using var db = database.Open();
        var progress = interrupt is null ? null : new AfterFirst(interrupt);
        var ct = interrupt?.Token ?? TestContext.Current.CancellationToken;
        return await new ReSeal(db, database.Ring, database.Cipher, database.Index, TimeProvider.System).RunAsync(alsoIndexKey, progress, ct);
    }

    private static int KeyId(byte[] @sealed) => BinaryPrimitives.ReadInt32BigEndian(@sealed.AsSpan(1));

    private sealed class AfterFirst(CancellationTokenSource interrupt) : IProgress<ReSeal.Progress>
    {
        public void Report(ReSeal.Progress value) => interrupt.Cancel();
    }
}
