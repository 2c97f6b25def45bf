using System.Security.Cryptography;
using System.Text.Json;

namespace Mediation.Infrastructure.Protection;

/// <summary>The ring as it lies on disk, readable by the service's own user only.</summary>
/// <param name="DataKeys">The newest encrypts, all decrypt.</param>
/// <param name="IndexKeys">The newest makes the blind indexes.</param>
/// <param name="Unfinished">True between adding a key and the last row being sealed under it.</param>
internal sealed record KeyRingFile(IReadOnlyList<DataKey> DataKeys, IReadOnlyList<DataKey> IndexKeys, bool Unfinished)
{
    private const int KeyBytes = 32;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static KeyRingFile New(DateTimeOffset now) => new([NewKey([], now)], [NewKey([], now)], Unfinished: false);

    public static KeyRingFile Read(string path)
    {
        var ring = Parse(path);
        return ring is { DataKeys.Count: > 0, IndexKeys.Count: > 0 } && ring.DataKeys.Concat(ring.IndexKeys).All(IsSound)
            ? ring
            : throw new KeyRingException($"The key ring {path} holds no data key, no index key, or a key that is not 256 bits long.");
    }

    public KeyRingFile WithNewKeys(bool alsoIndex, DateTimeOffset now) => new(
        [.. DataKeys, NewKey(DataKeys, now)], alsoIndex ? [.. IndexKeys, NewKey(IndexKeys, now)] : IndexKeys, Unfinished: true);

    public void Write(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var draft = $"{path}.new";
        File.Delete(draft);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var stream = new FileStream(draft, options))
        {
            JsonSerializer.Serialize(stream, this, Json);
            stream.Flush(flushToDisk: true);
        }

        File.Move(draft, path, overwrite: true);
    }

    private static KeyRingFile? Parse(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<KeyRingFile>(File.ReadAllBytes(path), Json);
        }
        catch (JsonException)
        {
            throw new KeyRingException($"The key ring {path} is damaged. Restore it from its backup.");
        }
    }

    private static bool IsSound(DataKey key) => key is { Id: > 0, Key.Length: KeyBytes };

    private static DataKey NewKey(IReadOnlyList<DataKey> existing, DateTimeOffset now) =>
        new(existing.Count == 0 ? 1 : existing.Max(key => key.Id) + 1, RandomNumberGenerator.GetBytes(KeyBytes), now);
}
