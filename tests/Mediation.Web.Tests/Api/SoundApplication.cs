namespace Mediation.Web.Tests.Api;

internal static class SoundApplication
{
    /// <summary>One worker against one employer, without a fault.</summary>
    public const string Json = """
        {"agency":"DX-UNION","channel":"online","workplaceArea":"110115",
         "applicants":[{"key":"a1","role":"worker","name":"张某","identity":{"kind":"resident-id","number":"110199198603124512"},"phone":"13800000001"}],
         "respondents":[{"key":"r1","role":"employer","name":"某建筑公司","creditCode":"91110199MA00000A1H"}],
         "claims":[{"type":"unpaid-wages","facts":"工资未发","lines":[{"applicant":"a1","respondent":"r1","amountFen":100}]}]}
        """;
}
