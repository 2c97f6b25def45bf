namespace Mediation.Web.Pages.Entitlements;

/// <summary>What a person can tick; each opens a section of the form. The names stand in the address.</summary>
internal enum ClaimTopic
{
    Termination,
    Contract,
    Overtime,
    Wages,
    Leave,
}
