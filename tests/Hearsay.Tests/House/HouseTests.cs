using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace Hearsay.Tests.House;

/// <summary>The rules of the house, as tests: what may use what, what a public type looks like, how long a file may be.</summary>
public class HouseTests
{
    /// <summary>A folder may use those before it in this list, never those after it.</summary>
    private static readonly string[] Folders =
        ["Text", "Documents", "Annotations", "Language", "Times", "Quantities", "Mentions", "Attributions", "Claims", "Comparison", "Judgements", "Storage", "Export"];

    /// <summary>Lists that may use everything and that nobody in the library uses.</summary>
    private static readonly string[] Lists = ["Pipelines", "Readers", "Exporters"];

    private static string Library => Path.Combine(SourceTree.Root, "src", "Hearsay");

    [Fact]
    public void Folders_use_only_folders_before_them()
    {
        var wrong = new List<string>();
        foreach (var file in Sources(Library))
        {
            var folder = Array.IndexOf(Folders, Path.GetRelativePath(Library, file).Split(Path.DirectorySeparatorChar)[0]);
            if (folder < 0)
            {
                continue;
            }

            var code = File.ReadAllText(file);
            wrong.AddRange(Regex.Matches(code, @"Hearsay\.([A-Z]\w+)").Select(match => match.Groups[1].Value)
                .Where(used => Array.IndexOf(Folders, used) > folder).Select(used => $"{Path.GetFileName(file)} uses {used}"));
            wrong.AddRange(Lists.Where(list => Regex.IsMatch(code, $@"(?<!cref=""){list}\.[A-Z]")).Select(list => $"{Path.GetFileName(file)} uses the list {list}"));
        }

        Assert.Empty(wrong.Distinct());
    }

    [Fact]
    public void Every_folder_of_the_library_has_its_place_in_the_order() =>
        Assert.Empty(Directory.EnumerateDirectories(Library).Select(Path.GetFileName).Except(["bin", "obj"]).Except(Folders));

    [Fact]
    public void Public_types_are_sealed_or_abstract_and_have_no_public_setters()
    {
        var types = typeof(Pipelines).Assembly.GetExportedTypes().Where(type => type.IsClass).ToList();
        Assert.Empty(types.Where(type => !type.IsSealed && !type.IsAbstract).Select(type => type.FullName));
        Assert.Empty(types.SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)).Where(HasOpenSetter).Select(p => $"{p.DeclaringType!.Name}.{p.Name}"));
    }

    [Fact]
    public void Files_are_short()
    {
        var tooLong = new[] { "src", "lab", "tests" }.SelectMany(folder => Sources(Path.Combine(SourceTree.Root, folder)))
            .Select(file => (Name: Path.GetRelativePath(SourceTree.Root, file), Lines: File.ReadLines(file).Count())).Where(file => file.Lines > 300);
        Assert.Empty(tooLong);
    }

    [Fact]
    public void No_name_hides_what_is_inside() =>
        Assert.DoesNotContain(Sources(SourceTree.Root).Select(Path.GetFileNameWithoutExtension), name => Regex.IsMatch(name!, "(Utils?|Helpers?|Common|Manager|Service|Misc)$"));

    [Fact]
    public void Word_lists_say_where_they_come_from()
    {
        var silent = Directory.EnumerateFiles(Library, "*.tsv", SearchOption.AllDirectories).Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Where(file => !File.ReadLines(file).First().StartsWith("# ", StringComparison.Ordinal));
        Assert.Empty(silent.Select(Path.GetFileName));
    }

    [Fact]
    public void Unicode_normalization_works_on_this_machine() => Assert.Equal("\u00E9", "e\u0301".Normalize(NormalizationForm.FormC));

    [Fact]
    public void The_public_api_is_the_one_that_was_reviewed()
    {
        var path = Path.Combine(SourceTree.Root, "tests", "Hearsay.Tests", "House", "PublicApi.txt");
        var actual = PublicApi.Describe(typeof(Pipelines).Assembly);
        if (Environment.GetEnvironmentVariable("HEARSAY_UPDATE") == "1")
        {
            File.WriteAllText(path, actual);
        }

        Assert.Equal(File.ReadAllText(path), actual);
    }

    private static bool HasOpenSetter(PropertyInfo property) =>
        property.SetMethod is { IsPublic: true } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Any(modifier => modifier.Name == "IsExternalInit");

    private static IEnumerable<string> Sources(string folder) => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        .Where(file => !Path.GetRelativePath(SourceTree.Root, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));
}
