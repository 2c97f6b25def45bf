using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.Papers;
using MediatR;

namespace Mediation.Application.Papers;

/// <summary>The ways on when an agreement is not performed: what is open now, until when, and what each takes.</summary>
[Requires(Permission.ReadPapers)]
public sealed record GetRemedyPaths(Guid CaseId) : IRequest<IReadOnlyList<RemedyPathView>>;

/// <param name="WhyNot">Null when it is open.</param>
/// <param name="Until">Last day, included.</param>
public sealed record RemedyPathView(
    Remedy Remedy, Guid Agreement, bool IsOpen, PaperNote? WhyNot, DateOnly? Until, bool IsProvisional, IReadOnlyList<string> LegalBasis,
    IReadOnlyList<RemedyNeed> Needs, PaperKind? Paper);

internal sealed class GetRemedyPathsValidator : AbstractValidator<GetRemedyPaths>;

internal sealed class GetRemedyPathsHandler(IAppDb db, PaperPress press, PlatformTime time) : IRequestHandler<GetRemedyPaths, IReadOnlyList<RemedyPathView>>
{
    public async Task<IReadOnlyList<RemedyPathView>> Handle(GetRemedyPaths query, CancellationToken ct)
    {
        var file = await db.ReadShareableAsync(new CaseId(query.CaseId), time.Today, ct);
        return
        [
            .. RemedyPaths.Of(file, time.Today, await press.ReckoningAsync(ct)).Select(path => new RemedyPathView(
                path.Remedy, path.Agreement.Value, path.IsOpen, path.WhyNot, path.Until, path.IsProvisional, path.LegalBasis, path.Needs, path.Paper)),
        ];
    }
}
