using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Application.Collective;
using Mediation.Application.Common;
using Mediation.Application.Papers;
using Mediation.Domain.Cases;
using Mediation.Domain.Collective;
using Mediation.Domain.Common;
using Mediation.Domain.Notices;
using Mediation.Domain.Papers;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Application.Tests.Collective;

public sealed class ElectionTests
{
    [Theory]
    [EveryDatabase]
    public async Task Election_FromTheCallToTheLastBallot_ElectsAndRecordsItOnTheCase(DatabaseProvider provider)
    {
        await using var hall = await ElectionHall.OpenAsync(provider, nominated: 4);
        var codes = await hall.CodesAsync();

        List<string> receipts = [];
        foreach (var (code, index) in codes.Select((code, index) => (code, index)))
        {
            receipts.Add((await hall.VoteAsync(code, index < 7 ? [0, 1, 2] : [1, 2, 3])).Receipt);
        }

        var view = await hall.ViewAsync();
        (view.Election!.State, view.Election.Outcome, view.Election.Cast).ShouldBe((ElectionState.Closed, ElectionOutcome.Elected, 12));
        view.Election.Candidates.Where(one => one.IsElected).Select(one => (one.Name, one.Votes)).ShouldBe([("工人1", 7), ("工人2", 12), ("工人3", 12)]);
        view.Ballots.Select(ballot => ballot.Receipt).Order().ShouldBe(receipts.Order());
        view.Ballots[^1].Hash.ShouldBe(view.Election.BoxHash);
        var details = await hall.Platform.SendAsync(new GetCase(hall.Case), Callers.Centre(hall.Platform.Agency));
        details.Representatives.Where(agent => agent.Kind == RepresentativeKind.Elected && agent.RevokedOn is null).Select(agent => agent.Name).Order()
            .ShouldBe(["工人1", "工人2", "工人3"]);
        (await Should.ThrowAsync<RuleBrokenException>(() => hall.CallAsync(3, TimeSpan.Zero))).Code.ShouldBe(RuleCode.ElectionHeld);
        view.MayOpen.ShouldBeFalse();
        var paper = await hall.Platform.SendAsync(
            new GetPaper(hall.Case, PaperKind.RepresentativeElection, [], null), Callers.Centre(hall.Platform.Agency));
        paper.Sections.Where(section => section.Code == "elected").Select(section => section.Fields[0].Value).ShouldBe(["工人1", "工人2", "工人3"]);
        (await hall.Platform.LookAsync(db => db.History.Where(entry => entry.StreamId == hall.Case).Select(entry => entry.Event).ToListAsync()))
            .ShouldContain(nameof(RepresentativesElected));
    }

