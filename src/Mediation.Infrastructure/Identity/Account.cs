using Mediation.Domain.People;
using Microsoft.AspNetCore.Identity;

namespace Mediation.Infrastructure.Identity;

/// <summary>Someone who signs in. Its roles are the names of <see cref="Mediation.Application.Access.Role"/>.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public const int DisplayNameLength = 60;

    /// <summary>Name of the index column beside the sealed one.</summary>
    public const string PortalPhoneIndex = "PortalPhoneIndex";

    public Account() => Id = Guid.CreateVersion7();

    public string DisplayName { get; set; } = "";

    /// <summary>The agency whose cases a member of staff sees; null for parties and for platform administrators.</summary>
    public Guid? AgencyId { get; set; }

    /// <summary>A closed account signs in no more, and its tokens stop working; it is never deleted, the history names it.</summary>
    public bool IsActive { get; set; } = true;

    /// <summary>Sealed. Identity's own Email and PhoneNumber would lie in the clear; they are not stored.</summary>
    public EmailAddress? ContactEmail { get; set; }

    /// <summary>Sealed.</summary>
    public PhoneNumber? ContactPhone { get; set; }

    /// <summary>
    /// Sealed, and unique. The proven number of somebody who signs in by one-time code and holds no password; null for everybody else, so a
    /// member of staff never signs in by phone.
    /// </summary>
    public PhoneNumber? PortalPhone { get; set; }

    /// <summary>What messages to this person are written in; null for Chinese, until another is asked for.</summary>
    public string? Language { get; set; }

    /// <summary>Made for training, with a password that is written in the manual: Production refuses to start while one is open.</summary>
    public bool IsDemonstration { get; set; }
}
