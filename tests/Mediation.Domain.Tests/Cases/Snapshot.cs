using System.Text.Json;
using System.Text.Json.Serialization;
using Mediation.Domain.Cases;

namespace Mediation.Domain.Tests.Cases;

/// <summary>Everything a case shows of itself, to tell whether anything changed.</summary>
internal static class Snapshot
{
    private static readonly JsonSerializerOptions Whole = new() { ReferenceHandler = ReferenceHandler.IgnoreCycles };

    public static string Of(DisputeCase dispute) => JsonSerializer.Serialize(dispute, Whole);
}
