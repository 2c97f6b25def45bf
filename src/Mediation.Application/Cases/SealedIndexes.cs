namespace Mediation.Application.Cases;

/// <summary>Names of the index columns beside a party's encrypted ones.</summary>
public static class SealedIndexes
{
    public const string Identity = "IdentityNumberIndex";
    public const string Phone = "PhoneIndex";
}
