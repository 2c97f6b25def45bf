using Mediation.Application.Evidence;

namespace Mediation.Web.Pages.Evidence;

/// <param name="HasPages">Each item has a page of its own; a draft's are opened directly.</param>
internal sealed record ItemList(EvidenceScreen Page, IReadOnlyList<EvidenceItem> Items, bool HasPages);
