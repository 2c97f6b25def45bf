using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Cases;

/// <summary>
/// Finds cases by what is known of them; all given conditions must hold. It is a POST because identity numbers and phones must never be
/// part of an address.
/// </summary>
[Requires(Permission.SearchCases)]
public sealed record SearchCases : IRequest<CasePage>
{
    /// <summary>Any part of the number.</summary>
    public string? Number { get; init; }

    /// <summary>Any part of an applicant's or respondent's name.</summary>
    public string? PartyName { get; init; }

    /// <summary>Any part of a respondent's name, or its whole credit code.</summary>
    public string? Employer { get; init; }

    /// <summary>A whole identity number.</summary>
    public string? IdentityNumber { get; init; }

    public string? Phone { get; init; }

    public string? Cursor { get; init; }

    public int Take { get; init; } = 50;
}

internal sealed class SearchCasesValidator : AbstractValidator<SearchCases>
{
    public const int MinPart = 2;
    public const int MaxPart = 100;

    public SearchCasesValidator()
    {
        RuleFor(query => query).Must(query => new[] { query.Number, query.PartyName, query.Employer, query.IdentityNumber, query.Phone }
            .Any(value => !string.IsNullOrWhiteSpace(value))).WithErrorCode("search.empty").OverridePropertyName("search");
        RuleFor(query => query.Number).Length(MinPart, MaxPart);
        RuleFor(query => query.PartyName).MaximumLength(MaxPart);
        RuleFor(query => query.Employer).Length(MinPart, MaxPart);
        RuleFor(query => query.IdentityNumber).MaximumLength(MaxPart);
        RuleFor(query => query.Phone).Parses((_, phone) => PhoneNumber.Parse(phone));
        RuleFor(query => query.Take).InclusiveBetween(1, ListCasesValidator.MaxTake);
        RuleFor(query => query.Cursor).Must(cursor => cursor is null || CaseCursor.Read(CaseSort.ReceivedNewest, cursor) is not null).WithErrorCode("cursor.malformed");
    }
}

internal sealed class SearchCasesHandler(IAppDb db, IBlindIndex index, PlatformTime time) : IRequestHandler<SearchCases, CasePage>
{
    public async Task<CasePage> Handle(SearchCases query, CancellationToken ct)
    {
        var cases = db.Cases.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(query.Number))
        {
            var (typed, written) = (query.Number, MatterNumber.Written(query.Number)!);
            cases = cases.Where(dispute => dispute.Number.Contains(typed) || dispute.Number.Contains(written)
                || dispute.ExternalNumber!.Contains(typed) || dispute.ExternalNumber!.Contains(written));
        }

        if (!string.IsNullOrWhiteSpace(query.PartyName))
        {
            cases = cases.Where(dispute => dispute.Parties.Any(party => party.Name.Contains(query.PartyName)));
        }

        if (!string.IsNullOrWhiteSpace(query.Employer))
        {
            var code = UnifiedSocialCreditCode.TryParse(query.Employer, out var parsed, out _) ? parsed : null;
            cases = cases.Where(dispute => dispute.Parties.Any(party =>
                party.Side == Domain.Cases.PartySide.Respondent && (party.Name.Contains(query.Employer) || (code != null && party.CreditCode == code))));
        }

        if (!string.IsNullOrWhiteSpace(query.IdentityNumber))
        {
            var key = index.Of(ProtectedKind.IdentityNumber, IdentityNumbers.Fold(query.IdentityNumber));
            cases = cases.Where(dispute => dispute.Parties.Any(party => EF.Property<string>(party, SealedIndexes.Identity) == key));
        }

        if (!string.IsNullOrWhiteSpace(query.Phone))
        {
            var key = index.Of(ProtectedKind.Phone, PhoneNumber.Parse(query.Phone).Value);
            cases = cases.Where(dispute => dispute.Parties.Any(party => EF.Property<string>(party, SealedIndexes.Phone) == key));
        }

        var rows = await cases.AfterCursor(CaseSort.ReceivedNewest, query.Cursor).Take(query.Take + 1).Select(CaseRows.Row(time.Today)).ToListAsync(ct);
        var page = rows.Take(query.Take).ToList();
        return new CasePage(page, rows.Count > query.Take ? CaseCursor.Of(CaseSort.ReceivedNewest, page[^1]) : null);
    }
}
