using Mediation.Domain.Cases;
using Mediation.Domain.People;

namespace Mediation.Domain.Papers;

public static partial class PaperForms
{
    /// <summary>A party with the case around it, which tells what its own row does not.</summary>
    internal sealed record Stander(ShareableParty Party, PaperSubject Subject)
    {
        private IEnumerable<ShareableAgent> Agents => Subject.Case.Agents.Where(agent => agent.For.Contains(Party.Id));

        /// <summary>A minor is reached through the legal agent, who often is a party too and has the number there.</summary>
        public PhoneNumber? Phone => Party.Phone ?? Party.Particulars?.ContactPhone ?? Agents
            .Where(agent => agent.Kind == RepresentativeKind.LegalAgent)
            .Select(agent => agent.Phone ?? Subject.Case.Parties.FirstOrDefault(party => party.Side == Party.Side && party.Name == agent.Name)?.Phone)
            .FirstOrDefault(phone => phone is not null);

        /// <summary>A minor lives with whoever acts for it by law, unless the file says otherwise.</summary>
        public string? Address => Party.Address?.Text ?? Agents
            .Where(agent => agent.Kind == RepresentativeKind.LegalAgent)
            .Select(agent => Subject.Case.Parties.FirstOrDefault(party => party.Side == Party.Side && party.Name == agent.Name)?.Address?.Text)
            .FirstOrDefault(text => text is not null);

        public Sex? Sex => Party.Identity is { Kind: IdentityDocumentKind.ResidentId } card
            ? (card.Number[16] - '0') % 2 == 1 ? Cases.Sex.Male : Cases.Sex.Female
            : Party.Particulars?.Sex;

        public DateOnly? BornOn => Party.Identity?.BirthDate ?? Party.Particulars?.BornOn;

        public string? Nationality => Party.Identity?.Kind switch
        {
            IdentityDocumentKind.ResidentId or IdentityDocumentKind.HongKongMacaoPermit or IdentityDocumentKind.TaiwanPermit
                or IdentityDocumentKind.HongKongMacaoTaiwanResidencePermit => "中国",
            _ => Party.Particulars?.Nationality,
        };

        /// <summary>工作单位: the employer the worker stands against, or for whom an employer's claim says he worked.</summary>
        public string? WorkUnit => Subject.Case.Parties.Where(party => party.Side != Party.Side && party.IsOrganisation)
            .OrderBy(party => party.Role is PartyRole.Employer or PartyRole.DispatchingEmployer or PartyRole.Platform ? 0 : 1)
            .ThenBy(party => party.Number).Select(party => party.Name).FirstOrDefault();
    }

    // The sections below use it: static fields of one file come in the order they stand, those of several files in none.
    private static readonly FieldRule<Stander>[] PartyFields =
    [
        new("name", "姓名（名称）", "Name", "party.name", stander => stander.Party.Name),
        new("role", "身份", "Standing", "party.role", stander => PaperWords.Of(stander.Party.Role)) { Demand = false },
        Person("sex", "性别", "Sex", "party.identity, party.particulars.sex", stander => stander.Sex is { } sex ? PaperWords.Of(sex) : null)
            with { Sensitivity = FieldSensitivity.Personal },
        Person("born-on", "出生日期", "Date of birth", "party.identity, party.particulars.born-on",
            stander => stander.BornOn is { } day ? PaperWords.Of(day) : null) with { Sensitivity = FieldSensitivity.Sensitive },
        Person("nationality", "国籍", "Nationality", "party.identity, party.particulars.nationality", stander => stander.Nationality)
            with { Demand = false },
        Person("identity-kind", "证件类型", "Identity document", "party.identity.kind",
            stander => stander.Party.Identity is { } paper ? PaperWords.Of(paper.Kind) : null),
        Person("identity-number", "证件号码", "Number of the document", "party.identity.number", stander => stander.Party.Identity?.Number)
            with { Sensitivity = FieldSensitivity.Sensitive },
        Organisation("credit-code", "统一社会信用代码", "Unified social credit code", "party.credit-code",
            stander => stander.Party.CreditCode ?? (stander.Party.NoIdentityReason is { } why ? $"无（{why}）" : null)),
        new("address", "住所", "Address", "party.address", stander => stander.Address) { Sensitivity = FieldSensitivity.Personal },
        new("phone", "联系电话", "Phone", "party.phone, party.particulars.contact-phone, representative.phone", stander => stander.Phone?.Value)
        {
            // 调解仲裁法 §28(1) asks no phone of the other side; the applicant must be reachable.
            Demand = null,
            DemandedWhen = stander => stander.Party.IsApplicant || IsJoint(stander.Subject.Kind),
            Sensitivity = FieldSensitivity.Personal,
        },
        new("electronic-service", "是否同意电子送达", "Electronic service agreed to", "party.address.accepts-electronic-service",
            stander => stander.Party.Address is { AcceptsElectronicService: true } ? "同意" : "未表示同意") { Demand = false },
        Organisation("legal-representative", "法定代表人（主要负责人）", "Legal representative", "party.particulars.legal-representative",
            stander => stander.Party.Particulars?.LegalRepresentative),
        Organisation("legal-representative-post", "职务", "Post", "party.particulars.legal-representative-post",
            stander => stander.Party.Particulars?.LegalRepresentativePost),
        Organisation("contact", "联系人", "Contact person", "party.particulars.contact-name", stander => stander.Party.Particulars?.ContactName)
            with { Demand = false, Sensitivity = FieldSensitivity.Personal },
        Worker("occupation", "职业（岗位）", "Occupation", "party.employment.position", stander => stander.Party.Employment?.Position),
        Worker("work-unit", "工作单位", "Work unit", "respondent.name", stander => stander.WorkUnit),
        new("relation", "与劳动者的关系", "Relation to the worker", "party.relation", stander => stander.Party.Relation is { } kin ? PaperWords.Of(kin) : null)
        {
            Demand = null,
            Shows = stander => stander.Party.Role == PartyRole.CloseRelative,
        },
    ];

