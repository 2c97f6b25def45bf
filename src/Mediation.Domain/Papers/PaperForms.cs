using System.Collections.Frozen;
using Mediation.Domain.Common;

namespace Mediation.Domain.Papers;

/// <summary>Every form: what it demands, and where in the case each field comes from.</summary>
[LegalBasis("调解仲裁法 §28")]
[LegalBasis("劳动人事争议仲裁办案规则 §74")]
[LegalBasis("民诉法解释 §353")]
[LegalBasis("民诉法解释 §427")]
public static partial class PaperForms
{
    public static IEnumerable<PaperForm> All => Table.Forms.Values.OrderBy(form => form.Kind);

    public static PaperForm Of(PaperKind kind) => Table.Forms[kind];

    /// <summary>Apart, because its forms use the sections of all parts of this class, which must be there first.</summary>
    private static class Table
    {
        public static readonly FrozenDictionary<PaperKind, PaperForm> Forms =
            new[]
            {
                Arbitration(), JointReview(), JudicialConfirmation(), CourtWrit(), PaymentOrder(), Enforcement(), Failure(), Reply(), Result(), Election(),
            }.ToFrozenDictionary(form => form.Kind);
    }
}
