using System.CommandLine;
using Mediation.Application.Agencies;
using Mediation.Domain.Agencies;

namespace Mediation.Web.Cli;

internal static class AgencyCommands
{
    public static Command Agency()
    {
        var agency = new Command("agency", "The bodies that take part");
        agency.Subcommands.Add(Add());
        agency.Subcommands.Add(Import());
        return agency;
    }

    private static Command Add()
    {
        var code = new Argument<string>("code") { Description = "Short and unique: capitals, figures and inner dashes" };
        var name = new Option<string>("--name") { Description = "Chinese name as on its seal", Required = true };
        var nameEn = new Option<string>("--name-en") { Description = "English name", Required = true };
        var kind = new Option<AgencyKind>("--kind") { DefaultValueFactory = _ => AgencyKind.TradeUnion };
        var level = new Option<AgencyLevel>("--level") { DefaultValueFactory = _ => AgencyLevel.District };
        var parent = new Option<string?>("--parent") { Description = "Code of the agency above it" };
        var pattern = new Option<string>("--number") { Description = "Case number, e.g. 京某工调〔{year}〕{serial:00000}号", Required = true };
        var areas = new Option<string[]>("--area") { Description = "Code of an area it covers; may be repeated", Required = true };
        var from = new Option<DateOnly>("--from") { Description = "First day on which it takes cases, e.g. 2026-03-01", Required = true };
        var add = new Command("add", "Bring an agency onto the platform") { code, name, nameEn, kind, level, parent, pattern, areas, from };
        return add.Sends(
            words => new EstablishAgency
            {
                Code = words.GetRequiredValue(code),
                Name = words.GetRequiredValue(name),
                NameEn = words.GetRequiredValue(nameEn),
                Kind = words.GetValue(kind),
                Level = words.GetValue(level),
                Parent = words.GetValue(parent),
                CaseNumberPattern = words.GetRequiredValue(pattern),
                Areas = words.GetRequiredValue(areas),
                ActiveFrom = words.GetValue(from),
            },
            agency => $"agency {agency.Code} {agency.Id}");
    }

    private static Command Import()
    {
        var file = new Argument<FileInfo>("file") { Description = $"CSV in UTF-8 with the columns {string.Join(',', AgencyFile.Columns)}; areas apart by spaces" };
        var import = new Command("import", "Bring the bodies of a district onto the platform; those that are there stay as they are") { file };
        return import.Sends(
            async (words, _, ct) => new ImportAgencies { Agencies = AgencyFile.Read(await AgencyFile.TextAsync(words.GetRequiredValue(file), ct)) },
            (ImportedAgencies done) => $"{done.Added.Count} added, {done.Known} known already");
    }
}
