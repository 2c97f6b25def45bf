using Mediation.Infrastructure.Protection;

namespace Mediation.Application.Tests.Protection;

public sealed class KeyRingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mediation-").FullName;

    private string File => Path.Combine(_folder, "keys", "keyring.json");

    [Fact]
    public void Create_OnUnix_IsReadableByItsOwnerOnly()
    {
        KeyRing.Create(File, DateTimeOffset.UnixEpoch);

        if (!OperatingSystem.IsWindows())
        {
            System.IO.File.GetUnixFileMode(File).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public void Create_RingExists_IsRefused()
    {
        KeyRing.Create(File, DateTimeOffset.UnixEpoch);

        Should.Throw<KeyRingException>(() => KeyRing.Create(File, DateTimeOffset.UnixEpoch));
    }

    [Fact]
    public void Load_NoFile_SaysHowToGetOne()
    {
        var failure = Should.Throw<KeyRingException>(() => KeyRing.Load(File));

        failure.Message.ShouldContain("keys init");
    }

    [Theory]
    [InlineData("""{"dataKeys":[],"indexKeys":[],"unfinished":false}""")]
    [InlineData("""{"dataKeys":[{"id":1,"key":"AAAA","createdAt":"2026-01-01T00:00:00Z"}],"indexKeys":[{"id":1,"key":"AAAA","createdAt":"2026-01-01T00:00:00Z"}]}""")]
    [InlineData("{}")]
    [InlineData("{\"dataKeys\":[{")]
    public void Load_KeysMissingOrShort_IsRefused(string json)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        System.IO.File.WriteAllText(File, json);

        Should.Throw<KeyRingException>(() => KeyRing.Load(File));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
