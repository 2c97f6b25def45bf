using FluentValidation;
using FluentValidation.Results;
using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Application.Intake;
using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.Collective;
using MediatR;

namespace Mediation.Application.Collective;

/// <summary>Files a dispute of a group whose sheet came to the counter or with a work order. A sheet with a fault in it makes no case, and every fault is named.</summary>
[Requires(Permission.ImportGroup)]
public sealed record ImportGroupFiling : ICommand<CaseReceipt>
{
    /// <summary>Code of the agency that is asked to mediate.</summary>
    public required string Agency { get; init; }

    public required Channel Channel { get; init; }

    /// <summary>Number of the sending body or hotline.</summary>
    public string? ExternalNumber { get; init; }

    /// <summary>When the papers arrived; absent, the present.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    public bool IsOral { get; init; }

    /// <summary>Code of the area where the work is done.</summary>
    public string? WorkplaceArea { get; init; }

    public required IReadOnlyList<PartyInput> Respondents { get; init; }

    /// <summary>What the group asks, each thing once; who asks how much stands in the sheet's column of that name.</summary>
    public required IReadOnlyList<GroupClaimInput> Claims { get; init; }

    /// <summary>Groups that all of them belong to.</summary>
    public IReadOnlyList<PriorityGroups> Groups { get; init; } = [];

    /// <summary>The file, an .xlsx or .csv, in base64.</summary>
    public required byte[] Sheet { get; init; }
}

/// <param name="Respondent">Key of the respondent; absent when all owe it.</param>
/// <param name="JointAndSeveral">All owe the whole together and each alone.</param>
public sealed record GroupClaimInput(ClaimType Type, string Facts, string? Respondent = null, bool JointAndSeveral = false);

internal sealed class ImportGroupFilingValidator : AbstractValidator<ImportGroupFiling>
{
    public ImportGroupFilingValidator()
    {
        RuleFor(filing => filing.Agency).NotEmpty().MaximumLength(Agency.MaxCodeLength);
        RuleFor(filing => filing.Channel).IsInEnum();
        RuleFor(filing => filing.ExternalNumber).MaximumLength(DisputeCase.ExternalNumberMaxLength);
        RuleFor(filing => filing.Respondents).NotEmpty();
        RuleFor(filing => filing.Claims).NotEmpty();
        RuleFor(filing => filing.Claims.Count).LessThanOrEqualTo(FilingFields.MaxRows).OverridePropertyName("claims");
        RuleFor(filing => filing.Claims).Must(claims => claims.DistinctBy(claim => claim.Type).Count() == claims.Count).WithErrorCode("case.claim-type-twice");
        RuleForEach(filing => filing.Claims).ChildRules(claim => claim.RuleFor(one => one.Facts).NotEmpty().MaximumLength(Claim.FactsMaxLength));
        RuleFor(filing => filing.Groups.Count).LessThanOrEqualTo(10).OverridePropertyName("groups");
        RuleFor(filing => filing.Sheet).NotEmpty().WithErrorCode("sheet.missing");
        RuleFor(filing => filing.Sheet.Length).LessThanOrEqualTo(TypedSheet.MaxBytes).WithErrorCode("sheet.too-large").OverridePropertyName("sheet");
    }
}

internal sealed class ImportGroupFilingHandler(ISheets files, ApplicationIntake intake, IValidator<SubmitApplication> shape, PlatformTime time)
    : IRequestHandler<ImportGroupFiling, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(ImportGroupFiling filing, CancellationToken ct)
    {
        var roll = GroupRoll.Read(files.Read(filing.Sheet), [.. filing.Claims.Select(claim => claim.Type)], time.Today);
        if (roll.Faults.Count > 0)
        {
            throw new ValidationException(roll.Faults.Take(SheetSummary.MostFaults).Select(Failure));
        }

        var application = new SubmitApplication
        {
            Agency = filing.Agency,
            Channel = filing.Channel,
            ExternalNumber = filing.ExternalNumber,
            ReceivedAt = filing.ReceivedAt,
            IsOral = filing.IsOral,
            WorkplaceArea = filing.WorkplaceArea,
            Applicants = [.. roll.Members.Select(member => GroupParties.Of(member, place: null) with { Groups = filing.Groups })],
            Respondents = filing.Respondents,
            Claims = [.. filing.Claims.Select(claim => GroupParties.Claim(claim.Type, claim.Facts, claim.Respondent, claim.JointAndSeveral, roll.Members))],
        };
        await shape.ValidateAndThrowAsync(application, ct);
        return await intake.TakeAsync(application, ct);
    }

    private static ValidationFailure Failure(SheetFault fault) => new(
        fault.Row == 0 ? $"sheet.{fault.Column}".TrimEnd('.') : $"sheet[{fault.Row}].{fault.Column}".TrimEnd('.'), fault.Code)
    {
        ErrorCode = fault.Code,
    };
}
