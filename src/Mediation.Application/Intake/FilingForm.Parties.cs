using Mediation.Application.Cases;
using Mediation.Domain.Cases;
using Mediation.Domain.Intake;
using Mediation.Domain.People;

namespace Mediation.Application.Intake;

internal sealed partial class FilingForm
{
    private PartyInput ReadWorker()
    {
        var typed = Of(FilingSection.Worker);
        var isRelative = FilingFields.Who(_answers) == FilingFields.Relative;
        return Contact(
            new PartyInput
            {
                Key = TheWorker,
                Role = isRelative ? PartyRole.CloseRelative : PartyRole.Worker,
                Name = typed.Judged("name", text => PersonName.Parse(text)) ?? "",
                Identity = ReadPaper(typed),
                NoIdentityReason = typed.Text("paper") == FilingFields.None ? typed.Optional("no-paper") ?? NotAtHand
                    : typed.Text("number").Length == 0 ? NotAtHand : null,
                Phone = typed.Judged("phone", text => PhoneNumber.Parse(text)),
                Relation = isRelative ? typed.Choice<Relation>("relation") : null,
                Employment = ReadEmployment(),
            },
            !ByEmployer);
    }

    private IdentityInput? ReadPaper(SectionReader typed)
    {
        if (typed.Choice<IdentityDocumentKind>("paper") is not { } kind)
        {
            return null;
        }

        return typed.Judged("number", text => IdentityDocument.Create(kind, text, _today)) is { } number ? new IdentityInput(kind, number) : null;
    }

    private EmploymentInput ReadEmployment()
    {
        var typed = Of(FilingSection.Work);
        var (from, to) = (typed.Date("from", _today), typed.Date("to", _today.AddYears(1), MonthEnd.Last));
        if (from > to)
        {
            typed.Blame("to", "field.order");
        }

        return new EmploymentInput(from, to, typed.Optional("position"), typed.Optional("place"), typed.Fen("wage", ClaimInputValidator.MaxLineFen));
    }

    private List<PartyInput> ReadEmployers() => [.. Enumerable.Range(1, Employers).Select(ReadEmployer)];

    private PartyInput ReadEmployer(int row)
    {
        var typed = Of(FilingSection.Employer);
        var code = typed.Judged("credit-code", text => UnifiedSocialCreditCode.Parse(text), row);
        var manager = typed.Judged("manager", text => PersonName.Parse(text), row);
        return Contact(
            new PartyInput
            {
                Key = $"e{row}",
                Role = typed.Choice<PartyRole>("role", row) ?? PartyRole.Employer,
                Name = typed.Judged("name", text => OrganisationName.Parse(text), row) ?? "",
                CreditCode = code,
                NoIdentityReason = code is null ? NotAtHand : null,
                Phone = typed.Judged("phone", text => PhoneNumber.Parse(text), row),
                Particulars = manager is null ? null : new ParticularsInput { LegalRepresentative = manager },
                Address = typed.Optional("address", row) is { } address ? new AddressInput(address, null, AcceptsElectronicService: false) : null,
            },
            ByEmployer && row == 1);
    }

    /// <summary>The filer's side is written to where the filer says. Only its express yes is consent to electronic service (在线调解规则 §17).</summary>
    private PartyInput Contact(PartyInput party, bool isFilers)
    {
        if (!isFilers)
        {
            return party;
        }

        var typed = Of(FilingSection.Service);
        return party with
        {
            Address = new AddressInput(typed.Text("address"), null, typed.Text("electronic") == FilingFields.Yes),
            Email = typed.Judged("email", text => EmailAddress.Parse(text)),
            Language = typed.Text("language") == "en" ? Domain.Notices.Languages.English : Domain.Notices.Languages.Chinese,
        };
    }
}
