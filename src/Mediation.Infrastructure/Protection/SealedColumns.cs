using System.Linq.Expressions;
using Mediation.Application.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Mediation.Infrastructure.Protection;

/// <summary>How an entity's configuration says that a column is sealed and can be found again by equality.</summary>
public static class SealedColumns
{
    /// <summary>On a shadow property: the dotted path of the sealed property it indexes.</summary>
    internal const string IndexOf = "Mediation:BlindIndexOf";
    private const string Pending = "Mediation:Sealed";

    /// <param name="property">The property, nullable or not.</param>
    /// <param name="kind">Bound into every ciphertext.</param>
    /// <param name="toText">The normalised text: what is sealed, and what a blind index is made of.</param>
    /// <param name="fromText">Its inverse.</param>
    public static PropertyBuilder Sealed<T>(this PropertyBuilder property, ProtectedKind kind, Func<T, string> toText, Func<string, T> fromText)
        where T : notnull => property.HasAnnotation(Pending, Recipe(kind, toText, fromText));

    /// <inheritdoc cref="Sealed{T}(PropertyBuilder, ProtectedKind, Func{T, string}, Func{string, T})"/>
    public static ComplexTypePropertyBuilder Sealed<T>(
        this ComplexTypePropertyBuilder property, ProtectedKind kind, Func<T, string> toText, Func<string, T> fromText)
        where T : notnull => property.HasAnnotation(Pending, Recipe(kind, toText, fromText));

    /// <summary>Adds an indexed shadow column that holds the blind index of a sealed property: of Phone it is "PhoneIndex".</summary>
    /// <param name="entity">The entity, owned or not.</param>
    /// <param name="source">The sealed property; it may lie in a complex property: of Papers.Number it is "PapersNumberIndex".</param>
    public static PropertyBuilder<string?> BlindIndexOf<TEntity>(this EntityTypeBuilder<TEntity> entity, Expression<Func<TEntity, object?>> source)
        where TEntity : class
    {
        var path = PathOf(source.Body);
        var property = Describe(entity.Property<string?>(NameOf(path)), path);
        entity.HasIndex(NameOf(path));
        return property;
    }

    /// <inheritdoc cref="BlindIndexOf{TEntity}(EntityTypeBuilder{TEntity}, Expression{Func{TEntity, object}})"/>
    public static PropertyBuilder<string?> BlindIndexOf<TOwner, TEntity>(
        this OwnedNavigationBuilder<TOwner, TEntity> entity, Expression<Func<TEntity, object?>> source)
        where TOwner : class where TEntity : class
    {
        var path = PathOf(source.Body);
        var property = Describe(entity.Property<string?>(NameOf(path)), path);
        entity.HasIndex(NameOf(path));
        return property;
    }

    internal static bool IsBlindIndex(this IReadOnlyProperty property) => property.FindAnnotation(IndexOf) is not null;

    /// <summary>Gives every property marked sealed its converter, once all configurations were applied.</summary>
    internal static void UseCipher(this ModelBuilder model, FieldCipher cipher)
    {
        foreach (var property in model.Model.GetEntityTypes().SelectMany(PropertiesOf))
        {
            if (property.RemoveAnnotation(Pending)?.Value is Func<FieldCipher, ValueConverter> recipe)
            {
                property.SetValueConverter(recipe(cipher));
            }
        }
    }

    private static Func<FieldCipher, ValueConverter> Recipe<T>(ProtectedKind kind, Func<T, string> toText, Func<string, T> fromText)
        where T : notnull => cipher => new SealedConverter<T>(cipher, kind, toText, fromText);

    private static PropertyBuilder<string?> Describe(PropertyBuilder<string?> property, string path) =>
        property.HasMaxLength(BlindIndex.Length).IsFixedLength().IsUnicode(false).HasAnnotation(IndexOf, path);

    private static string NameOf(string path) => path.Replace(".", "") + "Index";

    private static string PathOf(Expression source) => source switch
    {
        UnaryExpression { NodeType: ExpressionType.Convert } cast => PathOf(cast.Operand),
        MemberExpression { Expression: MemberExpression parent } member => $"{PathOf(parent)}.{member.Member.Name}",
        MemberExpression member => member.Member.Name,
        _ => throw new ArgumentException("A path of properties is expected.", nameof(source)),
    };

    private static IEnumerable<IMutableProperty> PropertiesOf(IMutableTypeBase type) =>
        type.GetDeclaredProperties().Concat(type.GetDeclaredComplexProperties().SelectMany(complex => PropertiesOf(complex.ComplexType)));
}
