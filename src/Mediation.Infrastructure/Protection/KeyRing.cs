using System.Security.Cryptography;

namespace Mediation.Infrastructure.Protection;

/// <summary>The keys that seal personal data. They live in a file outside the database, so that a copy of one is worthless without the other.</summary>
public sealed class KeyRing
{
    private readonly string? _path;
    private readonly Lock _reloading = new();
    private volatile KeyRingFile _file;

    private KeyRing(KeyRingFile file, string? path) => (_file, _path) = (file, path);

    /// <summary>True while rows may still be sealed under an older key than the newest.</summary>
    public bool IsRotationUnfinished => _file.Unfinished;

    internal DataKey Newest => _file.DataKeys.MaxBy(key => key.Id)!;

    /// <summary>From the first index key: it is kept for ever, so anchors sealed before a rotation can still be checked after it.</summary>
    internal byte[] HistoryKey => HMACSHA256.HashData(_file.IndexKeys.MinBy(key => key.Id)!.Key, "history-anchor"u8);

    /// <summary>Signs receipts of failed filings. Like the history's it is kept for ever: a receipt is shown to a court months later.</summary>
    internal byte[] AttemptKey => HMACSHA256.HashData(_file.IndexKeys.MinBy(key => key.Id)!.Key, "submission-attempt"u8);

    /// <summary>Hashes one-time codes. It follows the index key: when that is replaced, a code of ten minutes ago is worth nothing anyway.</summary>
    internal byte[] CodeKey => HMACSHA256.HashData(IndexKey, "one-time-code"u8);

    /// <summary>Makes the addresses and paper codes of invitations. It stays with the oldest key: a letter lies on a desk for weeks.</summary>
    internal byte[] InvitationKey => HMACSHA256.HashData(_file.IndexKeys.MinBy(key => key.Id)!.Key, "invitation"u8);

    internal byte[] IndexKey => _file.IndexKeys.MaxBy(key => key.Id)!.Key;

    public static KeyRing Load(string path) => File.Exists(path)
        ? new KeyRing(KeyRingFile.Read(path), path)
        : throw new KeyRingException($"There is no key ring at {path}. Restore it from its backup, or for a new database create it with: keys init");

    public static KeyRing Create(string path, DateTimeOffset now)
    {
        if (File.Exists(path))
        {
            throw new KeyRingException($"There already is a key ring at {path}; it is never overwritten.");
        }

        KeyRingFile.New(now).Write(path);
        return Load(path);
    }

    /// <summary>A ring that is never written to disk: for tests, and for design-time commands which touch no data.</summary>
    public static KeyRing InMemory(DateTimeOffset now) => new(KeyRingFile.New(now), path: null);

    /// <summary>Adds a key which encrypts from now on; the older ones go on decrypting.</summary>
    /// <param name="alsoIndex">Also replaces the key of the blind indexes: nobody is found by number until every row is rewritten.</param>
    public void AddKey(bool alsoIndex, DateTimeOffset now) => Replace(_file.WithNewKeys(alsoIndex, now));

    public void FinishRotation() => Replace(_file with { Unfinished = false });

    /// <exception cref="CryptographicException">No key of that id, on disk either.</exception>
    internal DataKey Find(int id) => InMemoryKey(id) ?? ReloadedKey(id) ?? throw new CryptographicException($"Data key {id} is not in the key ring.");

    private DataKey? InMemoryKey(int id) => _file.DataKeys.FirstOrDefault(key => key.Id == id);

    // Another process may have rotated the keys while this one was running.
    private DataKey? ReloadedKey(int id)
    {
        if (_path is null)
        {
            return null;
        }

        lock (_reloading)
        {
            _file = KeyRingFile.Read(_path);
            return InMemoryKey(id);
        }
    }

    private void Replace(KeyRingFile file)
    {
        lock (_reloading)
        {
            if (_path is not null)
            {
                file.Write(_path);
            }

            _file = file;
        }
    }
}
