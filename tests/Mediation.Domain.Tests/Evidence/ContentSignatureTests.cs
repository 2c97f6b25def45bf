using System.Text;
using Mediation.Domain.Evidence;
using Mediation.Domain.Referrals;

namespace Mediation.Domain.Tests.Evidence;

public sealed class ContentSignatureTests
{
    private static readonly byte[] Mp3Frame = [0xFF, 0xFB, 0x90, 0x00, .. new byte[413]];

    public static TheoryData<string, byte[]> Taken => new()
    {
        { "image/jpeg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16] },
        { "image/png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0] },
        { "image/heic", Box("heic") },
        { "image/heic", Box("mif1") },
        { "image/heic", [0, 0, 0, 24, .. "ftypzzzz"u8, 0, 0, 0, 0, .. "zzz1heic"u8] },
        { "image/webp", [.. "RIFF"u8, 9, 9, 9, 9, .. "WEBPVP8 "u8] },
        { "application/pdf", [.. "%PDF-1.7\n"u8] },
        { "audio/mpeg", [.. "ID3"u8, 4, 0, 0] },
        { "audio/mpeg", [.. Mp3Frame, .. Mp3Frame] },
        { "audio/mp4", Box("M4A ") },
        { "audio/amr", [.. "#!AMR\n"u8, 1] },
        { "audio/amr", [.. "#!AMR-WB\n"u8, 1] },
        { "video/mp4", Box("isom") },
        { "video/mp4", Box("mp42") },
        { "video/quicktime", Box("qt  ") },
        { ContentSignature.Zip, [.. "PK"u8, 3, 4, 20, 0] },
        { ContentSignature.Text, [.. "2025年12月，工资未付。"u8] },
        { ContentSignature.Text, [0xEF, 0xBB, 0xBF, .. "工资"u8] },
        { ContentSignature.Text, [.. "<3 yuan an hour"u8] },
    };

    public static TheoryData<string, byte[]> Running => new()
    {
        { "page", [.. "<!DOCTYPE html><p>"u8] },
        { "page after blanks and a mark", [0xEF, 0xBB, 0xBF, .. " \r\n<html>"u8] },
        { "drawing", [.. "<svg xmlns=\"http://www.w3.org/2000/svg\">"u8] },
        { "xml", [.. "<?xml version=\"1.0\"?><svg/>"u8] },
        { "script", [.. "<script>alert(1)</script>"u8] },
        { "shell", [.. "#!/bin/sh\n"u8] },
        { "windows", [.. "MZ"u8, 0x90, 0] },
        { "linux", [0x7F, .. "ELF"u8, 2] },
        { "old office", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] },
    };

    public static TheoryData<string, byte[]> Unknown => new()
    {
        { "gif", [.. "GIF89a"u8, 0, 1] },
        { "rar", [.. "Rar!"u8, 0x1A, 7, 0] },
        { "avif", [0, 0, 0, 20, .. "ftypavif"u8, 0, 0, 0, 0, .. "mif1"u8] },
        { "one frame of mp3 and then something else", [.. Mp3Frame, .. new byte[20]] },
        { "a box of no length", [0, 0, 0, 0, .. "ftyp"u8] },
        { "nothing", [] },
    };

    [Theory]
    [MemberData(nameof(Taken))]
    public void Of_WhatIsTaken_IsKnownByItsBytes(string type, byte[] head)
    {
        ContentSignature.Of(head).ShouldBe(type);
        ContentSignature.RunsWhenOpened(head).ShouldBeFalse();
        (type == ContentSignature.Zip || PaperFile.MayBeHandedIn(type)).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Running))]
    public void RunsWhenOpened_IsSeenWhateverItsName(string what, byte[] head)
    {
        ContentSignature.RunsWhenOpened(head).ShouldBeTrue(what);
        ContentSignature.Of(head).ShouldBeNull(what);
    }

    [Theory]
    [MemberData(nameof(Unknown))]
    public void Of_WhatIsNotTaken_IsNothing(string what, byte[] head) => ContentSignature.Of(head).ShouldBeNull(what);

    [Theory]
    [InlineData("工资条\r\n\t三月", 1, true)]
    [InlineData("工资条", 5, true)]
    [InlineData("bell \a", 3, false)]
    public void Text_InPiecesOfAnyLength_IsReadAsOne(string text, int piece, bool isText)
    {
        var probe = new TextProbe();
        foreach (var part in Encoding.UTF8.GetBytes(text).Chunk(piece))
        {
            probe.Feed(part);
        }

        probe.End().ShouldBe(isText);
    }

    [Fact]
    public void Text_ThatEndsInTheMiddleOfALetter_IsNone()
    {
        var probe = new TextProbe();
        probe.Feed(Encoding.UTF8.GetBytes("工").AsSpan()[..2]);

        probe.End().ShouldBeFalse();
    }

    [Theory]
    [InlineData("word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", false, true)]
    [InlineData("table", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", false, true)]
    [InlineData("macros", "application/vnd.ms-word.document.macroEnabled.main+xml", true, false)]
    [InlineData("slides", "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", false, false)]
    public void Package_IsNamedByItsContentTypes(string what, string contentType, bool runs, bool isTaken)
    {
        var type = OfficePackage.TypeOf($"<Types><Override ContentType=\"{contentType}\"/></Types>", out var runsToo);

        (runsToo, type is not null).ShouldBe((runs, isTaken), what);
    }

    [Fact]
    public void Package_WithMacrosOrABombOrWithoutTypes_IsRefusedByItsDirectory()
    {
        var types = new PackedPart(OfficePackage.ContentTypes, 300, 900);

        OfficePackage.Fault([types, new PackedPart("word/document.xml", 3000, 90_000)]).ShouldBeNull();
        OfficePackage.Fault([types, new PackedPart("word/vbaProject.bin", 30, 90)]).ShouldBe(EvidenceRefusal.RunsWhenOpened);
        OfficePackage.Fault([types, new PackedPart("word/document.xml", 1000, 150_000_000)]).ShouldBe(EvidenceRefusal.PackedTooMuch);
        OfficePackage.Fault([types, .. Enumerable.Range(0, 2000).Select(number => new PackedPart($"p{number}", 1, 1))]).ShouldBe(EvidenceRefusal.PackedTooMuch);
        OfficePackage.Fault([new PackedPart("a.txt", 1, 1)]).ShouldBe(EvidenceRefusal.TypeNotTaken);
    }

    private static byte[] Box(string brand) => [0, 0, 0, 20, .. "ftyp"u8, .. Encoding.Latin1.GetBytes(brand), 0, 0, 0, 0, .. "zzzz"u8];
}
