using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Mediation.Web.Auth;

/// <summary>
/// Names the use case a page opens with: whoever may send it may open the page, and a page that names none stays closed. What its forms
/// send is checked again where it is sent.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ServesUseCaseAttribute(Type request) : Attribute
{
    public Type Request { get; } = request;
}

/// <summary>Gives pages the metadata that endpoints get by <see cref="UseCaseEndpoints.For{TRequest}"/>.</summary>
internal sealed class UseCasePages : IPageApplicationModelConvention
{
    public void Apply(PageApplicationModel model)
    {
        if (model.HandlerTypeAttributes.OfType<ServesUseCaseAttribute>().SingleOrDefault() is { } page)
        {
            model.EndpointMetadata.Add(new UseCaseMetadata(page.Request));
        }
    }
}
