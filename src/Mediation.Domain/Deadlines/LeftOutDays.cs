namespace Mediation.Domain.Deadlines;

/// <summary>The days already taken out of a count, so that none is taken out twice where a pause and an exclusion overlap.</summary>
internal sealed class LeftOutDays
{
    private readonly List<(DateOnly From, DateOnly Until)> _spans = [];

    /// <summary>Adds the span and returns the parts of it that were not out yet, first to last. The end of a span is the first day not in it.</summary>
    public IReadOnlyList<(DateOnly From, DateOnly Until)> Add(DateOnly from, DateOnly until)
    {
        var fresh = new List<(DateOnly From, DateOnly Until)>();
        var at = from;

        foreach (var span in _spans.OrderBy(span => span.From).Where(span => span.Until > from && span.From < until))
        {
            if (at < span.From)
            {
                fresh.Add((at, span.From));
            }

            at = span.Until > at ? span.Until : at;
        }

        if (at < until)
        {
            fresh.Add((at, until));
        }

        _spans.AddRange(fresh);

        return fresh;
    }
}
