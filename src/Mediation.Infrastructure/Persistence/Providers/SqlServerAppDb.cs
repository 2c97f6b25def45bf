using Mediation.Infrastructure.Protection;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Infrastructure.Persistence.Providers;

public sealed class SqlServerAppDb(DbContextOptions<SqlServerAppDb> options, FieldCipher cipher) : AppDb(options, cipher);
