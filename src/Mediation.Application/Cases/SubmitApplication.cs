using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using MediatR;

namespace Mediation.Application.Cases;

/// <summary>Files a dispute: a draft that was never sent is not a filing, so everything needed comes at once.</summary>
[Requires(Permission.SubmitApplication)]
public sealed record SubmitApplication : ICommand<CaseReceipt>
{
    /// <summary>Code of the agency that is asked to mediate.</summary>
    public required string Agency { get; init; }

    public required Channel Channel { get; init; }

    public EntrustedStage Stage { get; init; }

    /// <summary>Number of the sending body or hotline.</summary>
    public string? ExternalNumber { get; init; }

    /// <summary>The last day for an answer as a hotline's work order states it.</summary>
    public DateOnly? ReplyDueOn { get; init; }

    /// <summary>When the papers arrived, where staff enter them later; absent, the present.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    public bool IsOral { get; init; }

    /// <summary>Code of the area where the work is done: a division code, or BDA for the development area.</summary>
    public string? WorkplaceArea { get; init; }

    public string? SeatArea { get; init; }

    public DeceasedInput? DeceasedWorker { get; init; }

    public OtherMatterInput? OtherMatter { get; init; }

    public required IReadOnlyList<PartyInput> Applicants { get; init; }

    public required IReadOnlyList<PartyInput> Respondents { get; init; }

    public required IReadOnlyList<ClaimInput> Claims { get; init; }

    public IReadOnlyList<RepresentativeInput> Representatives { get; init; } = [];

    internal Filing ToFiling(Guid filedBy) => new()
    {
        Channel = Channel,
        Stage = Stage,
        ExternalNumber = ExternalNumber,
        ReplyDueOn = ReplyDueOn,
        IsOral = IsOral,
        WorkplaceArea = WorkplaceArea is null ? null : JurisdictionArea.CanonicalCode(WorkplaceArea),
        SeatArea = SeatArea is null ? null : JurisdictionArea.CanonicalCode(SeatArea),
        Deceased = DeceasedWorker is null ? null : new DeceasedWorker(DeceasedWorker.Name, DeceasedWorker.DiedOn),
        OtherMatter = OtherMatter is null ? null : new OtherMatter(OtherMatter.Body, MatterNumber.Written(OtherMatter.Number), OtherMatter.Entrusted),
        FiledBy = filedBy,
    };
}

public sealed record DeceasedInput(string Name, DateOnly DiedOn);

/// <param name="Entrusted">That body sent the dispute here, or it was withdrawn there.</param>
public sealed record OtherMatterInput(string Body, string? Number, bool Entrusted);

internal sealed class SubmitApplicationValidator : AbstractValidator<SubmitApplication>
{
    public const int MaxParties = 1000;
    public const int MaxClaims = 50;

    /// <summary>No work order gives years; what lies further ahead is a slip of the keyboard.</summary>
    public const int MaxReplyYears = 2;
    public const int MaxRepresentatives = 1000;

    // Older papers belong to no dispute of today, and the law on mediation came into force in 2008.
    public static readonly DateTimeOffset EarliestReceipt = new(2008, 5, 1, 0, 0, 0, TimeSpan.FromHours(8));

