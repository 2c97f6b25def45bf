using Mediation.Application.Common;
using Mediation.Domain.Common;
using Mediation.Infrastructure.Persistence;
using NetArchTest.Rules;

namespace Mediation.Architecture.Tests;

public sealed class DependencyTests
{
    [Fact]
    public void Domain_KnowsNoPackageAndNoOtherProject()
    {
        var known = typeof(AggregateRoot).Assembly.GetReferencedAssemblies().Select(name => name.Name!);

        known.ShouldAllBe(name => name.StartsWith("System.", StringComparison.Ordinal));
    }

    [Fact]
    public void Application_KnowsNeitherInfrastructureNorTheWeb()
    {
        var result = Types.InAssembly(typeof(IAppDb).Assembly).ShouldNot()
            .HaveDependencyOnAny("Mediation.Infrastructure", "Mediation.Web", "Microsoft.AspNetCore", "Hangfire").GetResult();

        result.FailingTypeNames.ShouldBeNull();
    }

    [Fact]
    public void Infrastructure_DoesNotKnowTheWeb()
    {
        var result = Types.InAssembly(typeof(AppDb).Assembly).ShouldNot().HaveDependencyOn("Mediation.Web").GetResult();

        result.FailingTypeNames.ShouldBeNull();
    }
}
