using CsCheck;
using Mediation.Application.Common;
using Mediation.Application.Evidence;
using Mediation.Application.Intake;
using Mediation.Application.Tests.Intake;
using Mediation.Domain.Common;
using Mediation.Domain.Evidence;
using Mediation.Domain.Intake;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Evidence;

public sealed class UploadTests
{
    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    [Theory]
    [EveryDatabase]
    public async Task Upload_CutInTheMiddle_GoesOnWhereItStopped(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var (of, photo) = (EvidenceOf.ADraft(await TypedFiling.StartAsync(platform)), Upload.Photo(700_000));
        var announced = Upload.Announced(of, photo, hash: Upload.HashOf(photo));
        var begun = await platform.SendAsync(announced, Callers.Worker);
        await platform.SendAsync(new AddPiece(of, begun.Id, 0, photo[..300_000]), Callers.Worker);

        // The page was loaded again: it knows the file, not the upload.
        var again = await platform.SendAsync(announced, Callers.Worker);
        var item = await Upload.SendPiecesAsync(platform, of, again.Id, photo, Callers.Worker, again.Offset);

        again.ShouldBe(new EvidenceUpload(begun.Id, 300_000));
        (item.State, item.MediaType, item.Hash, item.Scan).ShouldBe((EvidenceState.Kept, "image/jpeg", Upload.HashOf(photo), EvidenceScan.NotScanned));
        (await Upload.ReadAsync(platform, of, item.Id, Callers.Worker)).ShouldBe(photo);
    }

    [Theory]
    [EveryDatabase]
    public async Task Piece_SentAgainOrInTheWrongPlace_ChangesNothingAndSaysWhereToGoOn(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var (of, photo) = (EvidenceOf.ADraft(await TypedFiling.StartAsync(platform)), Upload.Photo(1000));
        var id = (await platform.SendAsync(Upload.Announced(of, photo), Callers.Worker)).Id;
        await platform.SendAsync(new AddPiece(of, id, 0, photo[..400]), Callers.Worker);

        (await platform.SendAsync(new AddPiece(of, id, 0, photo[..400]), Callers.Worker)).Offset.ShouldBe(400);
        (await platform.SendAsync(new AddPiece(of, id, 300, photo[300..600]), Callers.Worker)).Offset.ShouldBe(600);
        var ahead = await RefusedAsync(platform, new AddPiece(of, id, 700, photo[700..]));
        var other = await RefusedAsync(platform, new AddPiece(of, id, 300, photo[301..601]));
        var beyond = await RefusedAsync(platform, new AddPiece(of, id, 600, [.. photo[600..], 1]));
        var last = await platform.SendAsync(new AddPiece(of, id, 600, photo[600..]), Callers.Worker);
        var repeated = await platform.SendAsync(new AddPiece(of, id, 600, photo[600..]), Callers.Worker);

        (ahead.Code, ahead.Arguments[0]).ShouldBe((RuleCode.EvidenceOffset, 600L));
        other.Code.ShouldBe(RuleCode.EvidencePieceDiffers);
        beyond.Code.ShouldBe(RuleCode.EvidenceOffset);
        (last.State, repeated.State).ShouldBe((EvidenceState.Kept, EvidenceState.Kept));
    }

