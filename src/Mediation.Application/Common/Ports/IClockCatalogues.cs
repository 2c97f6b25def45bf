using Mediation.Domain.Deadlines;

namespace Mediation.Application.Common;

/// <summary>The legal clocks as known now: those shipped and those the office added.</summary>
public interface IClockCatalogues
{
    ValueTask<ClockCatalogue> CurrentAsync(CancellationToken ct);

    void Renew();
}
