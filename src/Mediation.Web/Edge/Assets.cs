using Microsoft.Net.Http.Headers;

namespace Mediation.Web.Edge;

/// <summary>Styles and scripts. An address with a fingerprint never means other bytes, so it is kept for a year; any other is asked for again.</summary>
internal static class Assets
{
    private const string Fingerprint = "v";
    private const string ForGood = "public, max-age=31536000, immutable";
    private const string AskAgain = "no-cache";

    public static StaticFileOptions Options => new()
    {
        OnPrepareResponse = sent => sent.Context.Response.Headers[HeaderNames.CacheControl] =
            sent.Context.Request.Query.ContainsKey(Fingerprint) ? ForGood : AskAgain,
    };
}
