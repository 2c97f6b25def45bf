using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Mediation.Infrastructure.Persistence.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class GroupsHelpersAndTasks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Filing",
                table: "KeptPages");

            migrationBuilder.DropColumn(
                name: "Section",
                table: "KeptPages");

            migrationBuilder.AddColumn<string>(
                name: "ReleasedTo",
                table: "Tasks",
                type: "character varying(60)",
                unicode: false,
                maxLength: 60,
                nullable: false,
                defaultValue: "CentreHead");

            // What waits for a role goes back to that role.
            migrationBuilder.Sql("""UPDATE "Tasks" SET "ReleasedTo" = "AssignedRole" WHERE "AssignedRole" IS NOT NULL""");

            migrationBuilder.AddColumn<Guid>(
                name: "AccountId",
                table: "Representatives",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PhoneIndex",
                table: "Representatives",
                type: "character(32)",
                unicode: false,
                fixedLength: true,
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Relation",
                table: "Representatives",
                type: "character varying(60)",
                unicode: false,
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Address",
                table: "KeptPages",
                type: "character varying(300)",
                unicode: false,
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "PeriodFrom",
                table: "ClaimLines",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "PeriodTo",
                table: "ClaimLines",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Confirmation",
                table: "Cases",
                type: "character varying(60)",
                unicode: false,
                maxLength: 60,
                nullable: false,
                defaultValue: "NotNeeded");

            migrationBuilder.AddColumn<DateTime>(
                name: "ConfirmedAt",
                table: "Cases",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Elections",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    OpenFor = table.Column<Guid>(type: "uuid", nullable: true),
                    Seats = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(60)", unicode: false, maxLength: 60, nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    VotingFrom = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ClosesAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Electorate = table.Column<int>(type: "integer", nullable: false),
                    Cast = table.Column<int>(type: "integer", nullable: false),
                    Outcome = table.Column<string>(type: "character varying(60)", unicode: false, maxLength: 60, nullable: true),
                    BoxHash = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    HistoryLength = table.Column<int>(type: "integer", nullable: false),
                    HistoryHead = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Elections", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "GroupSheets",
                columns: table => new
                {
                    FilingId = table.Column<Guid>(type: "uuid", nullable: false),
                    Sheet = table.Column<byte[]>(type: "bytea", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false),
                    HandedInAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GroupSheets", x => x.FilingId);
                    table.ForeignKey(
                        name: "FK_GroupSheets_FilingDrafts_FilingId",
                        column: x => x.FilingId,
                        principalTable: "FilingDrafts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OralRecords",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClerkId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClerkName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Place = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    State = table.Column<string>(type: "character varying(60)", unicode: false, maxLength: 60, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Answers = table.Column<byte[]>(type: "bytea", nullable: false),
                    BegunAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    TouchedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ReadBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Interpreter = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    ReadAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Confirmation = table.Column<string>(type: "character varying(60)", unicode: false, maxLength: 60, nullable: true),
                    ConfirmedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: true),
                    CaseNumber = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    Copy = table.Column<byte[]>(type: "bytea", nullable: true),
                    CopyHash = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OralRecords", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PlaceTries",
                columns: table => new
                {
                    Place = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Tries = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlaceTries", x => new { x.Place, x.AccountId });
                });

            migrationBuilder.CreateTable(
                name: "Ballots",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ElectionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Choices = table.Column<string>(type: "text", nullable: false),
                    Receipt = table.Column<string>(type: "character varying(12)", unicode: false, maxLength: 12, nullable: false),
                    Hash = table.Column<string>(type: "character(64)", unicode: false, fixedLength: true, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Ballots", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Ballots_Elections_ElectionId",
                        column: x => x.ElectionId,
                        principalTable: "Elections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ElectionCandidates",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PartyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Votes = table.Column<int>(type: "integer", nullable: true),
                    IsElected = table.Column<bool>(type: "boolean", nullable: false),
                    ElectionId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ElectionCandidates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ElectionCandidates_Elections_ElectionId",
                        column: x => x.ElectionId,
                        principalTable: "Elections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ElectionVoters",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ElectionId = table.Column<Guid>(type: "uuid", nullable: false),
                    PartyId = table.Column<Guid>(type: "uuid", nullable: false),
                    CodeHash = table.Column<string>(type: "character(64)", unicode: false, fixedLength: true, maxLength: 64, nullable: false),
                    HasVoted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ElectionVoters", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ElectionVoters_Elections_ElectionId",
                        column: x => x.ElectionId,
                        principalTable: "Elections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Representatives_AccountId",
                table: "Representatives",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_Representatives_PhoneIndex",
                table: "Representatives",
                column: "PhoneIndex");

            migrationBuilder.CreateIndex(
                name: "IX_Ballots_ElectionId_Number",
                table: "Ballots",
                columns: new[] { "ElectionId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ElectionCandidates_ElectionId",
                table: "ElectionCandidates",
                column: "ElectionId");

            migrationBuilder.CreateIndex(
                name: "IX_Elections_CaseId_OpenedAt",
                table: "Elections",
                columns: new[] { "CaseId", "OpenedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Elections_OpenFor",
                table: "Elections",
                column: "OpenFor",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Elections_State_ClosesAt",
                table: "Elections",
                columns: new[] { "State", "ClosesAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ElectionVoters_CodeHash",
                table: "ElectionVoters",
                column: "CodeHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ElectionVoters_ElectionId_PartyId",
                table: "ElectionVoters",
                columns: new[] { "ElectionId", "PartyId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OralRecords_AgencyId_State_Id",
                table: "OralRecords",
                columns: new[] { "AgencyId", "State", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Ballots");

            migrationBuilder.DropTable(
                name: "ElectionCandidates");

            migrationBuilder.DropTable(
                name: "ElectionVoters");

            migrationBuilder.DropTable(
                name: "GroupSheets");

            migrationBuilder.DropTable(
                name: "OralRecords");

            migrationBuilder.DropTable(
                name: "PlaceTries");

            migrationBuilder.DropTable(
                name: "Elections");

            migrationBuilder.DropIndex(
                name: "IX_Representatives_AccountId",
                table: "Representatives");

            migrationBuilder.DropIndex(
                name: "IX_Representatives_PhoneIndex",
                table: "Representatives");

            migrationBuilder.DropColumn(
                name: "ReleasedTo",
                table: "Tasks");

            migrationBuilder.DropColumn(
                name: "AccountId",
                table: "Representatives");

            migrationBuilder.DropColumn(
                name: "PhoneIndex",
                table: "Representatives");

            migrationBuilder.DropColumn(
                name: "Relation",
                table: "Representatives");

            migrationBuilder.DropColumn(
                name: "Address",
                table: "KeptPages");

            migrationBuilder.DropColumn(
                name: "PeriodFrom",
                table: "ClaimLines");

            migrationBuilder.DropColumn(
                name: "PeriodTo",
                table: "ClaimLines");

            migrationBuilder.DropColumn(
                name: "Confirmation",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "ConfirmedAt",
                table: "Cases");

            migrationBuilder.AddColumn<Guid>(
                name: "Filing",
                table: "KeptPages",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<string>(
                name: "Section",
                table: "KeptPages",
                type: "character varying(60)",
                unicode: false,
                maxLength: 60,
                nullable: false,
                defaultValue: "");
        }
    }
}
