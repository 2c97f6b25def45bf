using Mediation.Application.Common;
using Mediation.Infrastructure.Protection;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Infrastructure.Persistence.Providers;

public sealed class SqlServerAppDb(DbContextOptions<SqlServerAppDb> options, FieldCipher cipher, RequestScope scope) : AppDb(options, cipher, scope);
