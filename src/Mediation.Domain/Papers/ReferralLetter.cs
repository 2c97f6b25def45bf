using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Referrals;

namespace Mediation.Domain.Papers;

/// <summary>
/// 委托调解函、移送函: the same hand-over on paper, for a body that has no system to send it to. The slip at its foot comes back signed, and
/// its day is the day from which the receiver's time counts.
/// </summary>
[LegalBasis("劳动人事争议仲裁办案规则 §70")]
[LegalBasis("最高人民法院关于人民法院特邀调解的规定 §2")]
[LegalBasis("个人信息保护法 §6")]
public static class ReferralLetter
{
    public static Paper Write(Referral referral, LetterFile file, Moment moment)
    {
        var (zh, en) = LetterWords.Title(referral.Purpose, referral.Chain, referral.Stage);
        return new Paper(
            PaperKind.ReferralLetter, zh, en, file.To, [referral.LegalBasis],
            [Head(referral, file, moment.Today), Matter(referral, file), Request(referral), Terms(referral, moment), Enclosed(file), Contact(file)],
            ["请填写所附送达回执并退回我单位；收到日期以回执为准。", "不予接收的，请在答复期限内写明理由，连同材料一并退回。"],
            [],
            [file.From])
        {
            Slip = Slip(referral, file, zh),
        };
    }

    private static PaperSection Head(Referral referral, LetterFile file, DateOnly dated) => new("letter", "来函", "Letter",
    [
        Field("from", "来函单位", "Sender", file.From, "referral.from"),
        Field("to", "收函单位", "Receiver", file.To, "referral.to"),
        Optional("attention", "收函联络人", "To the attention of", Words(file.Attention), "liaison"),
        Field("dated", "来函日期", "Dated", PaperWords.Of(dated), "today"),
        Field("ledger-number", "台账编号", "Ledger number", $"{referral.Id.Value}", "referral.id"),
        Optional("sender-number", "来函单位案号", "The sender's number", referral.SenderNumber, "referral.sender-number"),
        Field("legal-basis", "依据", "Legal basis", referral.LegalBasis, "referral.legal-basis"),
    ]);

    private static PaperSection Matter(Referral referral, LetterFile file) => new("matter", "争议事项", "Matter",
    [
        Optional("applicants", "申请人", "Applicants", Joined(file.Applicants), "party.name"),
        Optional("people", "涉及人数", "People", file.People > 0 ? $"{file.People}人" : null, "claim.lines"),
        Optional("respondents", "被申请人", "Respondents", Joined(file.Respondents), "party.name"),
        Optional("claims", "请求事项", "Claims", PaperWords.Lines(file.Claims.Select(Words)), "claim.type, claim.lines"),
        Field("reason", "事由", "Why", referral.Reason, "referral.reason"),
    ]);

    private static PaperSection Request(Referral referral) => new("request", "函请事项", "What is asked",
    [
        Field("request", "请求", "Request", LetterWords.Asked(referral.Purpose, referral.Chain), "referral.purpose"),
        Optional("return-by", "请于何日前函复", "Result asked for by", referral.ReturnBy is { } day ? PaperWords.Of(day) : null, "referral.return-by"),
    ]);

    private static PaperSection Terms(Referral referral, Moment moment)
    {
        var answer = ReferralClocks.ToConfirm(referral.Chain, referral.Purpose);
        return new PaperSection("terms", "办理期限", "Time limits",
        [
            .. referral.ClocksIfReceived(moment.Today, moment).Select(clock => (Clock: clock, Period: moment.Clocks.Version(clock.Clock, clock.PeriodVersion)))
                .Select(term => Field(
                    term.Clock.Clock.ToString(),
                    term.Clock.Clock == answer ? $"答复是否接收（{term.Period.NameZh}）" : $"函复结果（{term.Period.NameZh}）",
                    term.Clock.Clock == answer ? $"To answer ({term.Period.NameEn})" : $"To return the result ({term.Period.NameEn})",
                    LetterWords.Term(term.Period, term.Clock, moment.Today), "referral.clocks")),
        ]);
    }

    private static PaperSection Enclosed(LetterFile file) => new("enclosures", "随函材料", "Enclosed",
        file.Enclosures.Count == 0
            ? [Field("none", "材料", "Papers", "无", "referral.papers")]
            :
            [
                .. file.Enclosures.Select((paper, index) => Field(
                    $"{index + 1}", $"材料{index + 1}", $"Paper {index + 1}", $"{paper.Name}\n共＿＿页；SHA-256 {paper.Hash}", "referral.papers")),
            ]);

    private static PaperSection Contact(LetterFile file) => new("contact", "联络人", "Liaison",
    [
        Field("name", "姓名", "Name", file.Contact?.Name, "liaison"),
        Optional("phone", "电话", "Telephone", file.Contact?.Phone, "liaison"),
        Optional("email", "电子邮箱", "E-mail", file.Contact?.Email, "liaison"),
    ]);

    private static PaperSlip Slip(Referral referral, LetterFile file, string letter) => new(
        "送达回执", "Receipt",
        [
            Field("letter", "函件", "Letter", $"{file.From}《{letter}》", "referral"),
            Field("ledger-number", "台账编号", "Ledger number", $"{referral.Id.Value}", "referral.id"),
            Optional("sender-number", "来函单位案号", "The sender's number", referral.SenderNumber, "referral.sender-number"),
            Field("enclosures", "随函材料", "Papers enclosed", $"{file.Enclosures.Count}件", "referral.papers"),
        ],
        [
            new("收件单位（盖章）", "Receiving body (seal)"), new("收件人（签名）", "Signed by"), new("收到日期", "Received on"),
            new("回执或者收文编号", "Number of receipt"), new("核对情况、不接收的理由", "Checked; why not accepted"),
        ],
        $"请填写后退回：{file.From}{(Words(file.Contact) is { } who ? $"（{who}）" : "")}");

    private static string Words(LetterClaim claim) =>
        claim.Amount.Fen > 0 ? $"{PaperWords.Of(claim.Type)}，{PaperWords.Of(claim.Amount)}" : PaperWords.Of(claim.Type);

    private static string? Words(LetterContact? person) =>
        person is null ? null : string.Join(' ', new[] { person.Name, person.Phone ?? person.Email }.OfType<string>());

    private static string? Joined(IReadOnlyList<string> names) => names.Count == 0 ? null : string.Join('、', names);

    private static PaperField Field(string code, string zh, string en, string? value, string source) =>
        new(code, zh, en, value, source, Required: true, FieldSensitivity.Open, null, null);

    private static PaperField Optional(string code, string zh, string en, string? value, string source) => Field(code, zh, en, value, source) with { Required = false };
}
