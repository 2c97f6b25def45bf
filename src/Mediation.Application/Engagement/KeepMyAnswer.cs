using System.Text.Json.Serialization;
using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Engagement;
using Mediation.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Engagement;

/// <summary>Keeps one page of the answer; what is null stays as it was. Nothing of it counts before it is sent.</summary>
[Requires(Permission.AnswerCase)]
public sealed record KeepMyAnswer : ICommand<AnswerKeptAt>, ITargeted
{
    [JsonIgnore]
    public Guid CaseId { get; init; }

    /// <summary>The version the caller saw; 0 before the first page.</summary>
    public required int Seen { get; init; }

    public IReadOnlyList<AnsweredClaim>? Claims { get; init; }

    public ConsentSaid? Consent { get; init; }

    public AgentSaid? Agent { get; init; }

    [JsonIgnore]
    public Guid Target => CaseId;
}

public sealed record ConsentSaid(bool Agrees, string? Reason);

/// <param name="Agent">Null for none.</param>
public sealed record AgentSaid(NamedAgent? Agent);

public sealed record AnswerKeptAt(int Version);

internal sealed class KeepMyAnswerValidator : AbstractValidator<KeepMyAnswer>
{
    private const int MostClaims = 200;

    public KeepMyAnswerValidator(PlatformTime time)
    {
        RuleFor(command => command.Seen).GreaterThanOrEqualTo(0);
        RuleFor(command => command.Claims).Must(claims => claims is null || (claims.Count <= MostClaims && claims.DistinctBy(one => one.Claim).Count() == claims.Count));
        RuleForEach(command => command.Claims).ChildRules(claim =>
        {
            claim.RuleFor(one => one.Position).IsInEnum();
            claim.RuleFor(one => one.Words).MaximumLength(AnsweredClaim.WordsMaxLength)
                .Must(words => words is null || PlainText.IsClean(words)).WithErrorCode("field.text");
        });
        RuleFor(command => command.Consent!.Reason).MaximumLength(DisputeCase.ReasonMaxLength)
            .Must(words => words is null || PlainText.IsClean(words)).WithErrorCode("field.text").When(command => command.Consent is not null);
        When(command => command.Agent?.Agent is not null, () =>
        {
            RuleFor(command => command.Agent!.Agent!.Name).NotEmpty().Parses((_, name) => PersonName.Parse(name));
            RuleFor(command => command.Agent!.Agent!.Phone).NotEmpty().Parses((_, phone) => PhoneNumber.Parse(phone));
            RuleFor(command => command.Agent!.Agent!.Powers).NotEmpty();
            RuleForEach(command => command.Agent!.Agent!.Powers).Must(power => power != Powers.None && Enum.IsDefined(power));
            RuleFor(command => command.Agent!.Agent!.ValidTo).GreaterThanOrEqualTo(_ => time.Today).When(command => command.Agent!.Agent!.ValidTo is not null);
        });
    }
}

internal sealed class KeepMyAnswerHandler(AnswerDesk desk) : IRequestHandler<KeepMyAnswer, AnswerKeptAt>
{
    public async Task<AnswerKeptAt> Handle(KeepMyAnswer command, CancellationToken ct)
    {
        var (dispute, party, answer) = await desk.ComeAsync(command.CaseId, ct);
        if ((answer?.Version ?? 0) != command.Seen)
        {
            throw new RuleBrokenException(RuleCode.AnswerChanged);
        }

        if (answer is null)
        {
            answer = RespondentAnswer.Begin(RespondentAnswerId.New(desk.Time.Now), dispute, party.Id);
            desk.Db.RespondentAnswers.Add(answer);
        }

        var asked = AnswerDesk.AskedOf(dispute, party).Select(claim => claim.Id.Value).ToHashSet();
        answer.Keep(Changed(answer.Content, command, asked));
        try
        {
            await desk.Db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Another tab kept something at this moment; what was typed here is still on its page.
            throw new RuleBrokenException(RuleCode.AnswerChanged);
        }

        return new AnswerKeptAt(answer.Version);
    }

    private static AnswerContent Changed(AnswerContent content, KeepMyAnswer command, HashSet<Guid> asked)
    {
        if (command.Claims is { } claims)
        {
            content = content with { Claims = [.. claims.Where(one => asked.Contains(one.Claim)).Select(one => one with { Words = Trimmed(one.Words) })] };
        }

        if (command.Consent is { } consent)
        {
            content = content with { Consents = consent.Agrees, RefusalReason = consent.Agrees ? null : Trimmed(consent.Reason) };
        }

        return command.Agent is { } said ? content with { Agent = said.Agent, WithoutAgent = said.Agent is null } : content;
    }

    private static string? Trimmed(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();
}
