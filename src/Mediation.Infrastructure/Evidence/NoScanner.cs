using Mediation.Application.Evidence;

namespace Mediation.Infrastructure.Evidence;

internal sealed class NoScanner : IMalwareScanner
{
    public Task<ScanVerdict> ScanAsync(Stream content, CancellationToken ct) => Task.FromResult<ScanVerdict>(new ScanVerdict.NotScanned());
}
