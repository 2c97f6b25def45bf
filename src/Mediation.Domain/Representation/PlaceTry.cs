namespace Mediation.Domain.Representation;

/// <summary>How often an account guessed at one place in a file. Counted in the database itself, so that many at once do not pass as one.</summary>
public sealed class PlaceTry
{
    public const int Most = 5;

    private PlaceTry()
    {
    }

    public PlaceTry(Guid place, Guid account) => (Place, AccountId) = (place, account);

    /// <summary>The party's or the representative's id.</summary>
    public Guid Place { get; private set; }

    public Guid AccountId { get; private set; }

    public int Tries { get; private set; }
}
