using FluentValidation;
using Mediation.Application.Common;
using Mediation.Application.Intake;
using Mediation.Domain.Common;
using Mediation.Domain.Engagement;
using MediatR;

namespace Mediation.Application.Engagement;

/// <summary>Sends the code to what the case has for the respondent, never to what a visitor types. The code of a letter is on the letter.</summary>
[OpenToAll]
public sealed record BeginVisit : ISecretAnswer<VisitBegun>
{
    public required string Secret { get; init; }

    public required VisitProof Proof { get; init; }

    public required string Language { get; init; }

    /// <summary>Never the secret: a request may be printed into a log.</summary>
    public override string ToString() => nameof(BeginVisit);
}

/// <param name="Visit">For the browser alone.</param>
/// <param name="Message">Of the message with the code; null for paper.</param>
public sealed record VisitBegun(string Visit, Guid? Message)
{
    public override string ToString() => nameof(VisitBegun);
}

internal sealed class BeginVisitValidator : AbstractValidator<BeginVisit>
{
    public BeginVisitValidator()
    {
        RuleFor(command => command.Secret).NotEmpty();
        RuleFor(command => command.Proof).IsInEnum();
        RuleFor(command => command.Language).NotEmpty().IsLanguage();
    }
}

internal sealed class BeginVisitHandler(AnswerDoor door, OneTimeCodes codes) : IRequestHandler<BeginVisit, VisitBegun>
{
    private const string SharedAddress = "shared-address";

    public async Task<VisitBegun> Handle(BeginVisit command, CancellationToken ct)
    {
        var open = await door.OpenAsync(command.Secret, ct);
        var own = open.Own;
        if (!ProofWay.Of(own).Any(way => way.Proof == command.Proof))
        {
            throw new RuleBrokenException(RuleCode.CodeNotSent);
        }

        var sent = command.Proof switch
        {
            VisitProof.Phone => await codes.SendAsync(own.Mobile!, command.Language, ct),
            VisitProof.Email => await codes.SendAsync(own.Email!, command.Language, ct),
            _ => null,
        };

        var secret = GeneratedSecret.New();
        door.Db.AnswerVisits.Add(AnswerVisit.Begin(AnswerVisitId.New(door.Now), open.Invitation, AnswerDoor.HashOf(secret), command.Proof, door.Now));
        await door.Db.SaveChangesAsync(ct);
        open.Invitation.Reach(FunnelStep.Opened, door.Now);
        if (own.IsSharedWithOtherSide)
        {
            await door.TellOfficeAsync(open, SharedAddress, ct);
        }

        await door.SaveMarksAsync(ct);
        return new VisitBegun(secret, sent?.Id);
    }
}
