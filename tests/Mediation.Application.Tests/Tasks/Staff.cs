using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Application.People;
using Mediation.Infrastructure.Identity;
using Mediation.TestSupport;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Tasks;

/// <summary>Mediators with accounts of their own.</summary>
internal static class Staff
{
    public static Task<Guid> OpenAccountAsync(TestPlatform platform, string name, Role? role = null) => platform.LookAsync(async db =>
    {
        var account = new Account { UserName = name, NormalizedUserName = name.ToUpperInvariant(), DisplayName = "调解员甲", AgencyId = platform.Agency.Value };
        db.Users.Add(account);
        if (role is { } held)
        {
            var row = new IdentityRole<Guid>(held.ToString()) { Id = Guid.CreateVersion7(), NormalizedName = held.ToString().ToUpperInvariant() };
            db.Roles.Add(row);
            db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = account.Id, RoleId = row.Id });
        }

        await db.SaveChangesAsync();
        return account.Id;
    });

    public static Task<int> SetOpenAsync(TestPlatform platform, Guid account, bool isOpen) => platform.LookAsync(db =>
        db.Users.Where(row => row.Id == account).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsActive, isOpen)));

    /// <summary>A case accepted today and given to a mediator with that account.</summary>
    public static async Task<CaseJourney> AssignedCaseAsync(TestPlatform platform, Guid account, DateOnly? rosterEnds = null)
    {
        var journey = await CaseJourney.AcceptedAsync(platform);
        var mediator = await platform.SendAsync(
            new EnrolMediator { Name = "调解员甲", AccountId = account, Capacity = 40, ActiveFrom = new DateOnly(2020, 1, 1), ActiveTo = rosterEnds }, journey.Centre);
        await journey.TakeAsync(new AssignMediators { Mediators = [mediator.Id], Presiding = mediator.Id });
        return journey;
    }
}
