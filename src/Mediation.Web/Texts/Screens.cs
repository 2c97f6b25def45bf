namespace Mediation.Web.Texts;

/// <summary>Names the resource files of what pages say.</summary>
internal sealed class Screens;
