using System.Globalization;
using System.Resources;
using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Application.Deadlines;
using Mediation.Application.Hub;
using Mediation.Application.Tasks;
using Mediation.Domain.Agreements;
using Mediation.Domain.Calendar;
using Mediation.Domain.Cases;
using Mediation.Domain.Cases.Rules;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Entitlements;
using Mediation.Domain.Feedback;
using Mediation.Domain.Messages;
using Mediation.Domain.Negotiation;
using Mediation.Domain.Notices;
using Mediation.Domain.Tasks;
using Mediation.Domain.Waiting;
using Mediation.Web.Texts;

namespace Mediation.Web.Tests.Pages;

public sealed class ScreenWordsTests
{
    private static readonly ResourceManager Texts = new(typeof(Screens));

    public static TheoryData<string> Words =>
    [
        .. Of<DeadlineStatus>(), .. Of<MoveCause>(), .. Of<AdjustmentKind>(), .. Of<PublicationState>(), .. Of<RestDayKind>(),
        .. Of<NoticeChannel>(), .. Of<NoticeState>(), .. Of<Audience>(), .. Of<AttemptOutcome>(),
        .. Of<Certainty>().Except(["Certainty.Text"]), .. Of<ParameterStanding>().Except(["ParameterStanding.InText"]),
        .. Of<CaseStatus>(), .. Of<NextStep>(), .. Of<NextActor>(), .. Of<HubDutyKind>(), .. Of<SessionMode>(), .. Of<SessionState>(), .. Of<WaitingStage>(), .. Of<Score>(),
        .. Of<WorkList>(), .. Of<CaseSort>(), .. Of<Channel>(), .. Of<PartyRole>(), .. Of<ConsentState>(), .. Of<ContactMeans>(), .. Of<ContactResult>(), .. Of<RepresentativeKind>(),
        .. Of<PriorityGroups>().Except(["PriorityGroups.None"]), .. Of<TaskKind>(), .. Of<TaskState>(), .. Of<TaskRole>(), .. Of<StallCause>(), .. Of<Role>(),
        .. Enum.GetNames<NextStep>().Select(name => $"do.{name}"),
        .. typeof(CaseReceived).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(DomainEvent)) && type.Namespace == typeof(CaseReceived).Namespace && !type.IsAbstract)
            .Select(type => $"happened.{type.Name}"),
        .. HubEvents.All.Select(name => $"happened.{name}"),
        .. Of<PartySide>(), .. Of<OfferState>(), .. Of<OfferManner>(), .. Of<MessageRoom>(), .. Of<SignerKind>(), .. Of<PaymentState>(),
        .. Enum.GetNames<MessageRoom>().Select(name => $"messages.readers.{name}"),
        .. Enum.GetValues<ClaimType>().Select(Sums.KeyOf),
        .. TemplateKeys.All.Select(key => $"template.{key}"),
        .. Enum.GetNames<ClockId>().Select(name => $"clocks.{name[0]}").Distinct(),
    ];

    [Theory]
    [MemberData(nameof(Words))]
    public void Word_ThatAPageLooksUp_IsThereInBothLanguages(string key)
    {
        Texts.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!.GetString(key).ShouldNotBeNullOrWhiteSpace();
        Texts.GetResourceSet(CultureInfo.GetCultureInfo("zh-CN"), createIfNotExists: true, tryParents: false)!.GetString(key).ShouldNotBeNullOrWhiteSpace();
    }

    private static IEnumerable<string> Of<T>() where T : struct, Enum => Enum.GetNames<T>().Select(name => $"{typeof(T).Name}.{name}");
}
