using Mediation.Application.Notices;
using Mediation.Web.Auth;
using Mediation.Web.Errors;
using MediatR;

namespace Mediation.Web.Pages.Notices;

/// <summary>One message in words, and its way.</summary>
[ServesUseCase(typeof(ReadDelivery))]
internal sealed class MessagePage(IMediator sender, ProblemTable problems) : Screen(sender, problems)
{
    public DeliveryText Found { get; private set; } = null!;

    public IReadOnlyList<DeliveryRow> Way => [.. Found.OtherChannels.Append(Found.Delivery).OrderBy(row => row.Number)];

    public async Task OnGetAsync(Guid id) => Found = await SendAsync(new ReadDelivery(id));
}
