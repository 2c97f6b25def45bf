using Mediation.Application.Common;
using Mediation.Infrastructure.Protection;

namespace Mediation.Infrastructure.History;

internal sealed class HistorySeal(KeyRing ring) : IHistorySeal
{
    public byte[] Key => ring.HistoryKey;
}
