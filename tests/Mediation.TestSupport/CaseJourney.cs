using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Application.People;
using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using MediatR;

namespace Mediation.TestSupport;

/// <summary>Takes one case along by real use cases, each step from where the last one left it.</summary>
public sealed class CaseJourney(IStage platform, SubmitApplication application)
{
    private CaseReceipt? _receipt;

    /// <summary>Goes on with a case that was opened in another way.</summary>
    public CaseJourney(IStage platform, Guid opened)
        : this(platform, Applications.UnpaidWages()) => _receipt = new CaseReceipt(opened, "", CaseStatus.Received, 0, null, []);

    public Caller Centre { get; } = Callers.Centre(platform.Agency);

    public CaseReceipt Receipt => _receipt ?? throw new InvalidOperationException("File the case first.");

    public Guid Mediator { get; private set; }

    public static async Task<CaseJourney> FiledAsync(IStage platform, SubmitApplication? application = null)
    {
        var journey = new CaseJourney(platform, application ?? Applications.UnpaidWages());
        await journey.FileAsync();
        return journey;
    }

    public static async Task<CaseJourney> AcceptedAsync(IStage platform, SubmitApplication? application = null)
    {
        var journey = await FiledAsync(platform, application);
        foreach (var respondent in (await journey.ReadAsync()).Parties.Where(party => party.Side == PartySide.Respondent))
        {
            await journey.TakeAsync(new RecordConsent { PartyId = respondent.Id, Agrees = true, Manner = ConsentManner.Phone });
        }

        await journey.TakeAsync(new AcceptCase());
        return journey;
    }

    public static async Task<CaseJourney> MediatingAsync(IStage platform, SubmitApplication? application = null)
    {
        var journey = await AcceptedAsync(platform, application);
        await journey.AssignAsync();
        await journey.HoldSessionAsync("会上双方陈述", "单位称可付两万");
        return journey;
    }

    public static async Task<CaseJourney> EffectiveAsync(IStage platform)
    {
        var journey = await MediatingAsync(platform);
        await journey.AgreeAsync();
        await journey.SignAllAsync();
        return journey;
    }

    public Task<CaseDetails> ReadAsync(Caller? caller = null) => platform.SendAsync(new GetCase(Receipt.Id), caller ?? Centre);

    public Task<T> AskAsync<T>(IRequest<T> query) => platform.SendAsync(query, Centre);

    public async Task<CaseReceipt> TakeAsync<TCommand>(TCommand command, Caller? caller = null) where TCommand : CaseCommand =>
        _receipt = await platform.SendAsync(command with { CaseId = new CaseId(Receipt.Id), SeenVersion = Receipt.Version }, caller ?? Centre);

    /// <summary>Goes on from where somebody else left the case.</summary>
    public async Task CatchUpAsync()
    {
        var now = await ReadAsync();
        _receipt = Receipt with { Status = now.Status, Version = now.Version };
    }

    public async Task AssignAsync()
    {
        var enrolled = await platform.SendAsync(
            new EnrolMediator { Name = "调解员甲", Capacity = 40, ActiveFrom = new DateOnly(2020, 1, 1) }, Centre);
        Mediator = enrolled.Id;
        await TakeAsync(new AssignMediators { Mediators = [Mediator], Presiding = Mediator });
    }

    public async Task HoldSessionAsync(string minutes, string settlementTalk)
    {
        var at = platform.Now.AddHours(1);
        var scheduled = await TakeAsync(new ScheduleSession { At = at, Mode = SessionMode.InPerson, Place = "调解室一" });
        platform.Advance(TimeSpan.FromHours(3));
        var parties = (await ReadAsync()).Parties.Select(party => party.Id).ToList();
        await TakeAsync(new RecordSession
        {
            SessionId = scheduled.Created!.Value,
            StartedAt = at,
            EndedAt = at.AddHours(1),
            Present = parties,
            Minutes = minutes,
            SettlementTalk = settlementTalk,
            UndisputedFacts = [new UndisputedFactInput("双方确认劳动合同期限", parties)],
        });
    }

    /// <summary>Every applicant is to be paid what it claims in two instalments, ten and forty days from now.</summary>
    public async Task<CaseReceipt> AgreeAsync()
    {
        var details = await ReadAsync();
        var payer = details.Parties.First(party => party.Side == PartySide.Respondent).Id;
        var today = DateOnly.FromDateTime(platform.Now.UtcDateTime);
        return await TakeAsync(new ReachAgreement
        {
            Applicants = [.. details.Parties.Where(party => party.Side == PartySide.Applicant).Select(party => party.Id)],
            Claims = [.. details.Claims.Select(claim => claim.Id)],
            Text = "双方自愿达成协议。",
            Terms =
            [
                .. details.Claims.SelectMany(claim => claim.Lines, (claim, line) => (claim, line)).SelectMany(pair => new[]
                {
                    Term(pair.claim.Id, payer, pair.line.Applicant!.Value, pair.line.AmountFen / 2, today.AddDays(10)),
                    Term(pair.claim.Id, payer, pair.line.Applicant!.Value, pair.line.AmountFen - (pair.line.AmountFen / 2), today.AddDays(40)),
                }),
            ],
        });
    }

    public async Task SignAllAsync()
    {
        var agreement = (await ReadAsync()).Agreements[^1];
        foreach (var signer in agreement.StillToSign)
        {
            await TakeAsync(new SignAgreement
            {
                AgreementId = agreement.Id,
                Signer = signer.Kind,
                SignerId = signer.Id,
                Manner = signer.Kind == SignerKind.Organisation ? SignatureManner.Seal : SignatureManner.Handwritten,
                TextHash = agreement.TextHash,
            });
        }
    }

    private static TermInput Term(Guid claim, Guid payer, Guid payee, long fen, DateOnly due) => new()
    {
        Claim = claim,
        Payer = payer,
        Payee = payee,
        AmountFen = fen,
        DueOn = due,
        Manner = PaymentManner.BankTransfer,
        Account = "6222020200112233445",
    };

    // What came by another door than the portal is entered by the office.
    private async Task FileAsync() =>
        _receipt = await platform.SendAsync(application, application.Channel == Channel.Online ? Callers.Worker : Centre);
}
