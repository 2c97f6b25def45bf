using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Application.Evidence;
using Mediation.Application.Hub;
using Mediation.Application.Intake;
using Mediation.Application.Messages;
using Mediation.Application.Representation;
using Mediation.Application.Tests.Intake;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Evidence;
using Mediation.Domain.Messages;
using Mediation.Domain.Referrals;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Representation;

/// <summary>Nobody files in another's name unnoticed: the worker's own word, the helper's limits, and the end of his access.</summary>
public sealed class HelperFilingTests
{
    [Theory]
    [EveryDatabase]
    public async Task Worker_WithTheCodeOnHisPhone_ConfirmsWhileTheHelperFiles(DatabaseProvider provider)
    {
        await using var desk = await HelperDesk.StartAsync(provider);
        var filing = await desk.FillAsync();

        var receipt = await desk.SubmitAsync(filing, await desk.WorkerCodeAsync(filing));

        var worker = await desk.SignInAsync(HelperDesk.WorkerPhone);
        var hub = await desk.Platform.SendAsync(new GetCaseHub(receipt.CaseId), worker);
        (hub.Confirmation, hub.Own.Single().Name).ShouldBe((FilingConfirmation.ByCode, "张某"));
        hub.People.Select(person => (person.Name, person.Kind, person.Relation)).ShouldBe([("李某", RepresentativeKind.Helper, HelperRelation.Colleague)]);
    }

    [Theory]
    [EveryDatabase]
    public async Task Filing_WithoutTheWorkersWord_WaitsAndCannotBeAccepted(DatabaseProvider provider)
    {
        await using var desk = await HelperDesk.StartAsync(provider);
        var receipt = await desk.SubmitAsync(await desk.FillAsync());
        var respondent = (await desk.ReadAsync(receipt.CaseId)).Parties.Single(party => party.Side == PartySide.Respondent).Id;
        await desk.TakeAsync(receipt.CaseId, new RecordConsent { PartyId = respondent, Agrees = true, Manner = ConsentManner.Phone }, desk.Centre);
        (await RefusedAsync(() => desk.TakeAsync(receipt.CaseId, new AcceptCase(), desk.Centre))).ShouldBe(RuleCode.FilingUnconfirmed);

        var worker = await desk.WorkerAsync();
        (await desk.Platform.SendAsync(new GetCaseHub(receipt.CaseId), worker)).Duties.ShouldContain(duty => duty.Kind == HubDutyKind.ConfirmFiling);
        await desk.TakeAsync(receipt.CaseId, new ConfirmFiling { IsMine = true }, worker);

        (await desk.TakeAsync(receipt.CaseId, new AcceptCase(), desk.Centre)).Status.ShouldBe(CaseStatus.Accepted);
    }

    [Theory]
    [EveryDatabase]
    public async Task Helper_AfterHisAccessEnded_FindsNothing(DatabaseProvider provider)
    {
        await using var desk = await HelperDesk.StartAsync(provider);
        var filing = await desk.FillAsync();
        var receipt = await desk.SubmitAsync(filing);
        (await desk.Platform.SendAsync(new GetCaseHub(receipt.CaseId), desk.Helper)).Through!.Kind.ShouldBe(RepresentativeKind.Helper);
        var worker = await desk.WorkerAsync();
        var helper = (await desk.ReadAsync(receipt.CaseId, worker)).Representatives.Single().Id;

        await desk.TakeAsync(receipt.CaseId, new RevokeRepresentative { RepresentativeId = helper, Reason = "本人结束" }, worker);

        await Should.ThrowAsync<NotFoundException>(() => desk.Platform.SendAsync(new GetCaseHub(receipt.CaseId), desk.Helper));
        await Should.ThrowAsync<NotFoundException>(() => desk.Platform.SendAsync(new GetFilingReceipt(filing), desk.Helper));
        await Should.ThrowAsync<NotFoundException>(() => desk.Platform.SendAsync(new ListCaseMessages(receipt.CaseId, MessageRoom.Open), desk.Helper));
        (await desk.Platform.SendAsync(new GetFilingReceipt(filing), worker)).Receipt.Number.ShouldBe(receipt.Number);
    }

