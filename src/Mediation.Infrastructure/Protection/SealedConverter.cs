using Mediation.Application.Common;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Mediation.Infrastructure.Protection;

/// <summary>What the index interceptor and the rotation need to know of a sealed column.</summary>
internal interface ISealedColumn
{
    ProtectedKind Kind { get; }

    /// <summary>The normalised text of the property's value: what is sealed and what is indexed.</summary>
    string TextOf(object value);
}

/// <summary>Keeps a value sealed in its column; it is in the clear only in memory.</summary>
internal sealed class SealedConverter<T>(FieldCipher cipher, ProtectedKind kind, Func<T, string> toText, Func<string, T> fromText)
    : ValueConverter<T, byte[]>(value => cipher.Seal(kind, toText(value)), @sealed => fromText(cipher.Open(kind, @sealed))), ISealedColumn
    where T : notnull
{
    public ProtectedKind Kind => kind;

    public string TextOf(object value) => toText((T)value);
}
