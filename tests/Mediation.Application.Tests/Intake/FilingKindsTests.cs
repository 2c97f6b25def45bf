using Mediation.Application.Cases;
using Mediation.Application.Intake;
using Mediation.Domain.Cases;
using Mediation.Domain.Intake;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;

namespace Mediation.Application.Tests.Intake;

/// <summary>Who files for whom, and several employers or demands at once.</summary>
public sealed class FilingKindsTests
{
    private static readonly (string, string)[] Worker = [("name", "张某"), ("paper", "resident-id"), ("number", "110199198603124512"), ("phone", "13800000001")];

    [Fact]
    public async Task Helper_IsOnRecordWithLimitedPowers_AndTheWorkerIsTheApplicant()
    {
        var details = await FileAsync(
            (FilingSection.Filer, [("who", "helper"), ("helper-name", "李某"), ("helper-relation", "colleague"), ("helper-authority", "letter")]));

        var helper = details.Representatives.ShouldHaveSingleItem();
        (helper.Name, helper.Kind).ShouldBe(("李某", RepresentativeKind.Agent));
        details.Parties[0].Name.ShouldBe("张某");
    }

    [Fact]
    public async Task Relative_OfADeceasedWorker_FilesInTheirOwnName()
    {
        var details = await FileAsync(
            (FilingSection.Filer, [("who", "relative")]),
            (FilingSection.Worker, [("deceased-name", "赵某"), ("died-on", "2026-01-05"), ("relation", "spouse"), .. Worker]),
            (FilingSection.Wanted, [("type-1", "work-injury-death"), ("amount-1", "80万"), ("facts-1", "工亡待遇未付。")]));

        (details.Parties[0].Role, details.Parties[0].Relation).ShouldBe((PartyRole.CloseRelative, Relation.Spouse));
        details.Groups.HasFlag(PriorityGroups.Casualty).ShouldBeTrue();
    }

    [Fact]
    public async Task Employer_AsApplicant_NeedNotKnowTheWorkersNumber()
    {
        var details = await FileAsync(
            (FilingSection.Filer, [("who", "employer")]),
            (FilingSection.Worker, [("name", "张某")]),
            (FilingSection.Wanted, [("type-1", "training-fee"), ("amount-1", "9000"), ("facts-1", "服务期未满离职。")]));

        details.Parties.Select(party => (party.Side, party.Role)).ShouldBe([(PartySide.Applicant, PartyRole.Employer), (PartySide.Respondent, PartyRole.Worker)]);
    }

    [Fact]
    public async Task SeveralEmployersAndDemands_EachDemandNamesWhoOwesIt()
    {
        var details = await FileAsync(
            (FilingSection.Employer, [("rows", "2"), ("name-1", "某派遣公司"), ("role-1", "dispatching-employer"), ("name-2", "某用工公司"), ("role-2", "using-employer")]),
            (FilingSection.Wanted,
            [
                ("rows", "2"), ("type-1", "unpaid-wages"), ("against-1", "all"), ("amount-1", "5000"), ("facts-1", "工资未付。"),
                ("type-2", "termination-certificate"), ("against-2", "2"), ("facts-2", "未开离职证明。"),
            ]));

        details.Claims.Select(claim => (claim.Type, claim.JointAndSeveral)).ShouldBe([(ClaimType.UnpaidWages, true), (ClaimType.TerminationCertificate, false)]);
        details.Claims[1].Lines[0].Respondent.ShouldBe(details.Parties.Single(party => party.Name == "某用工公司").Id);
    }

    [Theory]
    [InlineData(FilingSection.Wanted, "amount-1", "很多", "field.yuan")]
    [InlineData(FilingSection.Wanted, "amount-1", "", "case.claim-without-amount")]
    [InlineData(FilingSection.Wanted, "type-1", "gold", "field.choose")]
    [InlineData(FilingSection.Wanted, "from-1", "2026-01-01", "case.claim-period-reversed", "to-1")]
    [InlineData(FilingSection.Wanted, "facts-1", "", "field.required")]
    [InlineData(FilingSection.Work, "from", "2026-03-03", "field.future")]
    [InlineData(FilingSection.Work, "area", "999999", "field.choose")]
    [InlineData(FilingSection.Work, "wage", "7,8oo", "field.yuan")]
    [InlineData(FilingSection.Employer, "credit-code-1", "91110199MA00000A1X", "people.uscc-check-digit")]
    [InlineData(FilingSection.Service, "electronic", "", "field.choose")]
    [InlineData(FilingSection.Service, "email", "nobody", "people.email-shape")]
    [InlineData(FilingSection.OtherBody, "before", "yes", "field.required", "body")]
    public async Task Field_ThatIsWrong_IsNamed(FilingSection section, string field, string text, string code, string? blamed = null)
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseProvider.Sqlite);
        var filing = await TypedFiling.FillAsync(platform);
        var fields = TypedFiling.Sound.Single(one => one.Section == section).Fields.Where(one => one.Field != field).Append((field, text)).ToArray();

        var saved = await TypedFiling.SaveAsync(platform, filing, section, 1, fields);

        var fault = saved.Faults.ShouldHaveSingleItem();
        fault.Field.ShouldBe(blamed ?? field);
        fault.Code.Split('.')[^1].ShouldBe(code.StartsWith("people.", StringComparison.Ordinal) ? fault.Code.Split('.')[^1] : code.Split('.')[^1]);
    }

    private static async Task<CaseDetails> FileAsync(params (FilingSection Section, (string Field, string Text)[] Fields)[] instead)
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseProvider.Sqlite);
        var filing = await TypedFiling.FillAsync(platform, instead);
        (await platform.SendAsync(new GetFiling(filing), Callers.Worker)).Sections.SelectMany(section => section.Faults).ShouldBeEmpty();
        var receipt = await TypedFiling.SubmitAsync(platform, filing);
        return await platform.SendAsync(new GetCase(receipt.CaseId), Callers.Worker);
    }
}
