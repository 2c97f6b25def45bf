using FluentValidation;
using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using Mediation.Domain.People;
using Mediation.Domain.Referrals;

namespace Mediation.Application.Agencies;

/// <summary>Who a liaison is and how reached, as typed.</summary>
public interface ILiaisonInput
{
    string Name { get; }

    Guid? AccountId { get; }

    string? Phone { get; }

    string? Email { get; }

    IReadOnlyList<ReferralChain> Duties { get; }
}

internal static class LiaisonInputs
{
    public static LiaisonDetails ToDetails(this ILiaisonInput input) => new(
        input.Name, input.AccountId, string.IsNullOrEmpty(input.Phone) ? null : PhoneNumber.Parse(input.Phone),
        string.IsNullOrEmpty(input.Email) ? null : EmailAddress.Parse(input.Email), input.Duties);
}

internal sealed class LiaisonInputValidator : AbstractValidator<ILiaisonInput>
{
    public LiaisonInputValidator()
    {
        RuleFor(input => input.Name).NotEmpty().Parses((_, name) => PersonName.Parse(name));
        RuleFor(input => input.Phone).Parses((_, phone) => PhoneNumber.Parse(phone));
        RuleFor(input => input.Email).Parses((_, email) => EmailAddress.Parse(email));
        RuleFor(input => input.Duties).NotNull().Must(duties => duties is null || duties.Count <= Enum.GetValues<ReferralChain>().Length);
        RuleForEach(input => input.Duties).IsInEnum();
    }
}
