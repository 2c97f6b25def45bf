using System.Security.Cryptography;
using Mediation.Infrastructure.Protection;
using Microsoft.IdentityModel.Tokens;

namespace Mediation.Web.Auth;

/// <summary>The RSA keys that sign and encrypt tokens: PEM files beside the key ring.</summary>
internal sealed record TokenKeys(RsaSecurityKey Signing, RsaSecurityKey Encryption)
{
    public const string SigningFile = "token-signing.pem";
    public const string EncryptionFile = "token-encryption.pem";
    private const int KeyBits = 3072;
    private static readonly string[] Files = [SigningFile, EncryptionFile];

    public static TokenKeys Load(string folder) =>
        new(Read(Path.Combine(folder, SigningFile)), Read(Path.Combine(folder, EncryptionFile)));

    /// <summary>Creates what is missing; an existing key is never overwritten.</summary>
    public static void Create(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in Files)
        {
            var path = Path.Combine(folder, file);
            if (!File.Exists(path))
            {
                Write(path);
            }
        }
    }

    public static bool AreWholeIn(string folder) => Files.All(file => File.Exists(Path.Combine(folder, file)));

    private static void Write(string path)
    {
        using var rsa = RSA.Create(KeyBits);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var writer = new StreamWriter(path, options);
        writer.Write(rsa.ExportPkcs8PrivateKeyPem());
    }

    private static RsaSecurityKey Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new KeyRingException($"There is no token key at {path}. Restore it from its backup, or create it with: keys init");
        }

        var rsa = RSA.Create();
        rsa.ImportFromPem(File.ReadAllText(path));
        return new RsaSecurityKey(rsa);
    }
}
