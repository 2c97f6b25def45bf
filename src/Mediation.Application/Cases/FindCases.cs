using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Cases;

/// <summary>
/// Finds cases by whatever somebody says on the telephone: a number, a name, part of an employer, a whole identity number or phone, or words
/// of the facts. A POST, because what is typed may be personal.
/// </summary>
[Requires(Permission.SearchCases)]
public sealed record FindCases : IRequest<CasePage>
{
    public const int WordsMaxLength = 100;

    public required string Words { get; init; }

    public string? Cursor { get; init; }

    public int Take { get; init; } = 50;
}

internal sealed class FindCasesValidator : AbstractValidator<FindCases>
{
    public FindCasesValidator()
    {
        RuleFor(query => query.Words).NotEmpty().Length(SearchCasesValidator.MinPart, FindCases.WordsMaxLength);
        RuleFor(query => query.Take).InclusiveBetween(1, ListCasesValidator.MaxTake);
        RuleFor(query => query.Cursor).Must(cursor => cursor is null || CaseCursor.Read(CaseSort.ReceivedNewest, cursor) is not null).WithErrorCode("cursor.malformed");
    }
}

internal sealed class FindCasesHandler(IAppDb db, IBlindIndex index, PlatformTime time) : IRequestHandler<FindCases, CasePage>
{
    // Of an identity card (GB 11643) and of a unified social credit code (GB 32100).
    private const int IdentityLength = 18;

    public async Task<CasePage> Handle(FindCases query, CancellationToken ct)
    {
        var words = query.Words.Trim();
        var rows = await Matching(words).AfterCursor(CaseSort.ReceivedNewest, query.Cursor).Take(query.Take + 1).Select(CaseRows.Row(time.Today)).ToListAsync(ct);
        var page = rows.Take(query.Take).ToList();
        return new CasePage(page, rows.Count > query.Take ? CaseCursor.Of(CaseSort.ReceivedNewest, page[^1]) : null);
    }

    /// <summary>What can only be a number of a person is looked up whole by its blind index; it is in no text, and never read.</summary>
    private IQueryable<DisputeCase> Matching(string words)
    {
        var (cases, written) = (db.Cases.AsNoTracking(), MatterNumber.Written(words)!);
        if (PhoneNumber.TryParse(words, out var phone, out _))
        {
            var key = index.Of(ProtectedKind.Phone, phone.Value);
            return cases.Where(dispute => dispute.Parties.Any(party => EF.Property<string>(party, SealedIndexes.Phone) == key)
                || dispute.Number.Contains(words) || dispute.ExternalNumber!.Contains(words));
        }

        if (LooksLikeIdentity(words))
        {
            var key = index.Of(ProtectedKind.IdentityNumber, IdentityNumbers.Fold(words));
            var code = UnifiedSocialCreditCode.TryParse(words, out var parsed, out _) ? parsed : null;
            return cases.Where(dispute => dispute.Parties.Any(party =>
                EF.Property<string>(party, SealedIndexes.Identity) == key || (code != null && party.CreditCode == code)));
        }

        return cases.Where(dispute => dispute.Number.Contains(words) || dispute.Number.Contains(written)
            || dispute.ExternalNumber!.Contains(words) || dispute.ExternalNumber!.Contains(written)
            || dispute.Parties.Any(party => party.Name.Contains(words))
            || dispute.Claims.Any(claim => claim.Facts.Contains(words)));
    }

    private static bool LooksLikeIdentity(string words) => words.Length == IdentityLength && words.All(char.IsAsciiLetterOrDigit);
}
