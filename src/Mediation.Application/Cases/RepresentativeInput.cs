using FluentValidation;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.People;

namespace Mediation.Application.Cases;

/// <summary>A letter of authority, or a legal agent, as filed.</summary>
public sealed record RepresentativeInput
{
    public required RepresentativeKind Kind { get; init; }

    public required string Name { get; init; }

    public string? Phone { get; init; }

    /// <summary>Used only where every party represented agreed to electronic service.</summary>
    public string? Email { get; init; }

    /// <summary>What notices are written in: zh-CN, which is the default, or en.</summary>
    public string? Language { get; init; }

    /// <summary>The parties represented: their keys while filing, their ids afterwards. All of one side.</summary>
    public required IReadOnlyList<string> For { get; init; }

    /// <summary>The powers the letter lists; ignored for a legal agent, who acts by law.</summary>
    public IReadOnlyList<Powers> Powers { get; init; } = [];

    /// <summary>What a helper is to the worker; of a helper alone.</summary>
    public HelperRelation? Relation { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last day of the authority, included.</summary>
    public DateOnly? ValidTo { get; init; }

    internal RepresentativeDetails ToDetails(Func<string, PartyId> party) => new(
        Kind,
        PersonName.Parse(Name).Value,
        string.IsNullOrEmpty(Phone) ? null : PhoneNumber.Parse(Phone),
        [.. For.Select(party)],
        Powers.Aggregate(Domain.Cases.Powers.None, (all, power) => all | power),
        ValidFrom,
        ValidTo)
    {
        Email = string.IsNullOrEmpty(Email) ? null : EmailAddress.Parse(Email),
        Language = string.IsNullOrEmpty(Language) ? null : Language,
        Relation = Relation,
    };
}

internal sealed class RepresentativeInputValidator : AbstractValidator<RepresentativeInput>
{
    public RepresentativeInputValidator()
    {
        RuleFor(agent => agent.Name).NotEmpty().Parses((_, name) => PersonName.Parse(name));
        RuleFor(agent => agent.Phone).Parses((_, phone) => PhoneNumber.Parse(phone));
        RuleFor(agent => agent.Email).Parses((_, email) => EmailAddress.Parse(email));
        RuleFor(agent => agent.Language).IsLanguage();
        RuleFor(agent => agent.For).NotEmpty();
        RuleFor(agent => agent.ValidTo).GreaterThanOrEqualTo(agent => agent.ValidFrom).When(agent => agent.ValidTo is not null);
    }
}
