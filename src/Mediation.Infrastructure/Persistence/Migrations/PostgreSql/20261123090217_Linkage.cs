using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Mediation.Infrastructure.Persistence.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Linkage : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "Particulars",
                table: "Parties",
                type: "bytea",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Attachments",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    MediaType = table.Column<string>(type: "character varying(100)", unicode: false, maxLength: 100, nullable: false),
                    Name = table.Column<byte[]>(type: "bytea", nullable: false),
                    KeptAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Attachments", x => x.Hash);
                });

            migrationBuilder.CreateTable(
                name: "ChannelEntries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Channel = table.Column<string>(type: "character varying(60)", unicode: false, maxLength: 60, nullable: false),
                    ExternalNumber = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    ReceivedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ReceivedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    FiledBy = table.Column<Guid>(type: "uuid", nullable: false),
                    ReplyDueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    FromCase = table.Column<Guid>(type: "uuid", nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AnsweredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Manner = table.Column<string>(type: "character varying(60)", unicode: false, maxLength: 60, nullable: true),
                    Answer = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChannelEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ChannelEntries_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            // Every case there is came by one door: its own entry is the first.
            migrationBuilder.Sql("INSERT INTO \"ChannelEntries\" (\"Id\", \"CaseId\", \"Number\", \"Channel\", \"ExternalNumber\", \"ReceivedAt\", \"ReceivedOn\", \"FiledBy\") SELECT \"Id\", \"Id\", 1, \"Channel\", \"ExternalNumber\", \"ReceivedAt\", \"ReceivedOn\", \"FiledBy\" FROM \"Cases\"");

            migrationBuilder.CreateTable(
                name: "ExchangeIncidents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(100)", unicode: false, maxLength: 100, nullable: false),
                    PartnerId = table.Column<Guid>(type: "uuid", nullable: true),
                    MessageId = table.Column<Guid>(type: "uuid", nullable: true),
                    Detail = table.Column<string>(type: "character varying(100)", unicode: false, maxLength: 100, nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExchangeIncidents", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ExchangeKeys",
                columns: table => new
                {
                    Kid = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false),
                    Private = table.Column<byte[]>(type: "bytea", nullable: false),
                    X = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false),
                    Y = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ActiveFrom = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RetiredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExchangeKeys", x => x.Kid);
                });

            migrationBuilder.CreateTable(
                name: "ExchangePartners",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(32)", unicode: false, maxLength: 32, nullable: false),
                    Address = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Agencies = table.Column<string>(type: "text", nullable: false),
                    Keys = table.Column<string>(type: "text", nullable: false),
                    Versions = table.Column<string>(type: "text", nullable: false),
                    KeysReadAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    KeysAskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ActiveFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ActiveTo = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    HistoryLength = table.Column<int>(type: "integer", nullable: false),
                    HistoryHead = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExchangePartners", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ExchangeStreams",
                columns: table => new
                {
                    Direction = table.Column<string>(type: "character varying(10)", unicode: false, maxLength: 10, nullable: false),
                    From = table.Column<string>(type: "character varying(32)", unicode: false, maxLength: 32, nullable: false),
                    To = table.Column<string>(type: "character varying(32)", unicode: false, maxLength: 32, nullable: false),
                    Subject = table.Column<Guid>(type: "uuid", nullable: false),
                    Last = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExchangeStreams", x => new { x.Direction, x.From, x.To, x.Subject });
                });

            migrationBuilder.CreateTable(
                name: "ExchangeUploads",
                columns: table => new
                {
                    PartnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExchangeUploads", x => new { x.PartnerId, x.Hash });
                });

            migrationBuilder.CreateTable(
                name: "JointMatters",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ConvenerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Status = table.Column<string>(type: "character varying(60)", unicode: false, maxLength: 60, nullable: false),
                    Source = table.Column<string>(type: "character varying(60)", unicode: false, maxLength: 60, nullable: false),
                    KnownAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RaisedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RaisedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    ConvenedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ReportDueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    FirstReportedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ReopenedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EndReason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Closing = table.Column<string>(type: "text", nullable: true),
                    Facts_Amount = table.Column<long>(type: "bigint", nullable: false),
                    Facts_Area = table.Column<string>(type: "character varying(12)", unicode: false, maxLength: 12, nullable: true),
                    Facts_Headcount = table.Column<int>(type: "integer", nullable: false),
                    Facts_Title = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Facts_What = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Weight_Grade = table.Column<string>(type: "character varying(60)", unicode: false, maxLength: 60, nullable: false),
                    Weight_OtherReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Weight_Reasons = table.Column<string>(type: "character varying(200)", unicode: false, maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    HistoryLength = table.Column<int>(type: "integer", nullable: false),
                    HistoryHead = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JointMatters", x => x.Id);
                    table.ForeignKey(
                        name: "FK_JointMatters_Agencies_ConvenerId",
                        column: x => x.ConvenerId,
                        principalTable: "Agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Liaisons",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: true),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Phone = table.Column<byte[]>(type: "bytea", nullable: true),
                    Email = table.Column<byte[]>(type: "bytea", nullable: true),
                    Duties = table.Column<string>(type: "text", nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "date", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: true),
                    StandInId = table.Column<Guid>(type: "uuid", nullable: true),
                    AbsentFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    AbsentTo = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    HistoryLength = table.Column<int>(type: "integer", nullable: false),
                    HistoryHead = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Liaisons", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MatterNumberSeries",
                columns: table => new
                {
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Last = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MatterNumberSeries", x => new { x.AgencyId, x.Year });
                });

            migrationBuilder.CreateTable(
                name: "Mechanisms",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(32)", unicode: false, maxLength: 32, nullable: false),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    NameEn = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Instrument = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    LegalBasis = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Area = table.Column<string>(type: "character varying(12)", unicode: false, maxLength: 12, nullable: false),
                    ActiveFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ActiveTo = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    HistoryLength = table.Column<int>(type: "integer", nullable: false),
                    HistoryHead = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Mechanisms", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Referrals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FromAgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    ToAgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Chain = table.Column<string>(type: "character varying(60)", unicode: false, maxLength: 60, nullable: false),
                    Purpose = table.Column<string>(type: "character varying(60)", unicode: false, maxLength: 60, nullable: false),
                    Stage = table.Column<string>(type: "character varying(60)", unicode: false, maxLength: 60, nullable: false),
                    Status = table.Column<string>(type: "character varying(60)", unicode: false, maxLength: 60, nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    LegalBasis = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    SenderNumber = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    ReceiverNumber = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    SenderCaseId = table.Column<Guid>(type: "uuid", nullable: true),
                    ReceiverCaseId = table.Column<Guid>(type: "uuid", nullable: true),
                    AgreementId = table.Column<Guid>(type: "uuid", nullable: true),
                    Applicants = table.Column<string>(type: "text", nullable: false),
                    ReturnBy = table.Column<DateOnly>(type: "date", nullable: true),
                    ConsentedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Placement = table.Column<string>(type: "character varying(60)", unicode: false, maxLength: 60, nullable: false),
                    ReceivedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Follows = table.Column<Guid>(type: "uuid", nullable: true),
                    Content = table.Column<byte[]>(type: "bytea", nullable: true),
                    ContentHash = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: true),
                    Result = table.Column<byte[]>(type: "bytea", nullable: true),
                    ResultHash = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: true),
                    Instrument = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    NextDueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    HistoryLength = table.Column<int>(type: "integer", nullable: false),
                    HistoryHead = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Referrals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Referrals_Agencies_FromAgencyId",
                        column: x => x.FromAgencyId,
                        principalTable: "Agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Referrals_Agencies_ToAgencyId",
                        column: x => x.ToAgencyId,
                        principalTable: "Agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Referrals_Cases_ReceiverCaseId",
                        column: x => x.ReceiverCaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Referrals_Cases_SenderCaseId",
                        column: x => x.SenderCaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReportPolicies",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Hours = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    HistoryLength = table.Column<int>(type: "integer", nullable: false),
                    HistoryHead = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportPolicies", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TransferConsents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    PartyId = table.Column<Guid>(type: "uuid", nullable: false),
                    ToAgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Purpose = table.Column<string>(type: "character varying(60)", unicode: false, maxLength: 60, nullable: false),
                    Fields = table.Column<int>(type: "integer", unicode: false, maxLength: 60, nullable: false),
                    GivenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Manner = table.Column<string>(type: "character varying(60)", unicode: false, maxLength: 60, nullable: false),
                    Proof = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    HistoryLength = table.Column<int>(type: "integer", nullable: false),
                    HistoryHead = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TransferConsents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TransferConsents_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TriageRuleSets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    LastEdition = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    HistoryLength = table.Column<int>(type: "integer", nullable: false),
                    HistoryHead = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TriageRuleSets", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AttachmentChunks",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AttachmentChunks", x => new { x.Hash, x.Number });
                    table.ForeignKey(
                        name: "FK_AttachmentChunks_Attachments_Hash",
                        column: x => x.Hash,
                        principalTable: "Attachments",
                        principalColumn: "Hash",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ExchangeIn",
                columns: table => new
                {
                    PartnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Type = table.Column<string>(type: "character varying(100)", unicode: false, maxLength: 100, nullable: false),
                    From = table.Column<string>(type: "character varying(32)", unicode: false, maxLength: 32, nullable: false),
                    To = table.Column<string>(type: "character varying(32)", unicode: false, maxLength: 32, nullable: false),
                    Subject = table.Column<Guid>(type: "uuid", nullable: false),
                    Sequence = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Payload = table.Column<byte[]>(type: "bytea", nullable: false),
                    ContentHash = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false),
                    State = table.Column<string>(type: "character varying(60)", unicode: false, maxLength: 60, nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    TakenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Code = table.Column<string>(type: "character varying(100)", unicode: false, maxLength: 100, nullable: true),
                    SubjectState = table.Column<string>(type: "character varying(60)", unicode: false, maxLength: 60, nullable: true),
                    Receipt = table.Column<string>(type: "text", unicode: false, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExchangeIn", x => new { x.PartnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_ExchangeIn_ExchangePartners_PartnerId",
                        column: x => x.PartnerId,
                        principalTable: "ExchangePartners",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ExchangeOut",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PartnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Type = table.Column<string>(type: "character varying(100)", unicode: false, maxLength: 100, nullable: false),
                    From = table.Column<string>(type: "character varying(32)", unicode: false, maxLength: 32, nullable: false),
                    To = table.Column<string>(type: "character varying(32)", unicode: false, maxLength: 32, nullable: false),
                    Subject = table.Column<Guid>(type: "uuid", nullable: false),
                    Sequence = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    PostedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Payload = table.Column<byte[]>(type: "bytea", nullable: false),
                    ContentHash = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false),
                    State = table.Column<string>(type: "character varying(60)", unicode: false, maxLength: 60, nullable: false),
                    Tries = table.Column<int>(type: "integer", nullable: false),
                    FirstTryAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LastTryAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    NextTryAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LastError = table.Column<string>(type: "character varying(100)", unicode: false, maxLength: 100, nullable: true),
                    LeasedBy = table.Column<string>(type: "character varying(32)", unicode: false, maxLength: 32, nullable: true),
                    LeasedUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AcknowledgedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Receipt = table.Column<string>(type: "text", nullable: true),
                    ReceiptCode = table.Column<string>(type: "character varying(100)", unicode: false, maxLength: 100, nullable: true),
                    ReceiptState = table.Column<string>(type: "character varying(60)", unicode: false, maxLength: 60, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExchangeOut", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ExchangeOut_ExchangePartners_PartnerId",
                        column: x => x.PartnerId,
                        principalTable: "ExchangePartners",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Reconciliations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PartnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Until = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Outcome = table.Column<string>(type: "character varying(60)", unicode: false, maxLength: 60, nullable: false),
                    FailureCode = table.Column<string>(type: "character varying(100)", unicode: false, maxLength: 100, nullable: true),
                    Subjects = table.Column<int>(type: "integer", nullable: false),
                    Sent = table.Column<int>(type: "integer", nullable: false),
                    Received = table.Column<int>(type: "integer", nullable: false),
                    Differences = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reconciliations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Reconciliations_ExchangePartners_PartnerId",
                        column: x => x.PartnerId,
                        principalTable: "ExchangePartners",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EmergencyReports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(60)", unicode: false, maxLength: 60, nullable: false),
                    Text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    IsLate = table.Column<bool>(type: "boolean", nullable: false),
                    JointMatterId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EmergencyReports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EmergencyReports_JointMatters_JointMatterId",
                        column: x => x.JointMatterId,
                        principalTable: "JointMatters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "JointSessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    SessionId = table.Column<Guid>(type: "uuid", nullable: true),
                    PlannedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Bodies = table.Column<string>(type: "text", nullable: false),
                    JointMatterId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JointSessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_JointSessions_JointMatters_JointMatterId",
                        column: x => x.JointMatterId,
                        principalTable: "JointMatters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MatterBodies",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    InvitedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    InvitedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<string>(type: "character varying(60)", unicode: false, maxLength: 60, nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AnsweredBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    LeftAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    JointMatterId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MatterBodies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MatterBodies_Agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MatterBodies_JointMatters_JointMatterId",
                        column: x => x.JointMatterId,
                        principalTable: "JointMatters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MatterCases",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    JointMatterId = table.Column<Guid>(type: "uuid", nullable: false),
                    LinkedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LinkedBy = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MatterCases", x => new { x.JointMatterId, x.CaseId });
                    table.ForeignKey(
                        name: "FK_MatterCases_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MatterCases_JointMatters_JointMatterId",
                        column: x => x.JointMatterId,
                        principalTable: "JointMatters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MatterMeetings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    PlannedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Mode = table.Column<string>(type: "character varying(60)", unicode: false, maxLength: 60, nullable: false),
                    Place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Attending = table.Column<string>(type: "text", nullable: false),
                    State = table.Column<string>(type: "character varying(60)", unicode: false, maxLength: 60, nullable: false),
                    HeldAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Present = table.Column<string>(type: "text", nullable: false),
                    Minutes = table.Column<string>(type: "text", nullable: true),
                    Decisions = table.Column<string>(type: "text", nullable: false),
                    JointMatterId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MatterMeetings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MatterMeetings_JointMatters_JointMatterId",
                        column: x => x.JointMatterId,
                        principalTable: "JointMatters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MatterProgress",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MatterId = table.Column<Guid>(type: "uuid", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MatterProgress", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MatterProgress_JointMatters_MatterId",
                        column: x => x.MatterId,
                        principalTable: "JointMatters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MatterTasks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    State = table.Column<string>(type: "character varying(60)", unicode: false, maxLength: 60, nullable: false),
                    Result = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    AssignedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: true),
                    JointMatterId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MatterTasks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MatterTasks_JointMatters_JointMatterId",
                        column: x => x.JointMatterId,
                        principalTable: "JointMatters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Memberships",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Standing = table.Column<string>(type: "character varying(60)", unicode: false, maxLength: 60, nullable: false),
                    Role = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    RoleEn = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    MechanismId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Memberships", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Memberships_Mechanisms_MechanismId",
                        column: x => x.MechanismId,
                        principalTable: "Mechanisms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReferralBarred",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: true),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    ReferralId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReferralBarred", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReferralBarred_Referrals_ReferralId",
                        column: x => x.ReferralId,
                        principalTable: "Referrals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReferralClocks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Clock = table.Column<string>(type: "character varying(60)", unicode: false, maxLength: 60, nullable: false),
                    PeriodVersion = table.Column<int>(type: "integer", nullable: false),
                    StartOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    IsProvisional = table.Column<bool>(type: "boolean", nullable: false),
                    Explanation = table.Column<string>(type: "text", nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ReferralId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReferralClocks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReferralClocks_Referrals_ReferralId",
                        column: x => x.ReferralId,
                        principalTable: "Referrals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReferralPapers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Kind = table.Column<string>(type: "character varying(60)", unicode: false, maxLength: 60, nullable: false),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    MediaType = table.Column<string>(type: "character varying(100)", unicode: false, maxLength: 100, nullable: false),
                    Share = table.Column<string>(type: "character varying(60)", unicode: false, maxLength: 60, nullable: false),
                    WithResult = table.Column<bool>(type: "boolean", nullable: false),
                    ReferralId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReferralPapers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReferralPapers_Referrals_ReferralId",
                        column: x => x.ReferralId,
                        principalTable: "Referrals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReferralSteps",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Action = table.Column<string>(type: "character varying(60)", unicode: false, maxLength: 60, nullable: false),
                    By = table.Column<string>(type: "character varying(60)", unicode: false, maxLength: 60, nullable: false),
                    ActorId = table.Column<Guid>(type: "uuid", nullable: true),
                    ActorName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    ContentHash = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: true),
                    DeliveredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ReceiptHash = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: true),
                    RefusedCode = table.Column<string>(type: "character varying(100)", unicode: false, maxLength: 100, nullable: true),
                    ReadAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ReadBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    ReferralId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReferralSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReferralSteps_Referrals_ReferralId",
                        column: x => x.ReferralId,
                        principalTable: "Referrals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "TransferRecords",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ReferralId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: true),
                    FromAgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    ToAgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Purpose = table.Column<string>(type: "character varying(60)", unicode: false, maxLength: 60, nullable: false),
                    IsResult = table.Column<bool>(type: "boolean", nullable: false),
                    Fields = table.Column<int>(type: "integer", unicode: false, maxLength: 60, nullable: false),
                    Ground = table.Column<string>(type: "character varying(60)", unicode: false, maxLength: 60, nullable: false),
                    Citation = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Consents = table.Column<string>(type: "text", nullable: false),
                    People = table.Column<string>(type: "text", nullable: false),
                    ContentHash = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    HistoryLength = table.Column<int>(type: "integer", nullable: false),
                    HistoryHead = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TransferRecords", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TransferRecords_Referrals_ReferralId",
                        column: x => x.ReferralId,
                        principalTable: "Referrals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TriageEditions",
                columns: table => new
                {
                    RuleSetId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    InForceFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    Rules = table.Column<string>(type: "text", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    TakenFrom = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TriageEditions", x => new { x.RuleSetId, x.Number });
                    table.ForeignKey(
                        name: "FK_TriageEditions_TriageRuleSets_RuleSetId",
                        column: x => x.RuleSetId,
                        principalTable: "TriageRuleSets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReconciliationDifferences",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ReconciliationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Subject = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(60)", unicode: false, maxLength: 60, nullable: false),
                    MessageId = table.Column<Guid>(type: "uuid", nullable: true),
                    Here = table.Column<string>(type: "character varying(100)", unicode: false, maxLength: 100, nullable: true),
                    There = table.Column<string>(type: "character varying(100)", unicode: false, maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReconciliationDifferences", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReconciliationDifferences_Reconciliations_ReconciliationId",
                        column: x => x.ReconciliationId,
                        principalTable: "Reconciliations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ChannelEntries_CaseId",
                table: "ChannelEntries",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_ChannelEntries_ExternalNumber",
                table: "ChannelEntries",
                column: "ExternalNumber");

            migrationBuilder.CreateIndex(
                name: "IX_EmergencyReports_JointMatterId",
                table: "EmergencyReports",
                column: "JointMatterId");

            migrationBuilder.CreateIndex(
                name: "IX_ExchangeIn_From_To_Subject_Sequence",
                table: "ExchangeIn",
                columns: new[] { "From", "To", "Subject", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ExchangeIn_PartnerId_At",
                table: "ExchangeIn",
                columns: new[] { "PartnerId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_ExchangeIn_PartnerId_State_ReceivedAt",
                table: "ExchangeIn",
                columns: new[] { "PartnerId", "State", "ReceivedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ExchangeIn_Subject_At",
                table: "ExchangeIn",
                columns: new[] { "Subject", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_ExchangeIncidents_Code_At",
                table: "ExchangeIncidents",
                columns: new[] { "Code", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_ExchangeOut_From_To_Subject_Sequence",
                table: "ExchangeOut",
                columns: new[] { "From", "To", "Subject", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ExchangeOut_PartnerId_At",
                table: "ExchangeOut",
                columns: new[] { "PartnerId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_ExchangeOut_State_NextTryAt",
                table: "ExchangeOut",
                columns: new[] { "State", "NextTryAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ExchangeOut_Subject_At",
                table: "ExchangeOut",
                columns: new[] { "Subject", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_ExchangePartners_Code",
                table: "ExchangePartners",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_JointMatters_ConvenerId_Id",
                table: "JointMatters",
                columns: new[] { "ConvenerId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_JointMatters_FirstReportedAt_ReportDueAt",
                table: "JointMatters",
                columns: new[] { "FirstReportedAt", "ReportDueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_JointMatters_Number",
                table: "JointMatters",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_JointSessions_JointMatterId",
                table: "JointSessions",
                column: "JointMatterId");

            migrationBuilder.CreateIndex(
                name: "IX_Liaisons_AccountId",
                table: "Liaisons",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_Liaisons_AgencyId_Id",
                table: "Liaisons",
                columns: new[] { "AgencyId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_MatterBodies_AgencyId_State",
                table: "MatterBodies",
                columns: new[] { "AgencyId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_MatterBodies_JointMatterId",
                table: "MatterBodies",
                column: "JointMatterId");

            migrationBuilder.CreateIndex(
                name: "IX_MatterCases_CaseId",
                table: "MatterCases",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_MatterMeetings_JointMatterId",
                table: "MatterMeetings",
                column: "JointMatterId");

            migrationBuilder.CreateIndex(
                name: "IX_MatterProgress_MatterId_At_Id",
                table: "MatterProgress",
                columns: new[] { "MatterId", "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_MatterTasks_JointMatterId",
                table: "MatterTasks",
                column: "JointMatterId");

            migrationBuilder.CreateIndex(
                name: "IX_Mechanisms_Code",
                table: "Mechanisms",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_AgencyId",
                table: "Memberships",
                column: "AgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_MechanismId",
                table: "Memberships",
                column: "MechanismId");

            migrationBuilder.CreateIndex(
                name: "IX_ReconciliationDifferences_ReconciliationId_Id",
                table: "ReconciliationDifferences",
                columns: new[] { "ReconciliationId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Reconciliations_PartnerId_StartedAt",
                table: "Reconciliations",
                columns: new[] { "PartnerId", "StartedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ReferralBarred_ReferralId",
                table: "ReferralBarred",
                column: "ReferralId");

            migrationBuilder.CreateIndex(
                name: "IX_ReferralClocks_ReferralId",
                table: "ReferralClocks",
                column: "ReferralId");

            migrationBuilder.CreateIndex(
                name: "IX_ReferralPapers_ReferralId",
                table: "ReferralPapers",
                column: "ReferralId");

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_AgreementId",
                table: "Referrals",
                column: "AgreementId");

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_FromAgencyId_ChangedAt_Id",
                table: "Referrals",
                columns: new[] { "FromAgencyId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_ReceiverCaseId",
                table: "Referrals",
                column: "ReceiverCaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_ReceiverNumber",
                table: "Referrals",
                column: "ReceiverNumber");

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_SenderCaseId",
                table: "Referrals",
                column: "SenderCaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_SenderNumber",
                table: "Referrals",
                column: "SenderNumber");

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_Status_Id",
                table: "Referrals",
                columns: new[] { "Status", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_ToAgencyId_ChangedAt_Id",
                table: "Referrals",
                columns: new[] { "ToAgencyId", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ReferralSteps_ReferralId",
                table: "ReferralSteps",
                column: "ReferralId");

            migrationBuilder.CreateIndex(
                name: "IX_ReportPolicies_AgencyId",
                table: "ReportPolicies",
                column: "AgencyId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TransferConsents_CaseId_ToAgencyId",
                table: "TransferConsents",
                columns: new[] { "CaseId", "ToAgencyId" });

            migrationBuilder.CreateIndex(
                name: "IX_TransferRecords_CaseId_At_Id",
                table: "TransferRecords",
                columns: new[] { "CaseId", "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_TransferRecords_FromAgencyId_At_Id",
                table: "TransferRecords",
                columns: new[] { "FromAgencyId", "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_TransferRecords_ReferralId",
                table: "TransferRecords",
                column: "ReferralId");

            migrationBuilder.CreateIndex(
                name: "IX_TriageRuleSets_AgencyId",
                table: "TriageRuleSets",
                column: "AgencyId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AttachmentChunks");

            migrationBuilder.DropTable(
                name: "ChannelEntries");

            migrationBuilder.DropTable(
                name: "EmergencyReports");

            migrationBuilder.DropTable(
                name: "ExchangeIn");

            migrationBuilder.DropTable(
                name: "ExchangeIncidents");

            migrationBuilder.DropTable(
                name: "ExchangeKeys");

            migrationBuilder.DropTable(
                name: "ExchangeOut");

            migrationBuilder.DropTable(
                name: "ExchangeStreams");

            migrationBuilder.DropTable(
                name: "ExchangeUploads");

            migrationBuilder.DropTable(
                name: "JointSessions");

            migrationBuilder.DropTable(
                name: "Liaisons");

            migrationBuilder.DropTable(
                name: "MatterBodies");

            migrationBuilder.DropTable(
                name: "MatterCases");

            migrationBuilder.DropTable(
                name: "MatterMeetings");

            migrationBuilder.DropTable(
                name: "MatterNumberSeries");

            migrationBuilder.DropTable(
                name: "MatterProgress");

            migrationBuilder.DropTable(
                name: "MatterTasks");

            migrationBuilder.DropTable(
                name: "Memberships");

            migrationBuilder.DropTable(
                name: "ReconciliationDifferences");

            migrationBuilder.DropTable(
                name: "ReferralBarred");

            migrationBuilder.DropTable(
                name: "ReferralClocks");

            migrationBuilder.DropTable(
                name: "ReferralPapers");

            migrationBuilder.DropTable(
                name: "ReferralSteps");

            migrationBuilder.DropTable(
                name: "ReportPolicies");

            migrationBuilder.DropTable(
                name: "TransferConsents");

            migrationBuilder.DropTable(
                name: "TransferRecords");

            migrationBuilder.DropTable(
                name: "TriageEditions");

            migrationBuilder.DropTable(
                name: "Attachments");

            migrationBuilder.DropTable(
                name: "JointMatters");

            migrationBuilder.DropTable(
                name: "Mechanisms");

            migrationBuilder.DropTable(
                name: "Reconciliations");

            migrationBuilder.DropTable(
                name: "Referrals");

            migrationBuilder.DropTable(
                name: "TriageRuleSets");

            migrationBuilder.DropTable(
                name: "ExchangePartners");

            migrationBuilder.DropColumn(
                name: "Particulars",
                table: "Parties");
        }
    }
}
