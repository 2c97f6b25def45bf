using Mediation.Application.Cases;
using Mediation.Domain.Cases;
using Mediation.Domain.Collective;
using Mediation.Domain.Common;
using Mediation.Domain.Intake;
using Mediation.Domain.People;

namespace Mediation.Application.Intake;

internal sealed partial class FilingForm
{
    /// <summary>The sheet's own faults are told row by row where it is handed in; here one stands for them all.</summary>
    private List<PartyInput> ReadMembers(GroupRoll roll)
    {
        if (roll.Faults.Count > 0)
        {
            Of(FilingSection.Worker).Blame("sheet", roll.Faults[0].Code == RuleCode.SheetMissing.Code ? RuleCode.SheetMissing.Code : "sheet.faulty", roll.Faults.Count);
        }

        var place = Of(FilingSection.Work).Optional("place");
        return [.. roll.Members.Select((member, index) => Contact(GroupParties.Of(member, place), index == 0))];
    }

    private ClaimInput ReadClaim(int row, GroupRoll roll)
    {
        var typed = Of(FilingSection.Wanted);
        var type = typed.Choice<ClaimType>("type", row);
        if (Enumerable.Range(1, row - 1).Any(earlier => typed.Choice<ClaimType>("type", earlier) == type && type is not null))
        {
            // The sheet has one column for each.
            typed.Blame(FilingField.RowName("type", row), RuleCode.ClaimTypeTwice.Code);
        }

        var against = typed.Text("against", row);
        var isOfAll = Employers > 1 && against == "all";
        return GroupParties.Claim(
            type ?? ClaimType.Other, typed.Text("facts", row), isOfAll ? null : $"e{(Employers > 1 ? against : "1")}", isOfAll, roll.Members);
    }
}

/// <summary>What the workers of a sheet are in an application.</summary>
internal static class GroupParties
{
    public static PartyInput Of(GroupMember member, string? place) => new()
    {
        Key = KeyOf(member),
        Role = PartyRole.Worker,
        Name = member.Name,
        Identity = new IdentityInput(IdentityDocumentKind.ResidentId, member.Number),
        Phone = member.Phone.Value,
        Employment = place is null ? null : new EmploymentInput(null, null, null, place),
    };

    /// <summary>One claim with a line for each who asks it: shared by all whose line is in it, which is what makes a dispute collective.</summary>
    public static ClaimInput Claim(ClaimType type, string facts, string? respondent, bool jointly, IReadOnlyList<GroupMember> members)
    {
        List<GroupMember> asking = [.. members.Where(member => type.IsWithoutAmount() || member.Asks.ContainsKey(type))];
        return new ClaimInput
        {
            Type = type,
            Facts = facts,
            PeriodFrom = asking.Min(member => member.From),
            PeriodTo = asking.Max(member => member.To),
            JointAndSeveral = jointly,
            Lines =
            [
                .. asking.Select(member => new ClaimLineInput(KeyOf(member), respondent, member.Asks.GetValueOrDefault(type))
                {
                    PeriodFrom = member.From,
                    PeriodTo = member.To,
                }),
            ],
        };
    }

    private static string KeyOf(GroupMember member) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"w{member.Row}");
}
