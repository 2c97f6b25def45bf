namespace Mediation.Domain.Guidance;

public enum GuidedQuestionKind
{
    /// <summary>One of the choices.</summary>
    Choice,

    /// <summary>A day in Beijing, or one of the choices.</summary>
    Day,
}

/// <summary>One question of the check. The help explains the legal word where it stands.</summary>
public sealed record GuidedQuestion
{
    public const int KeyMaxLength = 40;
    public const int TextMaxLength = 100;
    public const int HelpMaxLength = 600;
    public const int MaxChoices = 30;

    /// <summary>Nobody who asks today began to work before it.</summary>
    public static readonly DateOnly FirstDay = new(1960, 1, 1);

    public required string Key { get; init; }

    public GuidedQuestionKind Kind { get; init; }

    public required string Zh { get; init; }

    public required string En { get; init; }

    public string HelpZh { get; init; } = "";

    public string HelpEn { get; init; } = "";

    /// <summary>All must hold of the answers to earlier questions; else it is passed over.</summary>
    public IReadOnlyList<GuidedCondition> AskWhen { get; init; } = [];

    public required IReadOnlyList<GuidedChoice> Choices { get; init; }

    public GuidedChoice? Find(string given) => Choices.FirstOrDefault(choice => choice.Key == given);

    public bool Accepts(string given, DateOnly today) => Find(given) is not null
        || (Kind == GuidedQuestionKind.Day && GuidedCondition.DayOf(given) is { } day && day >= FirstDay && day <= today);
}

/// <summary>One answer to choose.</summary>
public sealed record GuidedChoice
{
    public required string Key { get; init; }

    public required string Zh { get; init; }

    public required string En { get; init; }

    public string HelpZh { get; init; } = "";

    public string HelpEn { get; init; } = "";

    /// <summary>Code of the jurisdiction area it stands for, in the questions about places.</summary>
    public string? Area { get; init; }
}
