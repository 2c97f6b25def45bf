using FluentValidation;
using Mediation.Application.Common;
using Mediation.Domain.People;

namespace Mediation.Application.People;

/// <summary>How a person who signs in is to be reached, as typed.</summary>
public interface IContactInput
{
    string? Email { get; }

    string? Phone { get; }

    /// <summary>zh-CN or en.</summary>
    string? Language { get; }
}

internal static class ContactInputs
{
    public static AccountContact ToContact(this IContactInput input) => new(
        string.IsNullOrEmpty(input.Email) ? null : EmailAddress.Parse(input.Email),
        string.IsNullOrEmpty(input.Phone) ? null : PhoneNumber.Parse(input.Phone),
        string.IsNullOrEmpty(input.Language) ? null : input.Language);
}

internal sealed class ContactInputValidator : AbstractValidator<IContactInput>
{
    public ContactInputValidator()
    {
        RuleFor(input => input.Email).Parses((_, email) => EmailAddress.Parse(email));
        RuleFor(input => input.Phone).Parses((_, phone) => PhoneNumber.Parse(phone));
        RuleFor(input => input.Language).IsLanguage();
    }
}
