using Mediation.Domain.Entitlements;

namespace Mediation.Application.Common;

/// <summary>The legal figures as known now: those shipped and those the office published.</summary>
public interface ILegalParameters
{
    ValueTask<LegalParameters> CurrentAsync(CancellationToken ct);

    void Renew();
}
