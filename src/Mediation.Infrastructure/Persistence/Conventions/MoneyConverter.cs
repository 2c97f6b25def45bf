using Mediation.Domain.Agreements;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Mediation.Infrastructure.Persistence.Conventions;

/// <summary>Money is whole fen on every provider.</summary>
internal sealed class MoneyConverter() : ValueConverter<Money, long>(money => money.Fen, fen => Money.FromFen(fen));
