using System.Reflection;
using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Representation;
using MediatR;

namespace Mediation.Architecture.Tests;

public sealed class UseCaseTests
{
    private static readonly Assembly Application = typeof(IAppDb).Assembly;

    private static readonly string[] SentByThePlatformAlone =
    [
        "AdoptClockVersions",
        "AnswerLedger",
        "Beat",
        "CountWaitingTimes",
        "CheckEvidence",
        "CloseElections",
        "BringRespondents",
        "DeliverMessages",
        "DeliverNotices",
        "DispatchOutbox",
        "DropAnchor",
        "EscalateOverdue",
        "ForgetDrafts",
        "ForgetOldAnswers",
        "PassOnTasks",
        "QueueDueReminders",
        "RecomputeDeadlines",
        "RecordDueDeadlines",
        "ReceiveAttachment",
        "ReceiveMessage",
        "ReconcilePartners",
        "RecordReceipts",
        "TakeInAttempts",
        "WatchReferrals",
        "WatchEmergencyReports",
        "WatchStalledCases",
    ];

    private static IEnumerable<Type> Requests => Application.GetTypes()
        .Where(type => !type.IsAbstract && type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IRequest<>)));

    private static ILookup<Type, Type> Handlers => Application.GetTypes()
        .SelectMany(type => type.GetInterfaces(), (type, face) => (type, face))
        .Where(pair => pair.face.IsGenericType && pair.face.GetGenericTypeDefinition() == typeof(IRequestHandler<,>))
        .ToLookup(pair => pair.face.GetGenericArguments()[0], pair => pair.type);

    [Fact]
    public void EveryRequest_HasOneInternalSealedHandlerNamedAfterIt()
    {
        var odd = Requests.Where(request => Handlers[request].Count() != 1
            || Handlers[request].Single() is not { IsPublic: false, IsSealed: true } handler
            || handler.Name != request.Name + "Handler");

        odd.ShouldBeEmpty();
    }

    [Fact]
    public void EveryCommand_HasAValidatorForItsShape()
    {
        var validated = Application.GetTypes()
            .Where(type => !type.IsAbstract && typeof(IValidator).IsAssignableFrom(type))
            .Select(type => ValidatedBy(type))
            .ToHashSet();

        Requests.Where(ChangesSomething).Where(command => !validated.Contains(command)).ShouldBeEmpty();
    }

    [Fact]
    public void EveryRequest_NamesItsPermission_UnlessOnlyThePlatformSendsIt()
    {
        var silent = Requests.Where(request => request.GetCustomAttribute<RequiresAttribute>() is null && !request.IsDefined(typeof(OpenToAllAttribute)));

        silent.Select(request => request.Name).ShouldBe(SentByThePlatformAlone, ignoreOrder: true);
    }

    [Fact]
    public void NoRequest_ThatAnswersASecret_HasItsAnswerKept()
    {
        Requests.Where(ChangesSomething).Where(request => !typeof(ICommand).IsAssignableFrom(request)).Select(request => request.Name).Order()
            .ShouldBe(["BeginVisit", "CastBallot", "CastBallotByCode", "KeepPage", "OpenAccount", "OpenCalendarFeed", "RegisterClient", "ResetPassword"]);
    }

    [Fact]
    public void EveryPermission_IsInTheMatrix()
    {
        Should.NotThrow(() => Enum.GetValues<Permission>().Select(AccessMatrix.RolesFor).ToList());
    }

    /// <summary>What a new step needs of a representative is decided when it is written, not found out afterwards.</summary>
    [Fact]
    public void EveryStepOfAPartyInACase_SaysWhatPowerItNeeds()
    {
        // Bids and pieces of a file are kept apart from the answers of other commands.
        var steps = Requests.Where(request => ChangesSomething(request) || request.BaseType?.Name == "BidCommand" || request.Name == "AddPiece")
            .Where(request => request.GetProperty("CaseId") is not null || request.GetProperty("Of")?.PropertyType.Name == "EvidenceOf")
            .Where(request => request.GetCustomAttribute<RequiresAttribute>() is { } needs && AccessMatrix.RolesFor(needs.Permission).Contains(Role.Party));

        steps.Select(request => request.Name).ShouldBe(PowersNeeded.Known, ignoreOrder: true);
    }

    private static bool ChangesSomething(Type request) => typeof(ICommand).IsAssignableFrom(request)
        || request.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(ISecretAnswer<>));

    private static Type ValidatedBy(Type validator)
    {
        var type = validator;
        while (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(AbstractValidator<>))
        {
            type = type.BaseType!;
        }

        return type.GetGenericArguments()[0];
    }
}
