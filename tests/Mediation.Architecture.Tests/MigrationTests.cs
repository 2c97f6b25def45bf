using Mediation.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Mediation.Architecture.Tests;

public sealed class MigrationTests
{
    public static TheoryData<string> Providers => ["Sqlite", "SqlServer", "PostgreSql"];

    [Theory]
    [MemberData(nameof(Providers))]
    public void Model_HasAMigrationForEveryChange(string provider)
    {
        using var db = Open(provider);

        db.Database.HasPendingModelChanges().ShouldBeFalse();
    }

    [Fact]
    public void SqlServerScripts_FromNothingToNow_ParseAsTransactSql()
    {
        using var db = Open("SqlServer");
        var migrator = db.GetService<IMigrator>();
        string[] scripts =
        [
            migrator.GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent),
            .. db.Database.GetMigrations().Select(migration => migrator.GenerateScript(toMigration: migration)),
        ];

        foreach (var script in scripts)
        {
            new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(script), out var errors);
            errors.Select(error => $"{error.Line}: {error.Message}").ShouldBeEmpty();
            script.ShouldContain("CREATE TABLE [Cases]");
        }
    }

    private static AppDb Open(string provider) => provider switch
    {
        "Sqlite" => new SqliteDesignTime().CreateDbContext([]),
        "SqlServer" => new SqlServerDesignTime().CreateDbContext([]),
        _ => new PostgreSqlDesignTime().CreateDbContext([]),
    };
}
