using Mediation.Application.Tasks;
using Mediation.Domain.Tasks;
using Mediation.Web.Texts;
using Microsoft.Extensions.Localization;

namespace Mediation.Web.Pages.Tasks;

/// <summary>What a task is, in words.</summary>
internal static class TaskWords
{
    public static string Of(IStringLocalizer<Screens> text, TaskRow task)
    {
        var kind = text[$"TaskKind.{task.Kind}"].Value;
        var subject = task.Kind switch
        {
            TaskKind.StalledCase => text[$"StallCause.{task.Subject}"].Value,
            TaskKind.Escalation => task.Subject,
            _ => null,
        };
        return subject is null ? kind : $"{kind}{Said.Pick("：", ": ")}{subject}";
    }
}
