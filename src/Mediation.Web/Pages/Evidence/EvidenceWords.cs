using System.Globalization;
using Mediation.Application.Evidence;
using Mediation.Domain.Evidence;
using Mediation.Domain.Referrals;
using Mediation.Web.Texts;
using Microsoft.Extensions.Localization;

namespace Mediation.Web.Pages.Evidence;

/// <summary>What is said of an item, for the eye and for the status line that a script fills.</summary>
internal sealed class EvidenceWords(IStringLocalizer<Screens> text)
{
    private const double Megabyte = 1024 * 1024;
    private const double Kilobyte = 1024;

    public string State(EvidenceItem item) => item.State switch
    {
        EvidenceState.Uploading => text["evidence.uploading", item.Offset * 100 / Math.Max(1, item.Size)],
        EvidenceState.Refused => $"{text["EvidenceState.Refused"]}{Said.Pick("：", ": ")}{text[$"EvidenceRefusal.{item.Refusal}"]}",
        EvidenceState.Kept when item.Scan == EvidenceScan.NotScanned => $"{text["EvidenceState.Kept"]}{Said.Pick("，", ", ")}{text["EvidenceScan.NotScanned"]}",
        _ => text[$"EvidenceState.{item.State}"],
    };

    public string About(EvidenceItem item) => string.Join(
        " · ",
        new[]
        {
            text[$"EvidenceKind.{item.Kind}"].Value,
            Length(item.Size),
            item.Share == Shareability.MediationOnly ? text["evidence.mediation-only"].Value : "",
        }.Where(part => part.Length > 0));

    public static string Length(long bytes) => bytes < Megabyte
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, Math.Ceiling(bytes / Kilobyte))} KB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / Megabyte:0.0} MB");
}
