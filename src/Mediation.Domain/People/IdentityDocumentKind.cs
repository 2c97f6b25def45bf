namespace Mediation.Domain.People;

/// <summary>Papers with which a person may prove who they are; workers need not be Chinese residents.</summary>
public enum IdentityDocumentKind
{
    /// <summary>居民身份证</summary>
    ResidentId,

    /// <summary>外国人永久居留身份证: fifteen characters, or eighteen on cards issued since December 2023.</summary>
    ForeignPermanentResident,

    /// <summary>港澳居民来往内地通行证</summary>
    HongKongMacaoPermit,

    /// <summary>台湾居民来往大陆通行证</summary>
    TaiwanPermit,

    /// <summary>港澳台居民居住证</summary>
    HongKongMacaoTaiwanResidencePermit,

    /// <summary>护照</summary>
    Passport,
}
