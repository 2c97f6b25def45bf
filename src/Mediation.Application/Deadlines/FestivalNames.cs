namespace Mediation.Application.Deadlines;

/// <summary>The festivals of 全国年节及纪念日放假办法 §2 in English. A notice may join two of them; what is not among them keeps its name.</summary>
public static class FestivalNames
{
    private const string And = "、";

    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["元旦"] = "New Year's Day",
        ["春节"] = "Spring Festival",
        ["清明节"] = "Qingming Festival",
        ["劳动节"] = "Labour Day",
        ["端午节"] = "Dragon Boat Festival",
        ["中秋节"] = "Mid-Autumn Festival",
        ["国庆节"] = "National Day",
    };

    public static string InEnglish(string festivals) => string.Join(", ", festivals.Split(And).Select(name => Known.GetValueOrDefault(name, name)));
}
