using System.Reflection;
using System.Text.Json;
using System.Text.Unicode;
using Mediation.Web.Errors;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Options;

namespace Mediation.Web.Api;

/// <summary>The JSON body of a request, checked field by field before it is read. It is bound only after the caller was let in.</summary>
internal sealed record Body<T>(T Value) : IEndpointParameterMetadataProvider where T : class
{
    private const int MaxBytes = 1024 * 1024;
    private static readonly JsonDocumentOptions Lenient = new() { MaxDepth = 512, AllowDuplicateProperties = false };

    public static async ValueTask<Body<T>?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        if (!context.Request.HasJsonContentType())
        {
            throw new MalformedRequestException(StatusCodes.Status415UnsupportedMediaType, ProblemCodes.NotJson);
        }

        var limit = context.GetEndpoint()?.Metadata.GetMetadata<BodyLimit>()?.Bytes ?? MaxBytes;
        var bytes = await ReadAsync(context.Request, limit, context.RequestAborted);
        var options = context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        return new Body<T>(Read(bytes, options));
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata(["application/json"], typeof(T)));

    internal static T Read(ReadOnlyMemory<byte> bytes, JsonSerializerOptions options)
    {
        if (!Utf8.IsValid(bytes.Span))
        {
            throw Malformed(new FieldFault("", "field.encoding"));
        }

        try
        {
            using var document = JsonDocument.Parse(bytes, Lenient);
            var type = options.GetTypeInfo(typeof(T));
            var faults = JsonShape.FaultsIn(document.RootElement, type);
            return faults.Count == 0 ? (T)document.RootElement.Deserialize(type)! : throw Malformed([.. faults]);
        }
        catch (JsonException broken)
        {
            throw Malformed(new FieldFault((broken.Path ?? "").TrimStart('$', '.'), "field.syntax", (broken.LineNumber ?? 0) + 1));
        }
    }

    private static MalformedRequestException Malformed(params IReadOnlyList<FieldFault> faults) =>
        new(StatusCodes.Status400BadRequest, ProblemCodes.Malformed, faults);

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, int limit, CancellationToken ct)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(chunk, ct)) > 0)
        {
            if (buffer.Length + read > limit)
            {
                throw new MalformedRequestException(StatusCodes.Status413PayloadTooLarge, ProblemCodes.TooLarge);
            }

            buffer.Write(chunk, 0, read);
        }

        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }
}

/// <summary>An endpoint that takes less than the others.</summary>
internal sealed record BodyLimit(int Bytes);
