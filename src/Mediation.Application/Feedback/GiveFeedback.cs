using System.Text.Json.Serialization;
using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Feedback;
using Mediation.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Feedback;

/// <summary>Says how the mediation was, for a party that is the caller's own. Once.</summary>
[Requires(Permission.GiveFeedback)]
public sealed record GiveFeedback : ICommand<FeedbackReceipt>, ITargeted
{
    [JsonIgnore]
    public Guid CaseId { get; init; }

    public required Score Overall { get; init; }

    public required Score Clear { get; init; }

    public required Score Fair { get; init; }

    public string? Words { get; init; }

    [JsonIgnore]
    public Guid Target => CaseId;
}

public sealed record FeedbackReceipt(Guid Id);

internal sealed class GiveFeedbackValidator : AbstractValidator<GiveFeedback>
{
    public GiveFeedbackValidator()
    {
        RuleFor(command => command.CaseId).NotEmpty();
        RuleFor(command => command.Overall).Cascade(CascadeMode.Stop).NotEmpty().IsInEnum();
        RuleFor(command => command.Clear).Cascade(CascadeMode.Stop).NotEmpty().IsInEnum();
        RuleFor(command => command.Fair).Cascade(CascadeMode.Stop).NotEmpty().IsInEnum();
        RuleFor(command => command.Words).MaximumLength(CaseFeedback.WordsMaxLength).Must(words => words is null || PlainText.IsClean(words)).WithErrorCode("field.text");
    }
}

internal sealed class GiveFeedbackHandler(IAppDb db, RequestScope scope, PlatformTime time) : IRequestHandler<GiveFeedback, FeedbackReceipt>
{
    public async Task<FeedbackReceipt> Handle(GiveFeedback command, CancellationToken ct)
    {
        var dispute = await db.ReadCaseAsync(new CaseId(command.CaseId), ct);
        var party = dispute.Parties.Where(party => party.AccountId == scope.Caller.Id).OrderBy(party => party.Number).FirstOrDefault()
            ?? throw new NotFoundException("case");
        var feedback = CaseFeedback.Give(
            CaseFeedbackId.New(time.Now), dispute, party.Id, new Scores(command.Overall, command.Clear, command.Fair), command.Words, time.Now);
        db.Feedback.Add(feedback);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            db.Forget();
            if (await db.Feedback.AnyAsync(given => given.CaseId == dispute.Id && given.PartyId == party.Id, ct))
            {
                throw new RuleBrokenException(RuleCode.FeedbackAlreadyGiven);
            }

            throw;
        }

        return new FeedbackReceipt(feedback.Id.Value);
    }
}
