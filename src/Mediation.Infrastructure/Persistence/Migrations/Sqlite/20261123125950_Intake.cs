using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mediation.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Intake : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Coordination",
                table: "MatterMeetings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "PortalPhone",
                table: "Accounts",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PortalPhoneIndex",
                table: "Accounts",
                type: "TEXT",
                unicode: false,
                fixedLength: true,
                maxLength: 32,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "FilingDrafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Agency = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    Slot = table.Column<int>(type: "INTEGER", nullable: true),
                    State = table.Column<string>(type: "TEXT", unicode: false, maxLength: 60, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Answers = table.Column<byte[]>(type: "BLOB", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    TouchedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SubmittedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CaseNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Copy = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CopyHash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FilingDrafts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "KeptPages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SecretHash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Filing = table.Column<Guid>(type: "TEXT", nullable: false),
                    Section = table.Column<string>(type: "TEXT", unicode: false, maxLength: 60, nullable: false),
                    Seen = table.Column<int>(type: "INTEGER", nullable: false),
                    Typed = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeptPages", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OneTimeCodes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PhoneIndex = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 32, nullable: false),
                    Serial = table.Column<int>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 64, nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Tries = table.Column<int>(type: "INTEGER", nullable: false),
                    UsedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OneTimeCodes", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Accounts_PortalPhoneIndex",
                table: "Accounts",
                column: "PortalPhoneIndex",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FilingDrafts_AccountId_Id",
                table: "FilingDrafts",
                columns: new[] { "AccountId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_FilingDrafts_AccountId_Slot",
                table: "FilingDrafts",
                columns: new[] { "AccountId", "Slot" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FilingDrafts_State_TouchedAt",
                table: "FilingDrafts",
                columns: new[] { "State", "TouchedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_KeptPages_ExpiresAt",
                table: "KeptPages",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_KeptPages_SecretHash",
                table: "KeptPages",
                column: "SecretHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OneTimeCodes_PhoneIndex_Serial",
                table: "OneTimeCodes",
                columns: new[] { "PhoneIndex", "Serial" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OneTimeCodes_SentAt",
                table: "OneTimeCodes",
                column: "SentAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "FilingDrafts");

            migrationBuilder.DropTable(
                name: "KeptPages");

            migrationBuilder.DropTable(
                name: "OneTimeCodes");

            migrationBuilder.DropIndex(
                name: "IX_Accounts_PortalPhoneIndex",
                table: "Accounts");

            migrationBuilder.DropColumn(
                name: "Coordination",
                table: "MatterMeetings");

            migrationBuilder.DropColumn(
                name: "PortalPhone",
                table: "Accounts");

            migrationBuilder.DropColumn(
                name: "PortalPhoneIndex",
                table: "Accounts");
        }
    }
}
