namespace Mediation.Domain.Agencies;

/// <summary>What a body of the linkage is. Which of them take part, and in which role, is configuration and not decided here.</summary>
public enum AgencyKind
{
    /// <summary>总工会</summary>
    TradeUnion,

    /// <summary>人力资源和社会保障局</summary>
    HumanResources,

    /// <summary>劳动人事争议仲裁委员会</summary>
    ArbitrationCommission,

    /// <summary>劳动保障监察机构</summary>
    LabourInspection,

    /// <summary>司法局</summary>
    Justice,

    /// <summary>法律援助中心</summary>
    LegalAid,

    /// <summary>信访办公室</summary>
    Petition,

    /// <summary>人民法院</summary>
    Court,

    /// <summary>企业联合会</summary>
    EnterpriseFederation,

    /// <summary>工商业联合会</summary>
    IndustryCommerceFederation,

    /// <summary>人民检察院</summary>
    Procuratorate,

    /// <summary>公安局</summary>
    PublicSecurity,

    /// <summary>政务服务便民热线, which hands out work orders (12345, 12351)</summary>
    Hotline,

    Other,
}

public enum AgencyLevel
{
    City,
    District,
    Street,
}
