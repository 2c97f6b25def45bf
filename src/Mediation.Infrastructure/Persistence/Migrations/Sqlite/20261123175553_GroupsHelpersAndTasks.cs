using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mediation.Infrastructure.Persistence.Migrations.Sqlite
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
                type: "TEXT",
                unicode: false,
                maxLength: 60,
                nullable: false,
                defaultValue: "CentreHead");

            // What waits for a role goes back to that role.
            migrationBuilder.Sql("""UPDATE "Tasks" SET "ReleasedTo" = "AssignedRole" WHERE "AssignedRole" IS NOT NULL""");

            migrationBuilder.AddColumn<Guid>(
                name: "AccountId",
                table: "Representatives",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PhoneIndex",
                table: "Representatives",
                type: "TEXT",
                unicode: false,
                fixedLength: true,
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Relation",
                table: "Representatives",
                type: "TEXT",
                unicode: false,
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Address",
                table: "KeptPages",
                type: "TEXT",
                unicode: false,
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "PeriodFrom",
                table: "ClaimLines",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "PeriodTo",
                table: "ClaimLines",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Confirmation",
                table: "Cases",
                type: "TEXT",
                unicode: false,
                maxLength: 60,
                nullable: false,
                defaultValue: "NotNeeded");

            migrationBuilder.AddColumn<DateTime>(
                name: "ConfirmedAt",
                table: "Cases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Elections",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OpenFor = table.Column<Guid>(type: "TEXT", nullable: true),
                    Seats = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", unicode: false, maxLength: 60, nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    VotingFrom = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ClosesAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Electorate = table.Column<int>(type: "INTEGER", nullable: false),
                    Cast = table.Column<int>(type: "INTEGER", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", unicode: false, maxLength: 60, nullable: true),
                    BoxHash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    HistoryLength = table.Column<int>(type: "INTEGER", nullable: false),
                    HistoryHead = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Elections", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "GroupSheets",
                columns: table => new
                {
                    FilingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sheet = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    HandedInAt = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClerkId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClerkName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    State = table.Column<string>(type: "TEXT", unicode: false, maxLength: 60, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Answers = table.Column<byte[]>(type: "BLOB", nullable: false),
                    BegunAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    TouchedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReadBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Interpreter = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    ReadAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Confirmation = table.Column<string>(type: "TEXT", unicode: false, maxLength: 60, nullable: true),
                    ConfirmedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CaseNumber = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Copy = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CopyHash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OralRecords", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PlaceTries",
                columns: table => new
                {
                    Place = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Tries = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlaceTries", x => new { x.Place, x.AccountId });
                });

            migrationBuilder.CreateTable(
                name: "Ballots",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ElectionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Choices = table.Column<string>(type: "TEXT", nullable: false),
                    Receipt = table.Column<string>(type: "TEXT", unicode: false, maxLength: 12, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 64, nullable: false)
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
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PartyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Votes = table.Column<int>(type: "INTEGER", nullable: true),
                    IsElected = table.Column<bool>(type: "INTEGER", nullable: false),
                    ElectionId = table.Column<Guid>(type: "TEXT", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ElectionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PartyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CodeHash = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 64, nullable: false),
                    HasVoted = table.Column<bool>(type: "INTEGER", nullable: false)
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
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<string>(
                name: "Section",
                table: "KeptPages",
                type: "TEXT",
                unicode: false,
                maxLength: 60,
                nullable: false,
                defaultValue: "");
        }
    }
}
