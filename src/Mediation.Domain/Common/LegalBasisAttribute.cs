namespace Mediation.Domain.Common;

/// <summary>Names the article a rule carries out. Every type so marked has a row in docs/rules.md; a test keeps the two equal.</summary>
/// <param name="citation">Act and article, in the Chinese short form, e.g. 调解仲裁法 §14(3).</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true)]
public sealed class LegalBasisAttribute(string citation) : Attribute
{
    public string Citation { get; } = citation;
}
