namespace Mediation.Domain.Referrals;

/// <summary>Between which bodies a matter is handed over (domain reference 4; 直调 needs no hand-over and is none).</summary>
public enum ReferralChain
{
    /// <summary>仲调: arbitration commission and mediation, both ways (办案规则 §69–77).</summary>
    Arbitration,

    /// <summary>诉调: court and mediation, both ways (特邀调解规定 §19–21).</summary>
    Court,

    /// <summary>访调 (信访工作条例 §33).</summary>
    Petition,

    /// <summary>援调 (法律援助法 §42–44).</summary>
    LegalAid,

    /// <summary>监察 (劳动保障监察条例 §11, §21).</summary>
    LabourInspection,

    /// <summary>接诉即办条例 §11, §13.</summary>
    Hotline12345,

    Hotline12351,

    OtherUnion,

    /// <summary>民事诉讼法 §15; 工会法 §22.</summary>
    ProsecutionSupport,

    /// <summary>The enterprise federation, or the federation of industry and commerce, brings the employer to the table.</summary>
    EmployerSide,

    /// <summary>保障农民工工资支付条例 §41: by way of the labour authority.</summary>
    PublicSecurity,
}
