using Mediation.Application.Common;
using Mediation.Infrastructure.Protection;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Infrastructure.Persistence.Providers;

public sealed class PostgreSqlAppDb(DbContextOptions<PostgreSqlAppDb> options, FieldCipher cipher, RequestScope scope) : AppDb(options, cipher, scope);
