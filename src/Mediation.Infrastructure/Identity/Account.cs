using Microsoft.AspNetCore.Identity;

namespace Mediation.Infrastructure.Identity;

/// <summary>Someone who signs in. Its roles are the names of <see cref="Mediation.Application.Access.Role"/>.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public const int DisplayNameLength = 60;

    public Account() => Id = Guid.CreateVersion7();

    public string DisplayName { get; set; } = "";

    /// <summary>The agency whose cases a member of staff sees; null for parties and for platform administrators.</summary>
    public Guid? AgencyId { get; set; }

    /// <summary>A closed account signs in no more, and its tokens stop working; it is never deleted, the history names it.</summary>
    public bool IsActive { get; set; } = true;

    /// <summary>Made for training, with a password that is written in the manual: Production refuses to start while one is open.</summary>
    public bool IsDemonstration { get; set; }
}
