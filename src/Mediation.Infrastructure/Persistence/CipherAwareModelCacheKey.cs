using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Mediation.Infrastructure.Persistence;

/// <summary>The model holds converters, and they hold the cipher: two hosts in one process with two key rings must not share a model.</summary>
internal sealed class CipherAwareModelCacheKey : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) => (context.GetType(), (context as AppDb)?.Cipher, designTime);
}