    private static readonly SectionRule<Stander> ApplicantSection = Standers("applicant", "申请人", "Applicant", subject => subject.Applicants);

    private static readonly SectionRule<Stander> RespondentSection = Standers("respondent", "被申请人", "Respondent", subject => subject.Respondents);

    private static readonly SectionRule<Stander> SignerSection = Standers(
        "party", "当事人", "Party", subject => subject.Case.Parties.Where(party => subject.Agreement?.Signers.Contains(party.Id) == true));

    private static readonly SectionRule<ShareableAgent> AgentSection = new(
        "representative", "代理人（代表人）", "Representative",
        subject => subject.Case.Agents.Where(agent => subject.Applicants.Any(party => agent.For.Contains(party.Id))),
        [
            new("name", "姓名", "Name", "representative.name", agent => agent.Name),
            new("kind", "代理类型", "Kind", "representative.kind", agent => agent.Kind switch
            {
                RepresentativeKind.LegalAgent => "法定代理人",
                RepresentativeKind.Elected => "推举的代表人",
                _ => agent.Powers.HasFlag(Powers.Settle) || agent.Powers.HasFlag(Powers.Waive) ? "委托代理人（特别授权）" : "委托代理人（一般授权）",
            }),
            new("phone", "联系电话", "Phone", "representative.phone", agent => agent.Phone?.Value) { Demand = false, Sensitivity = FieldSensitivity.Personal },
            new("term", "代理期限", "Term", "representative.valid-from", agent => PaperWords.Span(agent.ValidFrom, agent.ValidTo)),
        ])
    {
        IdOf = agent => agent.Id,
        OwnerOf = agent => agent.Id,
    };

    private static readonly SectionRule<DeceasedWorker> DeceasedSection = new(
        "deceased", "死亡劳动者", "Deceased worker", subject => subject.Case.Deceased is { } worker ? [worker] : [],
        [
            new("name", "姓名", "Name", "case.deceased", worker => worker.Name),
            new("died-on", "死亡日期", "Died on", "case.deceased", worker => PaperWords.Of(worker.DiedOn)),
        ]);

    private static SectionRule<Stander> Standers(string code, string zh, string en, Func<PaperSubject, IEnumerable<ShareableParty>> of) =>
        new(code, zh, en, subject => of(subject).OrderBy(party => party.Number).Select(party => new Stander(party, subject)), PartyFields)
        {
            IdOf = stander => stander.Party.Id.Value,
            OwnerOf = stander => stander.Party.Id.Value,
        };

    private static FieldRule<Stander> Person(string code, string zh, string en, string source, Func<Stander, string?> value) =>
        new(code, zh, en, source, value) { Demand = null, Shows = stander => !stander.Party.IsOrganisation };

    private static FieldRule<Stander> Worker(string code, string zh, string en, string source, Func<Stander, string?> value) =>
        new(code, zh, en, source, value) { Demand = null, Shows = stander => stander.Party.Role == PartyRole.Worker };

    private static FieldRule<Stander> Organisation(string code, string zh, string en, string source, Func<Stander, string?> value) =>
        new(code, zh, en, source, value) { Demand = null, Shows = stander => stander.Party.IsOrganisation };

    private static bool IsJoint(PaperKind kind) => kind is PaperKind.JointReviewApplication or PaperKind.JudicialConfirmationApplication;
}
