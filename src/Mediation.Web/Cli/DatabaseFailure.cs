using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;

namespace Mediation.Web.Cli;

/// <summary>Tells a database that cannot be reached or opened from every other fault, which keeps its stack trace.</summary>
internal static class DatabaseFailure
{
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    // Wrong name, wrong password, no such database; the classes of SQLSTATE that say so.
    private static readonly string[] Refusals = ["08", "28", "3D", "57"];

    /// <returns>One line for whoever ran the command, or null.</returns>
    public static string? In(Exception failed)
    {
        for (var inner = failed; inner is not null; inner = inner.InnerException)
        {
            if (inner is DbException database && IsAboutReaching(database))
            {
                var why = database.Message.ReplaceLineEndings(" ").Trim().TrimEnd('.');
                return $"The database cannot be reached: {why}. Check Database:Provider and Database:ConnectionString.";
            }
        }

        return null;
    }

    private static bool IsAboutReaching(DbException database) => database switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode is CannotOpen or NotADatabase,
        { SqlState: { Length: > 2 } state } => Refusals.Contains(state[..2]),
        _ => database.IsTransient || database.InnerException is SocketException or IOException or TimeoutException or System.ComponentModel.Win32Exception,
    };
}
