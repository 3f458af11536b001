using System.Reflection;

namespace Hearsay.App;

/// <summary>The version of the program, as <c>--version</c> prints it.</summary>
internal static class ProgramVersion
{
    public static string Text { get; } = typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}
