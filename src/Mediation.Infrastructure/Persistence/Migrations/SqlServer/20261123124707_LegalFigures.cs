using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mediation.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class LegalFigures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "OpenRoute",
                table: "Referrals",
                type: "varchar(60)",
                unicode: false,
                maxLength: 60,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "LegalParameterVersions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "varchar(60)", unicode: false, maxLength: 60, nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Parameter = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    HistoryLength = table.Column<int>(type: "int", nullable: false),
                    HistoryHead = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LegalParameterVersions", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_OpenRoute",
                table: "Referrals",
                column: "OpenRoute",
                unique: true,
                filter: "[OpenRoute] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_LegalParameterVersions_Code_Number",
                table: "LegalParameterVersions",
                columns: new[] { "Code", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "LegalParameterVersions");

            migrationBuilder.DropIndex(
                name: "IX_Referrals_OpenRoute",
                table: "Referrals");

            migrationBuilder.DropColumn(
                name: "OpenRoute",
                table: "Referrals");
        }
    }
}
