using Mediation.Domain.Agencies;

namespace Mediation.Application.Exchange;

public enum ExchangeDirection
{
    Out,
    In,
}

/// <summary>
/// How far the messages of one agency to another about one subject have come. Posting and taking both go through this row, so that numbers
/// have no gap and no message overtakes another.
/// </summary>
public sealed class ExchangeStream
{
    public const int CodeMaxLength = Agency.MaxCodeLength;

    private ExchangeStream()
    {
    }

    public ExchangeStream(ExchangeDirection direction, string from, string to, Guid subject) =>
        (Direction, From, To, Subject) = (direction, from, to, subject);

    public ExchangeDirection Direction { get; private set; }

    public string From { get; private set; } = "";

    public string To { get; private set; } = "";

    public Guid Subject { get; private set; }

    /// <summary>Number of the last message posted, or taken.</summary>
    public int Last { get; private set; }

    public int Next() => ++Last;
}