    [Theory]
    [EveryDatabase]
    public async Task Worker_WhoDidNotAsk_PutsTheHelperOut(DatabaseProvider provider)
    {
        await using var desk = await HelperDesk.StartAsync(provider);
        var receipt = await desk.SubmitAsync(await desk.FillAsync());
        var worker = await desk.WorkerAsync();

        await desk.TakeAsync(receipt.CaseId, new ConfirmFiling { IsMine = false }, worker);

        await Should.ThrowAsync<NotFoundException>(() => desk.Platform.SendAsync(new GetCaseHub(receipt.CaseId), desk.Helper));
        (await RefusedAsync(() => desk.TakeAsync(receipt.CaseId, new ConfirmFiling { IsMine = true }, worker))).ShouldBe(RuleCode.NothingToConfirm);
    }

    [Theory]
    [EveryDatabase]
    public async Task Helper_WithTheWorkersNumberAsHisOwn_CannotConfirmForHim(DatabaseProvider provider)
    {
        await using var desk = await HelperDesk.StartAsync(provider);
        var filing = await desk.FillAsync(workerPhone: HelperDesk.HelperPhone);
        (await RefusedAsync(() => desk.Platform.SendAsync(new SendWorkerCode { Filing = filing, Language = "zh-CN" }, desk.Helper))).ShouldBe(RuleCode.HelperPhoneOfWorker);
        var receipt = await desk.SubmitAsync(filing);

        (await desk.Platform.SendAsync(new ListMyPlaces(), desk.Helper)).ShouldBeEmpty();
        (await RefusedAsync(() => desk.TakeAsync(receipt.CaseId, new ConfirmFiling { IsMine = true }, desk.Helper))).ShouldBe(RuleCode.PartyItselfOnly);

        await desk.TakeAsync(receipt.CaseId, new ConfirmFilingInPerson { Manner = FilingConfirmation.ByThumbprint, Reason = "本人到场，核对身份证" }, desk.Centre);
        (await desk.Platform.SendAsync(new GetCaseHub(receipt.CaseId), desk.Helper)).Confirmation.ShouldBe(FilingConfirmation.ByThumbprint);
    }

    [Theory]
    [EveryDatabase]
    public async Task WrongCodeOfTheWorker_FilesNothing_AndCounts(DatabaseProvider provider)
    {
        await using var desk = await HelperDesk.StartAsync(provider);
        var filing = await desk.FillAsync();
        var right = await desk.WorkerCodeAsync(filing);
        for (var attempt = 0; attempt < 5; attempt++)
        {
            (await RefusedAsync(() => desk.SubmitAsync(filing, CodeDesk.Other(right)))).ShouldBe(RuleCode.CodeWrong);
        }

        (await RefusedAsync(() => desk.SubmitAsync(filing, right))).ShouldBe(RuleCode.CodeWrong);
        (await desk.Platform.LookAsync(db => db.Cases.IgnoreQueryFilters().CountAsync())).ShouldBe(0);
    }

    [Theory]
    [EveryDatabase]
    public async Task WhatTheHelperHandsIn_IsTheWorkers_AndStaysWhenTheHelperGoes(DatabaseProvider provider)
    {
        await using var desk = await HelperDesk.StartAsync(provider);
        var filing = await desk.FillAsync();
        await HandInAsync(desk, EvidenceOf.ADraft(filing), "工资条.txt", "三月 7800 元"u8.ToArray());
        var receipt = await desk.SubmitAsync(filing);
        await HandInAsync(desk, EvidenceOf.ACase(receipt.CaseId), "聊天记录.txt", "老板说下月发"u8.ToArray());
        var worker = await desk.WorkerAsync();

        var seen = (await desk.Platform.SendAsync(new ListEvidence(EvidenceOf.ACase(receipt.CaseId)), worker)).Items;
        seen.Select(item => item.Name).ShouldBe(["工资条.txt", "聊天记录.txt"], ignoreOrder: true);
        var applicant = (await desk.ReadAsync(receipt.CaseId)).Parties[0].Id;
        (await desk.Platform.LookAsync(db => db.Evidence.Select(file => file.PartyId!.Value.Value).Distinct().SingleAsync())).ShouldBe(applicant);

        await desk.TakeAsync(receipt.CaseId, new ConfirmFiling { IsMine = false }, worker);
        await Should.ThrowAsync<NotFoundException>(() => desk.Platform.SendAsync(new ListEvidence(EvidenceOf.ADraft(filing)), desk.Helper));
        await Should.ThrowAsync<NotFoundException>(() => desk.Platform.SendAsync(new ListEvidence(EvidenceOf.ACase(receipt.CaseId)), desk.Helper));
    }

