using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Representation;
using Mediation.Domain.Cases;
using Mediation.Domain.People;
using MediatR;

namespace Mediation.Application.Cases;

/// <summary>Brings particulars the file lacks, so that the papers for other bodies need nothing keyed. What the file says is not changed.</summary>
[Requires(Permission.SupplementApplication)]
public sealed record CompleteParticulars : CaseCommand
{
    public required Guid PartyId { get; init; }

    public AddressInput? Address { get; init; }

    public string? Phone { get; init; }

    public EmploymentInput? Employment { get; init; }

    public ParticularsInput? Particulars { get; init; }
}

internal sealed class CompleteParticularsValidator : AbstractValidator<CompleteParticulars>
{
    public CompleteParticularsValidator(PlatformTime time)
    {
        RuleFor(command => command.PartyId).NotEmpty();
        RuleFor(command => command.Phone).Parses((_, phone) => PhoneNumber.Parse(phone));
        RuleFor(command => command.Address!).SetValidator(new AddressInputValidator()).When(command => command.Address is not null);
        RuleFor(command => command.Employment!).SetValidator(new EmploymentInputValidator()).When(command => command.Employment is not null);
        RuleFor(command => command.Particulars!).SetValidator(new ParticularsInputValidator(time)).When(command => command.Particulars is not null);
    }
}

internal sealed class CompleteParticularsHandler(CaseDesk desk, RequestScope scope) : IRequestHandler<CompleteParticulars, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(CompleteParticulars command, CancellationToken ct)
    {
        var dispute = await desk.LoadAsync(command, ct);
        var party = new PartyId(command.PartyId);
        // A worker seldom has papers, but often knows who runs the firm: an applicant may also say what it knows of the other side.
        if (dispute.PartyOf(party).IsApplicant)
        {
            scope.MustActFor(dispute, [party]);
        }
        else if (!scope.StandsFor(dispute).Contains(dispute.PartyOf(party)))
        {
            scope.MustActForAnApplicant(dispute);
        }

        dispute.CompleteParticulars(party, new BroughtParticulars(
            command.Address?.ToAddress(),
            string.IsNullOrEmpty(command.Phone) ? null : PhoneNumber.Parse(command.Phone),
            command.Employment?.ToEmployment(),
            command.Particulars?.ToParticulars()));
        return await desk.SaveAsync(dispute, ct);
    }
}
