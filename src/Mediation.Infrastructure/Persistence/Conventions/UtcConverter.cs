using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Mediation.Infrastructure.Persistence.Conventions;

/// <summary>Instants are stored as UTC date and time on every provider, because SQLite can neither compare nor order an offset.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTime>(
    instant => instant.UtcDateTime,
    stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));
