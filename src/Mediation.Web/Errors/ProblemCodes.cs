namespace Mediation.Web.Errors;

/// <summary>The codes of what goes wrong at the edge; those of broken rules come from the domain. Codes are never renamed.</summary>
internal static class ProblemCodes
{
    public const string Malformed = "request.malformed";
    public const string Invalid = "request.invalid";
    public const string SignInRequired = "access.sign-in-required";
    public const string Forbidden = "access.forbidden";
    public const string NotFound = "request.not-found";
    public const string MethodNotAllowed = "request.method-not-allowed";
    public const string TooLarge = "request.too-large";
    public const string NotJson = "request.not-json";
    public const string TooManyRequests = "request.too-many";
    public const string Stale = "version.stale";
    public const string IfMatchMissing = "request.if-match-missing";
    public const string IdempotencyKeyMissing = "request.idempotency-key-missing";
    public const string SignatureInvalid = "signature.invalid";
    public const string Unexpected = "request.unexpected";

    public static string OfStatus(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => SignInRequired,
        StatusCodes.Status403Forbidden => Forbidden,
        StatusCodes.Status404NotFound => NotFound,
        StatusCodes.Status405MethodNotAllowed => MethodNotAllowed,
        StatusCodes.Status413PayloadTooLarge => TooLarge,
        StatusCodes.Status415UnsupportedMediaType => NotJson,
        StatusCodes.Status429TooManyRequests => TooManyRequests,
        < StatusCodes.Status500InternalServerError => Malformed,
        _ => Unexpected,
    };
}
