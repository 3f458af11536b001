using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Hearsay.Tests.House;

/// <summary>Writes what an assembly offers to others, one member a line, so that a change of it is a reviewed difference.</summary>
internal static class PublicApi
{
    public static string Describe(Assembly assembly)
    {
        var lines = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            lines.Append(Kind(type)).Append(' ').Append(Name(type)).Append('\n');
            foreach (var member in Members(type).Order(StringComparer.Ordinal))
            {
                lines.Append("    ").Append(member).Append('\n');
            }
        }

        return lines.ToString();
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return [string.Join(", ", Enum.GetNames(type))];
        }

        const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var isRecord = type.GetMethod("<Clone>$") is not null || type.GetMethods(BindingFlags.NonPublic | BindingFlags.Instance).Any(m => m.Name == "PrintMembers");
        var constructors = type.GetConstructors(Own).Select(c => $".ctor({Parameters(c)})");
        var properties = type.GetProperties(Own).Where(p => p.Name != "EqualityContract").Select(p => $"{Name(p.PropertyType)} {p.Name}{(p.SetMethod is { IsPublic: true } ? " init" : "")}");
        var methods = type.GetMethods(Own)
            .Where(m => !m.IsSpecialName && m.GetCustomAttribute<CompilerGeneratedAttribute>() is null && !(isRecord && m.Name is "Deconstruct" or "ToString" or "GetHashCode" or "Equals"))
            .Select(m => $"{(m.IsStatic ? "static " : "")}{Name(m.ReturnType)} {m.Name}({Parameters(m)})");
        return constructors.Concat(properties).Concat(methods);
    }

    private static string Kind(Type type) => type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct" : type.IsAbstract && type.IsSealed ? "static class" : type.IsAbstract ? "abstract class" : "class";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(p => $"{Name(p.ParameterType)} {p.Name}"));

    private static string Name(Type type)
    {
        if (!type.IsGenericType)
        {
            return type.FullName is { } full && full.StartsWith("Hearsay.", StringComparison.Ordinal) ? full.Replace('+', '.') : type.Name;
        }

        var name = type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)];
        return $"{name}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";
    }
}
