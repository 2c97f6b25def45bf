using System.Text.Json;

namespace Mediation.Scenarios;

/// <summary>One file of <c>Data</c>, in its own words.</summary>
internal sealed record ScenarioFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public required string Channel { get; init; }

    public string? Stage { get; init; }

    public string? ExternalCaseNo { get; init; }

    public string? WorkOrderNo { get; init; }

    public required DateTimeOffset FiledAt { get; init; }

    public bool Oral { get; init; }

    public Deceased? DeceasedWorker { get; init; }

    public required IReadOnlyList<Side> Applicants { get; init; }

    public required IReadOnlyList<Side> Respondents { get; init; }

    public IReadOnlyList<string> Representatives { get; init; } = [];

    public required IReadOnlyList<Demand> Claims { get; init; }

    public long PaidAlreadyFen { get; init; }

    public string? Defence { get; init; }

    public Repeat? DuplicateOf { get; init; }

    public required JsonElement Expect { get; init; }

    public static ScenarioFile Read(string id) => JsonSerializer.Deserialize<ScenarioFile>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", $"{id}.json")), Json)!;

    public string Expected(string name) => Expect.GetProperty(name).GetString()!;

    public long ExpectedFen(string name) => Expect.GetProperty(name).GetInt64();

    public IReadOnlyList<string> ExpectedAll(string name) => [.. Expect.GetProperty(name).EnumerateArray().Select(one => one.GetString()!)];
}

internal sealed record Deceased(string Name, DateOnly DiedOn);

/// <param name="ClaimFen">What this applicant claims for itself, in fen, where the claim says <c>perApplicant</c>.</param>
internal sealed record Side(
    string Name, string? ResidentId, string? Phone, string? Uscc, string? Role, string? Relation, string? LegalAgent,
    IReadOnlyList<string>? Groups, Work? Employment, long ClaimFen);

/// <param name="From">A month, e.g. 2023-07.</param>
/// <param name="To">A day.</param>
internal sealed record Work(string From, DateOnly To, string Position, string Workplace);

/// <param name="Period">Two months, both included, e.g. 2023-07/2025-06.</param>
internal sealed record Demand(string Type, string Cause, long AmountFen, string? Period, bool JointAndSeveral, bool PerApplicant, string Facts);

internal sealed record Repeat(string Channel, string Applicant, DateTimeOffset FiledAt);
