using System.Reflection;
using Mediation.Infrastructure.Persistence;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Mediation.TestSupport;

/// <summary>Runs a test once on every database; the test takes the provider.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EveryDatabaseAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. Databases.All.Select(provider => new TheoryDataRow<DatabaseProvider>(provider))]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