    public SubmitApplicationValidator(PlatformTime time)
    {
        RuleFor(filing => filing.Agency).NotEmpty().MaximumLength(Agency.MaxCodeLength);
        RuleFor(filing => filing.ExternalNumber).MaximumLength(DisputeCase.ExternalNumberMaxLength);
        RuleFor(filing => filing.ReceivedAt).LessThanOrEqualTo(_ => time.Now).WithErrorCode(RuleCode.ReceivedInTheFuture.Code);
        RuleFor(filing => filing.ReceivedAt).GreaterThanOrEqualTo(EarliestReceipt);
        RuleFor(filing => filing.ReplyDueOn).LessThanOrEqualTo(_ => time.Today.AddYears(MaxReplyYears));
        RuleFor(filing => filing.WorkplaceArea).Parses((_, area) => JurisdictionArea.CanonicalCode(area));
        RuleFor(filing => filing.SeatArea).Parses((_, area) => JurisdictionArea.CanonicalCode(area));
        RuleFor(filing => filing.Applicants).NotEmpty();
        RuleFor(filing => filing.Applicants.Count).LessThanOrEqualTo(MaxParties).OverridePropertyName("applicants");
        RuleFor(filing => filing.Respondents).NotEmpty();
        RuleFor(filing => filing.Respondents.Count).LessThanOrEqualTo(MaxParties).OverridePropertyName("respondents");
        RuleFor(filing => filing.Claims).NotEmpty();
        RuleFor(filing => filing.Claims.Count).LessThanOrEqualTo(MaxClaims).OverridePropertyName("claims");
        RuleFor(filing => filing.Representatives.Count).LessThanOrEqualTo(MaxRepresentatives).OverridePropertyName("representatives");
        RuleForEach(filing => filing.Applicants).SetValidator(new PartyInputValidator(time));
        RuleForEach(filing => filing.Respondents).SetValidator(new PartyInputValidator(time));
        RuleForEach(filing => filing.Claims).SetValidator(new ClaimInputValidator());
        RuleForEach(filing => filing.Representatives).SetValidator(new RepresentativeInputValidator());
        When(filing => filing.DeceasedWorker is not null, () =>
        {
            RuleFor(filing => filing.DeceasedWorker!.Name).NotEmpty().MaximumLength(Party.NameMaxLength);
            RuleFor(filing => filing.DeceasedWorker!.DiedOn).LessThanOrEqualTo(_ => time.Today);
        });
        When(filing => filing.OtherMatter is not null, () =>
        {
            RuleFor(filing => filing.OtherMatter!.Body).NotEmpty().MaximumLength(OtherMatter.MaxLength);
            RuleFor(filing => filing.OtherMatter!.Number).MaximumLength(OtherMatter.MaxLength);
        });
        RuleFor(filing => filing).Custom(CheckKeys);
    }

    private static void CheckKeys(SubmitApplication filing, ValidationContext<SubmitApplication> context)
    {
        var applicants = filing.Applicants.Select(party => party.Key).ToHashSet();
        var respondents = filing.Respondents.Select(party => party.Key).ToHashSet();
        if (applicants.Count + respondents.Count < filing.Applicants.Count + filing.Respondents.Count || applicants.Overlaps(respondents))
        {
            Refuse(context, "applicants", "party.key-twice");
        }

        foreach (var (claim, index) in filing.Claims.Select((claim, index) => (claim, index)))
        {
            foreach (var (line, at) in claim.Lines.Select((line, at) => (line, at)))
            {
                if (line.Applicant is { } applicant && !applicants.Contains(applicant))
                {
                    Refuse(context, $"claims[{index}].lines[{at}].applicant", RuleCode.PartyUnknown.Code);
                }

                if (line.Respondent is { } respondent && !respondents.Contains(respondent))
                {
                    Refuse(context, $"claims[{index}].lines[{at}].respondent", RuleCode.PartyUnknown.Code);
                }
            }
        }

        foreach (var (agent, index) in filing.Representatives.Select((agent, index) => (agent, index)))
        {
            if (agent.For.Any(key => !applicants.Contains(key) && !respondents.Contains(key)))
            {
                Refuse(context, $"representatives[{index}].for", RuleCode.PartyUnknown.Code);
            }
        }
    }

    private static void Refuse(ValidationContext<SubmitApplication> context, string field, string code) =>
        context.AddFailure(new FluentValidation.Results.ValidationFailure(field, code) { ErrorCode = code });
}

internal sealed class SubmitApplicationHandler(ApplicationIntake intake) : IRequestHandler<SubmitApplication, CaseReceipt>
{
    public Task<CaseReceipt> Handle(SubmitApplication filing, CancellationToken ct) => intake.TakeAsync(filing, ct);
}
