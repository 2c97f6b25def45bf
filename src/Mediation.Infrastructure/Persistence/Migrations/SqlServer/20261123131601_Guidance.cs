using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mediation.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Guidance : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "GuidedCheckSets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    LastEdition = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    HistoryLength = table.Column<int>(type: "int", nullable: false),
                    HistoryHead = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GuidedCheckSets", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "GuidedEditions",
                columns: table => new
                {
                    SetId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    InForceFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    Check = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    TakenFrom = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GuidedEditions", x => new { x.SetId, x.Number });
                    table.ForeignKey(
                        name: "FK_GuidedEditions_GuidedCheckSets_SetId",
                        column: x => x.SetId,
                        principalTable: "GuidedCheckSets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "GuidedEditions");

            migrationBuilder.DropTable(
                name: "GuidedCheckSets");
        }
    }
}
