namespace Mediation.Application.Common;

/// <summary>The key that seals history anchors; it lives with the key ring, outside the database.</summary>
public interface IHistorySeal
{
    byte[] Key { get; }
}
