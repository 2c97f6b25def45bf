using Mediation.Application.Intake;
using Mediation.Application.Oral;
using Mediation.Domain.Intake;
using Mediation.Web.Auth;
using Mediation.Web.Errors;
using Mediation.Web.Pages.Intake;
using MediatR;

namespace Mediation.Web.Pages.Oral;

/// <summary>口头申请笔录 for the applicant's hand: everything that was told, with time, place, clerk, reader and interpreter.</summary>
[ServesUseCase(typeof(GetOralRecord))]
internal sealed class OralPrintPage(IMediator sender, ProblemTable problems, FilingWords words) : Screen(sender, problems)
{
    public OralRecordView Record { get; private set; } = null!;

    public FilingWords Words => words;

    public string Who => Record.Sections.First(section => section.Section == FilingSection.Filer).Fields.GetValueOrDefault("who", "");

    public string Answer(OralSection section, FilingField field) => words.Answer(
        field, section.Fields.GetValueOrDefault(field.Id, ""), Record.Areas, Record.Sections.First(one => one.Section == FilingSection.Employer).Fields);

    public async Task OnGetAsync(Guid id) => Record = await SendAsync(new GetOralRecord(id));
}