    [Theory]
    [EveryDatabase]
    public async Task CodeTheWorkerTellsTheHelper_SignsNobodyIn(DatabaseProvider provider)
    {
        await using var desk = await HelperDesk.StartAsync(provider);
        var code = await desk.WorkerCodeAsync(await desk.FillAsync());

        var entering = new ConfirmCode { Phone = HelperDesk.WorkerPhone, Code = code, Language = "zh-CN" };
        (await RefusedAsync(() => desk.Platform.SendAsync(entering, Mediation.Application.Access.Caller.Anonymous))).ShouldBe(RuleCode.CodeWrong);
    }

    [Theory]
    [EveryDatabase]
    public async Task Stranger_WithTheWorkersFormerNumber_GuessesFiveTimesAndSeesNothing(DatabaseProvider provider)
    {
        await using var desk = await HelperDesk.StartAsync(provider);
        var receipt = await desk.SubmitAsync(await desk.FillAsync());
        var stranger = await desk.SignInAsync(HelperDesk.WorkerPhone);
        var place = (await desk.Platform.SendAsync(new ListMyPlaces(), stranger)).Single();
        for (var attempt = 0; attempt < 5; attempt++)
        {
            (await RefusedAsync(() => desk.Platform.SendAsync(new TakePlace { Place = place.Id, Proof = "000000" }, stranger))).ShouldBe(RuleCode.PlaceTaken);
        }

        await Should.ThrowAsync<NotFoundException>(() => desk.Platform.SendAsync(new TakePlace { Place = place.Id, Proof = HelperDesk.WorkerProof }, stranger));
        await Should.ThrowAsync<NotFoundException>(() => desk.ReadAsync(receipt.CaseId, stranger));
    }

    [Theory]
    [EveryDatabase]
    public async Task HelpersAct_IsRecordedForTheWorker_AndAnotherCaseIsNotThere(DatabaseProvider provider)
    {
        await using var desk = await HelperDesk.StartAsync(provider);
        var receipt = await desk.SubmitAsync(await desk.FillAsync());
        var other = await CaseJourney.FiledAsync(desk.Platform);

        var worker = (await desk.ReadAsync(receipt.CaseId)).Parties[0].Id;
        await desk.TakeAsync(receipt.CaseId, new CompleteParticulars { PartyId = worker, Particulars = new ParticularsInput { Nationality = "中国" } }, desk.Helper);

        var actor = await desk.Platform.LookAsync(
            db => db.History.Where(entry => entry.UseCase == nameof(CompleteParticulars)).Select(entry => entry.ActorName).SingleAsync());
        actor.ShouldBe("李某（代张某）");
        await Should.ThrowAsync<NotFoundException>(() => desk.ReadAsync(other.Receipt.Id, desk.Helper));
        (await RefusedAsync(() => desk.TakeAsync(receipt.CaseId, new WithdrawApplication { Reason = "不要了" }, desk.Helper))).ShouldBe(RuleCode.PowerMissing);
    }

    private static async Task HandInAsync(HelperDesk desk, EvidenceOf of, string name, byte[] content)
    {
        var begun = await desk.Platform.SendAsync(
            new AddEvidence { Of = of, Name = name, Size = content.Length, Kind = EvidenceKind.Other, Share = Shareability.MediationOnly, Purpose = "证明欠薪" }, desk.Helper);
        await desk.Platform.SendAsync(new AddPiece(of, begun.Id, 0, content), desk.Helper);
    }

    private static async Task<RuleCode> RefusedAsync(Func<Task> step) => (await Should.ThrowAsync<RuleBrokenException>(step)).Code;
}
