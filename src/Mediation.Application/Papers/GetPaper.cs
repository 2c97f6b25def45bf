using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Application.Representation;
using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.Papers;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Papers;

/// <summary>One paper with every field filled from the case, and a list of what the form demands and the case does not hold.</summary>
[Requires(Permission.ReadPapers)]
public sealed record GetPaper(Guid CaseId, PaperKind Kind, IReadOnlyList<Guid> Applicants, Guid? Agreement) : IRequest<PaperView>;

internal sealed class GetPaperValidator : AbstractValidator<GetPaper>
{
    public GetPaperValidator()
    {
        RuleFor(query => query.Kind).IsInEnum();
        RuleFor(query => query.Applicants.Count).LessThanOrEqualTo(SubmitApplicationValidator.MaxParties).OverridePropertyName("applicants");
    }
}

internal sealed class GetPaperHandler(PaperReading reading) : IRequestHandler<GetPaper, PaperView>
{
    public async Task<PaperView> Handle(GetPaper query, CancellationToken ct) =>
        (await reading.ReadAsync(query.CaseId, query.Kind, query.Applicants, query.Agreement, ct)).ToView(query.CaseId);
}

/// <summary>What a caller gets of a paper: a party its own side's papers, for itself alone, with other people's data masked.</summary>
internal sealed class PaperReading(IAppDb db, PaperPress press, RequestScope scope)
{
    private static readonly PaperKind[] OfTheApplicant =
        [PaperKind.ArbitrationApplication, PaperKind.PaymentOrderApplication, PaperKind.EnforcementApplication];

    private static readonly PaperKind[] OfTheOffice = [PaperKind.CourtWritRequest, PaperKind.EntrustmentReply, PaperKind.ResultReport];

    public async Task<Paper> ReadAsync(Guid caseId, PaperKind kind, IReadOnlyList<Guid> applicants, Guid? agreement, CancellationToken ct)
    {
        var asked = applicants.Select(id => new PartyId(id)).Distinct().ToList();
        var order = new PaperOrder(new CaseId(caseId), kind, asked, agreement is { } id ? new AgreementId(id) : null);
        if (scope.Caller.IsStaff)
        {
            var paper = await press.WriteAsync(order, ct);
            return scope.Caller.May(Permission.SeePersonalData) ? paper : paper.MaskedFor([]);
        }

        var dispute = await db.Cases.AsNoTracking().SingleOrDefaultAsync(one => one.Id == order.CaseId, ct) ?? throw new NotFoundException("case");
        var own = scope.StandsFor(dispute);
        if (OfTheApplicant.Contains(kind))
        {
            // Who filed for others, or stands on the other side, gets no application in somebody else's name.
            var mine = own.Where(party => party.Side == PartySide.Applicant).Select(party => party.Id).ToList();
            order = order with { Applicants = asked.Count == 0 ? mine : asked };
            MayRead(mine.Count > 0 && order.Applicants.All(mine.Contains));
        }

        MayRead(own.Count > 0 && !OfTheOffice.Contains(kind));
        return (await press.WriteAsync(order, ct)).MaskedFor([.. own.Select(party => party.Id.Value)]);
    }

    private void MayRead(bool holds)
    {
        if (!holds)
        {
            throw new ForbiddenException(scope.UseCase);
        }
    }
}
