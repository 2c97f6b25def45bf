using Mediation.Application.Common;
using Mediation.Domain.Entitlements;
using MediatR;

namespace Mediation.Application.Entitlements;

/// <summary>Every figure that claims are worked out with: the law is for everyone.</summary>
/// <param name="On">Only what counts on this day; null for every version, those to come included.</param>
[OpenToAll]
public sealed record ListLegalParameters(DateOnly? On = null) : IRequest<IReadOnlyList<LegalParameterEntry>>;

/// <param name="InForceTo">Before <paramref name="InForceFrom"/> where a correction of the same day took its place.</param>
/// <param name="DataYear">Of a yearly average: the year it describes.</param>
public sealed record LegalParameterEntry(
    LegalParameterCode Code, int Version, string NameZh, string NameEn, decimal Value, ParameterUnit Unit, DateOnly InForceFrom, DateOnly? InForceTo,
    int? DataYear, string Source, ParameterStanding Standing, string? NoteZh, string? NoteEn)
{
    internal static LegalParameterEntry Of(LegalParameter parameter, LegalParameters law)
    {
        var (zh, en) = EntitlementWords.Of(parameter.Code);
        return new LegalParameterEntry(
            parameter.Code, parameter.Number, zh, en, parameter.Value, parameter.Unit, parameter.InForceFrom, law.LastDayOf(parameter),
            parameter.DataYear, parameter.Source, parameter.Standing, parameter.NoteZh, parameter.NoteEn);
    }
}

internal sealed class ListLegalParametersHandler(ILegalParameters parameters)
    : IRequestHandler<ListLegalParameters, IReadOnlyList<LegalParameterEntry>>
{
    public async Task<IReadOnlyList<LegalParameterEntry>> Handle(ListLegalParameters query, CancellationToken ct)
    {
        var law = await parameters.CurrentAsync(ct);
        return [.. (query.On is { } day ? law.On(day) : law.All).Select(parameter => LegalParameterEntry.Of(parameter, law))];
    }
}
