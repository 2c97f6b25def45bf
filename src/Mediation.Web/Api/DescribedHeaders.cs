using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Mediation.Web.Api;

/// <summary>Puts the headers a call must carry into the API description, so that a generated client knows of them.</summary>
internal sealed class DescribedHeaders : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<NeedsIfMatch>().Any())
        {
            Add(operation, "If-Match", required: true, "The version the caller saw, as ETag gave it, e.g. \"3\".");
        }

        if (context.Description.HttpMethod == HttpMethods.Post)
        {
            var required = metadata.OfType<IdempotencyKeys.Required>().Any();
            Add(operation, IdempotencyKeys.Header, required, "A repeated call with the same key gets the first answer and does nothing again.");
        }

        return Task.CompletedTask;
    }

    private static void Add(OpenApiOperation operation, string header, bool required, string description)
    {
        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter
        {
            Name = header,
            In = ParameterLocation.Header,
            Required = required,
            Description = description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        });
    }
}
