namespace Mediation.Application.Common;

/// <summary>
/// Order of ids inside a query, so that a list can go on after the last row shown. Every database orders ids in its own way and translates
/// this itself: it means nothing outside of a query.
/// </summary>
internal static class IdOrder
{
    public static int Compare<TId>(TId left, TId right) where TId : struct =>
        throw new InvalidOperationException($"{left} and {right} are ordered by the database alone.");
}
