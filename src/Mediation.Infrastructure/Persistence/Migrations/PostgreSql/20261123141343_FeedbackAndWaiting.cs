using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mediation.Infrastructure.Persistence.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class FeedbackAndWaiting : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CaseFeedback",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    PartyId = table.Column<Guid>(type: "uuid", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Side = table.Column<string>(type: "character varying(60)", unicode: false, maxLength: 60, nullable: false),
                    Overall = table.Column<string>(type: "character varying(60)", unicode: false, maxLength: 60, nullable: false),
                    Clear = table.Column<string>(type: "character varying(60)", unicode: false, maxLength: 60, nullable: false),
                    Fair = table.Column<string>(type: "character varying(60)", unicode: false, maxLength: 60, nullable: false),
                    Words = table.Column<byte[]>(type: "bytea", nullable: true),
                    GivenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    HistoryLength = table.Column<int>(type: "integer", nullable: false),
                    HistoryHead = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseFeedback", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseFeedback_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WaitingTimes",
                columns: table => new
                {
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Stage = table.Column<string>(type: "character varying(60)", unicode: false, maxLength: 60, nullable: false),
                    Sample = table.Column<int>(type: "integer", nullable: false),
                    MedianDays = table.Column<int>(type: "integer", nullable: true),
                    NinetiethDays = table.Column<int>(type: "integer", nullable: true),
                    CountedOn = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WaitingTimes", x => new { x.AgencyId, x.Stage });
                    table.ForeignKey(
                        name: "FK_WaitingTimes_Agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CaseFeedback_AgencyId_GivenAt",
                table: "CaseFeedback",
                columns: new[] { "AgencyId", "GivenAt" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseFeedback_CaseId_PartyId",
                table: "CaseFeedback",
                columns: new[] { "CaseId", "PartyId" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CaseFeedback");

            migrationBuilder.DropTable(
                name: "WaitingTimes");
        }
    }
}
