using Mediation.Application.Common;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mediation.Web.Pages;

[AllowAnonymous]
internal sealed class StartPage(PlatformTime time) : PageModel
{
    public int Year => time.Today.Year;
}
