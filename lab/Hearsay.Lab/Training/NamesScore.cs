using System.Globalization;
using Hearsay.Language.Names;

namespace Hearsay.Lab.Training;

/// <summary>Strict F1 of names, span and type, on documents kept apart from the training ones.</summary>
internal static class NamesScore
{
    public static string Of(NameTagger tagger, List<NameExample> examples)
    {
        var right = new int[NameLabels.Types];
        var gold = new int[NameLabels.Types];
        var found = new int[NameLabels.Types];
        foreach (var example in examples)
        {
            var wanted = new NameTags([.. example.Allowed.Select(bits => (byte)System.Numerics.BitOperations.TrailingZeroCount(bits))]).Names().ToHashSet();
            wanted.ToList().ForEach(name => gold[(int)name.Type]++);
            foreach (var name in new NameTags(tagger.Tag(example.Input)).Names())
            {
                found[(int)name.Type]++;
                right[(int)name.Type] += wanted.Contains(name) ? 1 : 0;
            }
        }

        var lines = Enumerable.Range(1, NameLabels.Types - 1).Select(type => string.Create(CultureInfo.InvariantCulture, $"{(NameType)type,-14} {gold[type],5} {F1(type, type + 1):0.0}"));
        return string.Join('\n', lines.Prepend(string.Create(CultureInfo.InvariantCulture, $"{"person, place, organisation",-20} {F1(1, 4):0.00}")));

        double F1(int from, int end) => 200.0 * right[from..end].Sum() / Math.Max(1, gold[from..end].Sum() + found[from..end].Sum());
    }
}
