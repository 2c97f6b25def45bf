using Mediation.Infrastructure.Protection;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.TestSupport;

/// <summary>
/// One key ring for all platforms of a test process. The database model belongs to its cipher: building it, and compiling every query anew,
/// costs more than most tests. A test that rotates keys brings its own ring; one that shares its database with another process names the folder
/// of the keys that both read.
/// </summary>
public static class SharedKeys
{
    public const string Folder = "Protection:KeyFolder";

    private static readonly KeyRing Ring = KeyRing.InMemory(DateTimeOffset.UnixEpoch);
    private static readonly FieldCipher Cipher = new(Ring);

    public static IServiceCollection AddSharedKeys(this IServiceCollection services) => services.AddSingleton(Ring).AddSingleton(Cipher);
}
