using System.Text.Json;
using Mediation.Application.Common;
using Mediation.Infrastructure.Persistence;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Mediation.Infrastructure.Outages;

/// <summary>One small file for each attempt in "Outages:SpoolFolder", by default the folder "attempts" beside the SQLite file or under data.</summary>
internal sealed class AttemptSpool(IConfiguration settings, IHostEnvironment environment, DatabaseOptions database, ILogger<AttemptSpool> log)
    : IAttemptSpool
{
    public const string FolderSetting = "Outages:SpoolFolder";
    private const string Waits = ".json";
    private const string PutAside = ".unreadable";

    /// <summary>Whoever floods a platform that is down shall not fill its disk; receipts go on being signed.</summary>
    private const int Most = 20_000;

    private readonly Lazy<string> _folder = new(() => FolderOf(settings, environment, database));

    public void Keep(SpooledAttempt attempt)
    {
        try
        {
            Directory.CreateDirectory(_folder.Value);
            if (Directory.EnumerateFiles(_folder.Value).Take(Most).Count() == Most)
            {
                log.LogError("The folder of failed filings is full; attempt {Number} has a receipt and is not kept", attempt.Receipt.Number);
                return;
            }

            // Written beside and renamed, so that a half-written file is never taken in.
            var file = FileOf(attempt);
            File.WriteAllText($"{file}.new", JsonSerializer.Serialize(attempt));
            File.Move($"{file}.new", file, overwrite: true);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            log.LogError(failed, "Attempt {Number} has a receipt and could not be kept", attempt.Receipt.Number);
        }
    }

    public IReadOnlyList<SpooledAttempt> Waiting(int take)
    {
        if (!Directory.Exists(_folder.Value))
        {
            return [];
        }

        return [.. Directory.EnumerateFiles(_folder.Value, $"*{Waits}").Order(StringComparer.Ordinal).Select(Read).OfType<SpooledAttempt>().Take(take)];
    }

    public void Remove(SpooledAttempt attempt) => File.Delete(FileOf(attempt));

    private static string FolderOf(IConfiguration settings, IHostEnvironment environment, DatabaseOptions database)
    {
        if (settings[FolderSetting] is { Length: > 0 } named)
        {
            return Path.GetFullPath(named, environment.ContentRootPath);
        }

        return database.Provider == DatabaseProvider.Sqlite
            ? Path.Combine(Path.GetDirectoryName(database.SqliteFile(environment.ContentRootPath))!, "attempts")
            : Path.Combine(environment.ContentRootPath, "data", "attempts");
    }

    private string FileOf(SpooledAttempt attempt) => Path.Combine(_folder.Value, Path.GetFileName(attempt.Receipt.Number) + Waits);

    private SpooledAttempt? Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<SpooledAttempt>(File.ReadAllText(file)) is { Receipt.Number: { } number } attempt
                && Path.GetFileName(file) == number + Waits ? attempt : Unreadable(file);
        }
        catch (Exception broken) when (broken is JsonException or IOException)
        {
            return Unreadable(file);
        }
    }

    private SpooledAttempt? Unreadable(string file)
    {
        log.LogWarning("A kept filing attempt cannot be read and is put aside: {File}", Path.GetFileName(file));
        File.Move(file, file + PutAside, overwrite: true);
        return null;
    }
}
