using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using MediatR;

namespace Mediation.Application.Cases;

/// <summary>Puts an agent or legal agent on file with listed powers and a term.</summary>
[Requires(Permission.SupplementApplication)]
public sealed record AppointRepresentative : CaseCommand
{
    public required RepresentativeInput Representative { get; init; }
}

internal sealed class AppointRepresentativeValidator : AbstractValidator<AppointRepresentative>
{
    public AppointRepresentativeValidator()
    {
        RuleFor(command => command.Representative).SetValidator(new RepresentativeInputValidator());
        RuleForEach(command => command.Representative.For).Must(id => Guid.TryParse(id, out _)).WithErrorCode("id.malformed");
    }
}

internal sealed class AppointRepresentativeHandler(CaseDesk desk, RequestScope scope) : IRequestHandler<AppointRepresentative, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(AppointRepresentative command, CancellationToken ct)
    {
        var dispute = await desk.LoadAsync(command, ct);
        var moment = await desk.MomentAsync(ct);
        var id = RepresentativeId.New(moment.Now);
        var details = command.Representative.ToDetails(party => new PartyId(Guid.Parse(party)));
        scope.MustActFor(dispute, details.For);
        dispute.Appoint(id, details);
        return await desk.SaveAsync(dispute, ct, id.Value);
    }
}
