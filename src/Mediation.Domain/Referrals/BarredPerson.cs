namespace Mediation.Domain.Referrals;

/// <summary>Somebody who mediated the dispute.</summary>
public sealed class BarredPerson
{
    public const int NameMaxLength = 100;

    private BarredPerson()
    {
    }

    public BarredPerson(Guid? accountId, string name) => (AccountId, Name) = (accountId, name);

    public int Id { get; private set; }

    /// <summary>Null where the person is known by name only, from another system.</summary>
    public Guid? AccountId { get; private set; }

    public string Name { get; private set; } = "";
}
