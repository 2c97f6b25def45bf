[assembly: Xunit.AssemblyFixture(typeof(Mediation.Browser.Tests.Stage.Chromium))]
