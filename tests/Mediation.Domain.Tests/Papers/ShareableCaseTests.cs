using System.Reflection;
using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.Papers;

namespace Mediation.Domain.Tests.Papers;

/// <summary>The wall is in the type: what papers are written from has no member in which mediation-only content could stand.</summary>
public sealed class ShareableCaseTests
{
    private static readonly Type[] Walled =
        [typeof(DisputeCase), typeof(MediationSession), typeof(SessionRecord), typeof(ContactAttempt), typeof(CaseMediator), typeof(Agreement), typeof(Party), typeof(OtherMatter)];

    [Fact]
    public void ShareableCase_ReachesNoWalledType()
    {
        var reached = Reached(typeof(PaperSubject));

        reached.ShouldContain(typeof(ShareableAgreement));
        reached.Intersect(Walled).ShouldBeEmpty();
    }

    [Fact]
    public void ShareableCase_HasNoMemberForWhatWasSaid()
    {
        string[] words = ["Minutes", "SettlementTalk", "Talk", "Note", "Offer", "Concession", "Disclosure", "Challenge", "FailureReason", "RejectionReason"];

        var members = Reached(typeof(PaperSubject)).Where(type => type.Namespace == typeof(PaperSubject).Namespace).SelectMany(type => type.GetProperties());

        members.Where(member => words.Any(word => member.Name.Contains(word, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    private static HashSet<Type> Reached(Type root)
    {
        HashSet<Type> seen = [];
        var open = new Stack<Type>([root]);
        while (open.TryPop(out var type))
        {
            if (type.Assembly != typeof(DisputeCase).Assembly || !seen.Add(type))
            {
                foreach (var argument in type.GetGenericArguments().Where(argument => !seen.Contains(argument)))
                {
                    open.Push(argument);
                }

                continue;
            }

            foreach (var property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            {
                open.Push(property.PropertyType);
            }
        }

        return seen;
    }
}
