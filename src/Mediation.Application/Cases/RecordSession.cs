using FluentValidation;
using Mediation.Application.Access;
using Mediation.Domain.Cases;
using MediatR;

namespace Mediation.Application.Cases;

/// <summary>Writes down a session that was held: minutes and settlement talk stay in the mediation, undisputed facts are kept apart.</summary>
[Requires(Permission.Mediate)]
public sealed record RecordSession : CaseCommand
{
    public required Guid SessionId { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset EndedAt { get; init; }

    public required IReadOnlyList<Guid> Present { get; init; }

    public required string Minutes { get; init; }

    /// <summary>Offers and concessions; never leaves the mediation.</summary>
    public string SettlementTalk { get; init; } = "";

    public IReadOnlyList<UndisputedFactInput> UndisputedFacts { get; init; } = [];
}

/// <param name="ConfirmedBy">The parties that confirmed it, at least one of each side.</param>
public sealed record UndisputedFactInput(string Text, IReadOnlyList<Guid> ConfirmedBy);

internal sealed class RecordSessionValidator : AbstractValidator<RecordSession>
{
    public const int MaxFacts = 100;

    public RecordSessionValidator()
    {
        RuleFor(command => command.EndedAt).GreaterThan(command => command.StartedAt);
        RuleFor(command => command.Present).NotEmpty();
        RuleFor(command => command.Minutes).NotEmpty().MaximumLength(MediationSession.MinutesMaxLength);
        RuleFor(command => command.SettlementTalk).MaximumLength(MediationSession.MinutesMaxLength);
        RuleFor(command => command.UndisputedFacts).Must(facts => facts.Count <= MaxFacts);
        RuleForEach(command => command.UndisputedFacts).ChildRules(fact =>
        {
            fact.RuleFor(one => one.Text).NotEmpty().MaximumLength(UndisputedFact.TextMaxLength);
            fact.RuleFor(one => one.ConfirmedBy).NotEmpty();
        });
    }
}

internal sealed class RecordSessionHandler(CaseDesk desk) : IRequestHandler<RecordSession, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(RecordSession command, CancellationToken ct)
    {
        var dispute = await desk.LoadAsync(command, ct);
        var record = new SessionRecord(
            command.StartedAt,
            command.EndedAt,
            [.. command.Present.Distinct().Select(id => new PartyId(id))],
            command.Minutes,
            command.SettlementTalk,
            [.. command.UndisputedFacts.Select(fact => new UndisputedFact(fact.Text, fact.ConfirmedBy.Select(id => new PartyId(id))))]);
        dispute.RecordSession(new SessionId(command.SessionId), record, await desk.MomentAsync(ct));
        return await desk.SaveAsync(dispute, ct, command.SessionId);
    }
}
