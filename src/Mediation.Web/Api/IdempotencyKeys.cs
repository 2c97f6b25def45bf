using Mediation.Application.Common;
using Mediation.Web.Errors;

namespace Mediation.Web.Api;

/// <summary>Takes the Idempotency-Key of a call over into its scope. Where something new is created the key is required.</summary>
internal static class IdempotencyKeys
{
    public const string Header = "Idempotency-Key";

    public static RouteHandlerBuilder NeedsIdempotencyKey(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(Required.Instance);

    public static RouteGroupBuilder TakeIdempotencyKeys(this RouteGroupBuilder group) => group.AddEndpointFilter(async (context, next) =>
    {
        var http = context.HttpContext;
        var key = http.Request.Headers[Header].ToString();
        if (key.Length > IdempotentAnswer.KeyMaxLength || key.Any(letter => letter is < '!' or > '~'))
        {
            throw new MalformedRequestException(StatusCodes.Status400BadRequest, ProblemCodes.Malformed, new FieldFault(Header, "field.key"));
        }

        if (key.Length > 0)
        {
            http.RequestServices.GetRequiredService<RequestScope>().Repeatable(key);
        }
        else if (http.GetEndpoint()?.Metadata.GetMetadata<Required>() is not null)
        {
            throw new MalformedRequestException(StatusCodes.Status400BadRequest, ProblemCodes.IdempotencyKeyMissing);
        }

        return await next(context);
    });

    internal sealed class Required
    {
        public static Required Instance { get; } = new();
    }
}