    [Theory]
    [EveryDatabase]
    public async Task Vote_TwiceAtOnceAndLater_CountsOnce(DatabaseProvider provider)
    {
        await using var hall = await ElectionHall.OpenAsync(provider, nominated: 3);
        var codes = await hall.CodesAsync();

        var tries = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => hall.TryVoteAsync(codes[0])).Concat(codes.Skip(1).Take(4).Select(hall.TryVoteAsync)));
        var later = await hall.TryVoteAsync(codes[0]);

        tries.Count(refused => refused is null).ShouldBe(5);
        tries.Append(later).OfType<RuleCode>().Distinct().ShouldBe([RuleCode.BallotCastAlready]);
        var box = await hall.Platform.LookAsync(db => db.Ballots.OrderBy(ballot => ballot.Number).ToListAsync());
        (box.Count, Ballot.IsWhole(box)).ShouldBe((5, true));
        (await hall.ViewAsync()).Election!.Cast.ShouldBe(5);
    }

    [Theory]
    [EveryDatabase]
    public async Task Hour_ThatComes_ClosesTheElectionByTheJob_AndTooFewVotesElectNobody(DatabaseProvider provider)
    {
        await using var hall = await ElectionHall.OpenAsync(provider, nominated: 3);
        await hall.VoteAsync((await hall.CodesAsync())[0], [0, 1, 2]);
        hall.Platform.Advance(TimeSpan.FromDays(2) - TimeSpan.FromSeconds(1));
        (await hall.CloseAsync()).ShouldBe(0);
        hall.Platform.Advance(TimeSpan.FromSeconds(1));

        (await hall.TryVoteAsync((await hall.CodesAsync())[1])).ShouldBe(RuleCode.ElectionOver);
        (await hall.CloseAsync()).ShouldBe(1);
        (await hall.CloseAsync()).ShouldBe(0);

        var view = await hall.ViewAsync();
        (view.Election!.Outcome, view.MayOpen).ShouldBe((ElectionOutcome.TurnoutTooLow, true));
    }

    [Fact]
    public async Task Standing_IsOpenUntilVotingBegins_AndEndsThen()
    {
        await using var hall = await ElectionHall.OpenAsync(DatabaseProvider.Sqlite, nominated: 1, wait: TimeSpan.FromDays(1));
        var worker = await hall.JoinAsync("13800000105", "110199197506154053");
        (await hall.TryVoteAsync((await hall.CodesAsync())[0])).ShouldBe(RuleCode.ElectionNotYet);

        await hall.Platform.SendAsync(new StandForElection { CaseId = hall.Case, Stands = true }, worker);
        await hall.Platform.SendAsync(new StandForElection { CaseId = hall.Case, Stands = false }, hall.Filer);
        (await hall.ViewAsync()).Election!.Candidates.Select(one => one.Name).ShouldBe(["工人5"]);
        hall.Platform.Advance(TimeSpan.FromDays(1));

        (await Should.ThrowAsync<RuleBrokenException>(() => hall.Platform.SendAsync(new StandForElection { CaseId = hall.Case, Stands = false }, worker))).Code
            .ShouldBe(RuleCode.ElectionVotingBegan);
        (await hall.Platform.SendAsync(new CastBallot { CaseId = hall.Case, Choices = [hall.Workers[4]] }, worker)).Receipt.Length.ShouldBe(Ballot.ReceiptLength);
        (await hall.ViewAsync(worker)).HasVoted.ShouldBeTrue();
        (await hall.ViewAsync()).Ballots.ShouldBeEmpty();
    }

    [Fact]
    public async Task Election_IsNotThereForOthers_AndOneIsOpenAtATime()
    {
        await using var hall = await ElectionHall.OpenAsync(DatabaseProvider.Sqlite, nominated: 3);
        var stranger = await hall.Desk.EnterAsync("13700000000");

        await Should.ThrowAsync<NotFoundException>(() => hall.ViewAsync(stranger));
        (await Should.ThrowAsync<RuleBrokenException>(() => hall.CallAsync(3, TimeSpan.Zero))).Code.ShouldBe(RuleCode.ElectionAlreadyOpen);
        (await hall.TryVoteAsync("0000000000")).ShouldBe(RuleCode.CodeWrong);
    }

    [Fact]
    public async Task Messages_BringEachWorkerACodeOfHisOwn_AndNoneIsStored()
    {
        await using var hall = await ElectionHall.OpenAsync(DatabaseProvider.Sqlite, nominated: 3);

        var notices = await hall.Platform.LookAsync(db => db.Notices.Where(notice => notice.TemplateKey == TemplateKeys.ElectionOpened).ToListAsync());
        var codes = await hall.CodesAsync();

        (notices.Count, codes.Distinct().Count()).ShouldBe((12, 12));
        notices.SelectMany(notice => notice.Values.Values).ShouldNotContain(value => codes.Contains(value));
    }

    private sealed class ElectionHall(GroupDesk desk, Caller filer, Guid dispute, IReadOnlyList<Guid> workers) : IAsyncDisposable
    {
        public GroupDesk Desk => desk;

        public TestPlatform Platform => desk.Platform;

        public Caller Filer => filer;

        public Guid Case => dispute;

        public IReadOnlyList<Guid> Workers => workers;

        public static async Task<ElectionHall> OpenAsync(DatabaseProvider provider, int nominated, TimeSpan wait = default)
        {
            var desk = await GroupDesk.StartAsync(provider);
            var filer = await desk.EnterAsync(GroupDesk.FilersPhone);
            var dispute = await desk.FileAsync(filer);
            var parties = (await desk.Platform.SendAsync(new GetCase(dispute), Callers.Centre(desk.Platform.Agency))).Parties;
            var hall = new ElectionHall(desk, filer, dispute, [.. parties.Where(party => party.Side == PartySide.Applicant).Select(party => party.Id)]);
            await hall.CallAsync(nominated, wait);
            return hall;
        }

        public Task<ElectionReceipt> CallAsync(int nominated, TimeSpan wait) => Platform.SendAsync(
            new OpenElection
            {
                CaseId = dispute,
                Seats = 3,
                Nominated = [.. workers.Take(nominated)],
                VotingFrom = Platform.Now + wait,
                ClosesAt = Platform.Now + wait + TimeSpan.FromDays(2),
            },
            filer);

        public Task<ElectionView> ViewAsync(Caller? by = null) => Platform.SendAsync(new GetElection(dispute), by ?? filer);

        /// <summary>As they come to the phones, in the order of the workers.</summary>
        public async Task<IReadOnlyList<string>> CodesAsync()
        {
            var codes = Platform.Services.GetRequiredService<IVoterCodes>();
            var voters = await Platform.LookAsync(db => db.Voters.AsNoTracking().ToListAsync());
            return [.. voters.OrderBy(voter => workers.ToList().IndexOf(voter.PartyId.Value)).Select(voter => codes.CodeOf(voter.Id))];
        }

        public Task<BallotReceipt> VoteAsync(string code, int[] names) =>
            Platform.SendAsync(new CastBallotByCode { Code = code, Choices = [.. names.Select(name => workers[name])] }, Caller.Anonymous);

        public async Task<RuleCode?> TryVoteAsync(string code)
        {
            try
            {
                await VoteAsync(code, [0, 1]);
                return null;
            }
            catch (RuleBrokenException refused)
            {
                return refused.Code;
            }
        }

        public async Task<int> CloseAsync() => await Platform.SendAsync(new CloseElections(), Caller.Platform);

        public async Task<Caller> JoinAsync(string phone, string number)
        {
            var worker = await desk.EnterAsync(phone);
            await Platform.SendAsync(new JoinMyGroup { IdentityNumber = number }, worker);
            return worker;
        }

        public ValueTask DisposeAsync() => desk.DisposeAsync();
    }
}
