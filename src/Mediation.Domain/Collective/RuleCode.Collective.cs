namespace Mediation.Domain.Common;

public sealed partial record RuleCode
{
    /// <summary>No sheet at all: another kind of file, damaged, or protected by a password.</summary>
    public static readonly RuleCode SheetUnreadable = Refused("sheet.unreadable");

    /// <summary>The .xls of before 2007.</summary>
    public static readonly RuleCode SheetOldFormat = Refused("sheet.old-format");
    public static readonly RuleCode SheetTooLarge = Refused("sheet.too-large");
    public static readonly RuleCode SheetEmpty = Refused("sheet.empty");
    public static readonly RuleCode SheetTooManyRows = Refused("sheet.too-many-rows");
    public static readonly RuleCode SheetTooFew = Refused("sheet.too-few");
    public static readonly RuleCode SheetColumnMissing = Refused("sheet.column-missing");
    public static readonly RuleCode SheetColumnUnknown = Refused("sheet.column-unknown");
    public static readonly RuleCode SheetColumnTwice = Refused("sheet.column-twice");
    public static readonly RuleCode SheetColumnNotAsked = Refused("sheet.column-not-asked");
    public static readonly RuleCode SheetBlank = Refused("sheet.blank");
    public static readonly RuleCode SheetFormula = Refused("sheet.formula");
    public static readonly RuleCode SheetRounded = Refused("sheet.rounded");
    public static readonly RuleCode SheetCellError = Refused("sheet.cell-error");
    public static readonly RuleCode SheetCellTooLong = Refused("sheet.cell-too-long");
    public static readonly RuleCode SheetDate = Refused("sheet.date");
    public static readonly RuleCode SheetDateRange = Refused("sheet.date-range");
    public static readonly RuleCode SheetSum = Refused("sheet.sum");
    public static readonly RuleCode SheetSumTooLarge = Refused("sheet.sum-too-large");
    public static readonly RuleCode SheetAsksNothing = Refused("sheet.asks-nothing");

    /// <summary>Argument: the row that has it already.</summary>
    public static readonly RuleCode SheetNumberTwice = Refused("sheet.number-twice");

    /// <summary>Argument: the row that has it already.</summary>
    public static readonly RuleCode SheetPhoneTwice = Refused("sheet.phone-twice");

    /// <summary>Who files for a group is one of it.</summary>
    public static readonly RuleCode SheetWithoutFiler = Refused("sheet.without-filer");
    public static readonly RuleCode SheetMissing = Refused("sheet.missing");

    /// <summary>No case names this phone with that ID number: nobody learns which of the two is wrong.</summary>
    public static readonly RuleCode PlaceNotFound = Refused("place.not-found");
    public static readonly RuleCode ClaimTypeTwice = Refused("case.claim-type-twice");

    /// <summary>Voting lasts an hour at least and all of it thirty days at most.</summary>
    public static readonly RuleCode ElectionHours = Refused("election.hours");
    public static readonly RuleCode ElectionTooFewCandidates = Refused("election.too-few-candidates");
    public static readonly RuleCode ElectionVotingBegan = Conflict("election.voting-began");
    public static readonly RuleCode ElectionAlreadyOpen = Conflict("election.already-open");

    /// <summary>Representatives are elected; the office may hold another election.</summary>
    public static readonly RuleCode ElectionHeld = Conflict("election.held");
    public static readonly RuleCode ElectionOver = Conflict("election.over");
    public static readonly RuleCode ElectionStillOn = Conflict("election.still-on");
    public static readonly RuleCode ElectionNotYet = Conflict("election.not-yet");

    /// <summary>What is in the box is not what was put in.</summary>
    public static readonly RuleCode BallotBoxBroken = Conflict("election.box-broken");
    public static readonly RuleCode BallotEmpty = Refused("ballot.empty");
    public static readonly RuleCode BallotTooManyNames = Refused("ballot.too-many-names");
    public static readonly RuleCode BallotUnknownName = Refused("ballot.unknown-name");
    public static readonly RuleCode BallotCastAlready = Conflict("ballot.cast-already");
}