    [Theory]
    [EveryDatabase]
    public async Task Piece_SentManyTimesAtOnce_IsStoredOnce(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var (of, photo) = (EvidenceOf.ADraft(await TypedFiling.StartAsync(platform)), Upload.Photo(1000));
        var id = (await platform.SendAsync(Upload.Announced(of, photo), Callers.Worker)).Id;

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => platform.SendAsync(new AddPiece(of, id, 0, photo), Callers.Worker)));

        (await platform.SendAsync(new GetEvidence(of, id), Callers.Worker)).State.ShouldBe(EvidenceState.Kept);
        (await Upload.ReadAsync(platform, of, id, Callers.Worker)).ShouldBe(photo);
    }

    [Fact]
    public async Task AnyWayOfCutting_WithRepeats_GivesTheSameFile()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseProvider.Sqlite);
        var of = EvidenceOf.ADraft(await TypedFiling.StartAsync(platform));
        var cuts = Gen.Select(Gen.Int[1, 90_000], Gen.Int[0, 90_000], (fresh, repeated) => (fresh, repeated)).Array[1, 8];

        await Gen.Select(Gen.Int[1, 300_000], Gen.Int[0, 1_000_000], cuts).SampleAsync(
            async (size, seed, pieces) =>
            {
                var photo = Upload.Photo(Math.Max(size, 20), seed);
                var id = (await platform.SendAsync(Upload.Announced(of, photo), Callers.Worker)).Id;
                EvidenceItem? item = null;
                for (var (at, turn) = (0, 0); at < photo.Length; turn++)
                {
                    var (fresh, repeated) = pieces[turn % pieces.Length];
                    var (from, to) = (Math.Max(0, at - repeated), Math.Min(photo.Length, at + fresh));
                    item = await platform.SendAsync(new AddPiece(of, id, from, photo[from..to]), Callers.Worker);
                    at = to;
                }

                item!.Hash.ShouldBe(Upload.HashOf(photo));
                (await Upload.ReadAsync(platform, of, id, Callers.Worker)).ShouldBe(photo);
                await platform.SendAsync(new WithdrawEvidence(of, id), Callers.Worker);
            },
            iter: 12,
            threads: 1);
    }

    [Theory]
    [EveryDatabase]
    public async Task Content_ThatIsNotTaken_IsRefusedAndItsBytesAreGone(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var of = EvidenceOf.ADraft(await TypedFiling.StartAsync(platform));
        var types = "<Types><Override ContentType=\"" + WordType + "\"/></Types>";

        async Task<EvidenceRefusal?> WhyNotAsync(byte[] content, string name) => (await Upload.SendAsync(platform, of, content, Callers.Worker, name)).Refusal;

        (await WhyNotAsync([.. "<!DOCTYPE html><script>1</script>"u8], "工资条.jpg")).ShouldBe(EvidenceRefusal.RunsWhenOpened);
        (await WhyNotAsync([.. "<svg/>"u8], "a.png")).ShouldBe(EvidenceRefusal.RunsWhenOpened);
        (await WhyNotAsync([.. "MZ"u8, 1, 2, 3], "a.pdf")).ShouldBe(EvidenceRefusal.RunsWhenOpened);
        (await WhyNotAsync([.. "GIF89a"u8, 0], "a.jpg")).ShouldBe(EvidenceRefusal.TypeNotTaken);
        (await WhyNotAsync([.. "text and then "u8, 0xFF, 0xFE], "a.txt")).ShouldBe(EvidenceRefusal.TypeNotTaken);
        (await WhyNotAsync([.. "PK"u8, 3, 4, 9, 9, 9], "a.docx")).ShouldBe(EvidenceRefusal.TypeNotTaken);
        (await WhyNotAsync(Upload.Document(("a.txt", "x")), "a.zip")).ShouldBe(EvidenceRefusal.TypeNotTaken);
        (await WhyNotAsync(Upload.Document(("[Content_Types].xml", types), ("word/vbaProject.bin", "x")), "a.docx")).ShouldBe(EvidenceRefusal.RunsWhenOpened);
        (await WhyNotAsync(Upload.Document(("[Content_Types].xml", types), ("word/document.xml", new string('a', 3_000_000))), "a.docx"))
            .ShouldBe(EvidenceRefusal.PackedTooMuch);
        (await platform.LookAsync(db => db.EvidencePieces.CountAsync())).ShouldBe(0);

        var document = await Upload.SendAsync(platform, of, Upload.Document(("[Content_Types].xml", types), ("word/document.xml", "<w/>")), Callers.Worker, "合同.docx");
        var text = await Upload.SendAsync(platform, of, [.. "聊天记录"u8], Callers.Worker, "聊天.txt");
        (document.State, document.MediaType).ShouldBe((EvidenceState.Kept, WordType[..^".main+xml".Length]));
        (text.State, text.MediaType).ShouldBe((EvidenceState.Kept, "text/plain"));
    }

    [Theory]
    [EveryDatabase]
    public async Task Bytes_ThatAreNotTheAnnouncedOnes_AreRefused(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var (of, photo) = (EvidenceOf.ADraft(await TypedFiling.StartAsync(platform)), Upload.Photo(500));
        var id = (await platform.SendAsync(Upload.Announced(of, photo, hash: Upload.HashOf([1])), Callers.Worker)).Id;

        (await Upload.SendPiecesAsync(platform, of, id, photo, Callers.Worker)).Refusal.ShouldBe(EvidenceRefusal.Damaged);
    }

    [Theory]
    [EveryDatabase]
    public async Task TheSameBytesTwice_AreNamedAndNotStoredTwice(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var (of, photo) = (EvidenceOf.ADraft(await TypedFiling.StartAsync(platform)), Upload.Photo(500));
        var first = await Upload.SendAsync(platform, of, photo, Callers.Worker);

        var second = await Upload.SendAsync(platform, of, photo, Callers.Worker, "另一张.jpg");
        var told = await Should.ThrowAsync<RuleBrokenException>(() => platform.SendAsync(Upload.Announced(of, photo, hash: first.Hash), Callers.Worker));

        (second.State, second.Refusal, second.DuplicateOf).ShouldBe((EvidenceState.Refused, EvidenceRefusal.Duplicate, first.Id));
        (told.Code, told.Arguments[0]).ShouldBe((RuleCode.EvidenceDuplicate, "工资条.jpg"));
        (await platform.LookAsync(db => db.EvidencePieces.CountAsync())).ShouldBe(1);
    }

    [Theory]
    [EveryDatabase]
    public async Task TheSameBytes_EndingAtTheSameMoment_AreKeptOnce(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var (of, photo) = (EvidenceOf.ADraft(await TypedFiling.StartAsync(platform)), Upload.Photo(500));

        var items = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Upload.SendAsync(platform, of, photo, Callers.Worker)));

        items.Count(item => item.State == EvidenceState.Kept).ShouldBe(1);
        items.Count(item => item.Refusal == EvidenceRefusal.Duplicate).ShouldBe(3);
    }

    [Theory]
    [EveryDatabase]
    public async Task MoreThanThirty_OrTooLarge_IsRefusedBeforeAByteIsSent(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var of = EvidenceOf.ADraft(await TypedFiling.StartAsync(platform));

        (await Should.ThrowAsync<RuleBrokenException>(() => platform.SendAsync(Upload.Announced(of, [1]) with { Size = EvidenceLimits.MaxFileBytes + 1 }, Callers.Worker)))
            .Code.ShouldBe(RuleCode.EvidenceTooLarge);
        var sent = await Task.WhenAll(Enumerable.Range(0, EvidenceLimits.MaxFiles + 2).Select(async _ =>
            (await Record.ExceptionAsync(() => platform.SendAsync(Upload.Announced(of, [1]), Callers.Worker)) as RuleBrokenException)?.Code));

        sent.Count(code => code is null).ShouldBe(EvidenceLimits.MaxFiles);
        sent.Where(code => code is not null).ShouldAllBe(code => code == RuleCode.EvidenceTooMany);
    }

    [Theory]
    [EveryDatabase]
    public async Task ADraftOfAnother_IsNotThere(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var of = EvidenceOf.ADraft(await TypedFiling.StartAsync(platform));
        var item = await Upload.SendAsync(platform, of, Upload.Photo(50), Callers.Worker);
        var stranger = Callers.Worker with { Id = Guid.CreateVersion7() };

        await Should.ThrowAsync<NotFoundException>(() => platform.SendAsync(new ListEvidence(of), stranger));
        await Should.ThrowAsync<NotFoundException>(() => platform.SendAsync(new GetEvidence(of, item.Id), stranger));
        await Should.ThrowAsync<NotFoundException>(() => platform.SendAsync(new ReadEvidence(of, item.Id), stranger));
        await Should.ThrowAsync<NotFoundException>(() => platform.SendAsync(new WithdrawEvidence(of, item.Id), stranger));
        await Should.ThrowAsync<NotFoundException>(() => platform.SendAsync(new AddPiece(of, item.Id, 0, [1]), stranger));
        await Should.ThrowAsync<NotFoundException>(() => platform.SendAsync(Upload.Announced(of, [1]), stranger));
    }

    [Theory]
    [EveryDatabase]
    public async Task Drafts_ThatGo_TakeTheirFilesAlong(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var (discarded, forgotten) = (await TypedFiling.FillAsync(platform), await TypedFiling.StartAsync(platform));
        await Upload.SendAsync(platform, EvidenceOf.ADraft(discarded), Upload.Photo(50), Callers.Worker);
        await Upload.SendAsync(platform, EvidenceOf.ADraft(forgotten), Upload.Photo(60), Callers.Worker);

        await platform.SendAsync(new DiscardFiling(discarded), Callers.Worker);
        (await platform.LookAsync(db => db.Evidence.CountAsync())).ShouldBe(1);
        platform.Clock.Advance(FilingDraft.Lifetime);
        await platform.SendAsync(new ForgetDrafts(), Application.Access.Caller.Platform);

        (await platform.LookAsync(db => db.Evidence.CountAsync())).ShouldBe(0);
        (await platform.LookAsync(db => db.EvidencePieces.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Names_AndBytes_AreSealedInTheDatabase()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseProvider.Sqlite);
        var of = EvidenceOf.ADraft(await TypedFiling.StartAsync(platform));
        await Upload.SendAsync(platform, of, [.. "plain words"u8], Callers.Worker, "plain-name.txt");

        var name = await platform.LookAsync(db => db.Database.SqlQueryRaw<byte[]>("SELECT \"Name\" AS \"Value\" FROM \"EvidenceFiles\"").SingleAsync());
        var bytes = await platform.LookAsync(db => db.Database.SqlQueryRaw<byte[]>("SELECT \"Content\" AS \"Value\" FROM \"EvidencePieces\"").SingleAsync());

        name.AsSpan().IndexOf("plain-name"u8).ShouldBe(-1);
        bytes.AsSpan().IndexOf("plain words"u8).ShouldBe(-1);
    }

    private static Task<RuleBrokenException> RefusedAsync(TestPlatform platform, AddPiece piece) =>
        Should.ThrowAsync<RuleBrokenException>(() => platform.SendAsync(piece, Callers.Worker));
}
