using Mediation.Application.Common;
using Mediation.Infrastructure.Protection;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Infrastructure.Persistence.Providers;

public sealed class SqliteAppDb(DbContextOptions<SqliteAppDb> options, FieldCipher cipher, RequestScope scope) : AppDb(options, cipher, scope);
