using System.Text;
using System.Xml.Linq;
using Mediation.Infrastructure.Protection;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Infrastructure.Identity;

/// <summary>Seals the keys that protect cookies, because they lie in the database that all nodes share.</summary>
internal sealed class SealedXmlEncryptor(IServiceProvider services) : IXmlEncryptor
{
    internal const string Use = "DataProtectionKey";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        // Asked for late: the host is also put together by the command that creates the keys.
        var @sealed = services.GetRequiredService<FieldCipher>().Seal(Use, Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting)));
        return new EncryptedXmlInfo(new XElement("sealed", Convert.ToBase64String(@sealed)), typeof(SealedXmlDecryptor));
    }
}

internal sealed class SealedXmlDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement)
    {
        var cipher = services.GetRequiredService<FieldCipher>();
        return XElement.Parse(Encoding.UTF8.GetString(cipher.Open(SealedXmlEncryptor.Use, Convert.FromBase64String(encryptedElement.Value))));
    }
}
