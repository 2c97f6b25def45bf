using System.Text.Json.Serialization;
using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Collective;
using Mediation.Application.Common;
using Mediation.Domain.Intake;
using MediatR;

namespace Mediation.Application.Intake;

/// <summary>Keeps one page of a draft as it was typed, wrong or right, and says what is wrong with it.</summary>
[Requires(Permission.KeepFilings)]
public sealed record SaveAnswers : ICommand<SavedAnswers>, ITargeted
{
    [JsonIgnore]
    public Guid Filing { get; init; }

    public required FilingSection Section { get; init; }

    /// <summary>Version of the section the filer looked at; zero for one nobody saved.</summary>
    public required int Seen { get; init; }

    /// <summary>All fields of the page.</summary>
    public required IReadOnlyDictionary<string, string> Fields { get; init; }

    [JsonIgnore]
    public Guid Target => Filing;
}

/// <summary>What was saved, without a word of it: answers to repeated calls are kept in the clear.</summary>
/// <param name="Version">What the next save of this section must have seen.</param>
/// <param name="FilingVersion">What submitting must have seen.</param>
/// <param name="Asked">What the section asks now.</param>
public sealed record SavedAnswers(
    FilingSection Section, SectionProgress Progress, int Version, int FilingVersion, IReadOnlyList<FilingField> Asked, IReadOnlyList<FilingFault> Faults);

internal sealed class SaveAnswersValidator : AbstractValidator<SaveAnswers>
{
    public SaveAnswersValidator()
    {
        RuleFor(command => command.Filing).NotEmpty();
        RuleFor(command => command.Section).IsInEnum();
        RuleFor(command => command.Seen).GreaterThanOrEqualTo(0);
        RuleFor(command => command.Fields).NotNull();
    }
}

internal sealed class SaveAnswersHandler(FilingDesk desk, GroupSheets sheets) : IRequestHandler<SaveAnswers, SavedAnswers>
{
    public async Task<SavedAnswers> Handle(SaveAnswers command, CancellationToken ct)
    {
        var draft = await desk.ChangeAsync(command.Filing, draft => draft.Save(command.Section, command.Seen, command.Fields, desk.Now), ct);
        var view = desk.View(draft, command.Section, await desk.AreasAsync(ct), await sheets.RollAsync(draft, ct));
        return new SavedAnswers(view.Section, view.Progress, view.Version, draft.Version, view.Asked, view.Faults);
    }
}
