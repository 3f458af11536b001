using Hearsay.Language.Parsing;
using Hearsay.Language.Tagging;
using Hearsay.Mentions;

namespace Hearsay.Comparison.Coreference;

/// <summary>The people that the documents of each story name: whom a given name or a description stands for, where only one answers.</summary>
internal sealed class StoryNames
{
    private readonly Dictionary<(int Story, string Word), string?> given = [];
    private readonly Dictionary<(int Story, string Word), string?> described = [];

    public void Add(int story, MentionView view)
    {
        for (var i = 0; i < view.Count; i++)
        {
            if (view.Name(i) is { Kind: EntityKind.Person } name && (i == 0 || view.Name(i - 1) != name))
            {
                AddName(story, view, i, name.Entity);
            }

            var head = view.Trees.Head(i);
            if (head >= 0 && view.Trees.Relation(i) == Relation.Appos)
            {
                AddDescription(story, view, view.Name(i), head);
                AddDescription(story, view, view.Name(head), i);
            }
        }
    }

    /// <summary>Surname of the only person of the story with this given name; null where none or several are.</summary>
    public string? ByGivenName(int story, string word) => given.GetValueOrDefault((story, word));

    /// <summary>Surname of the only person of the story whom a document calls so.</summary>
    public string? ByDescription(int story, string word) => described.GetValueOrDefault((story, word));

    private void AddName(int story, MentionView view, int first, string name)
    {
        if (name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space)
        {
            Add(given, (story, name[..space].ToLowerInvariant()), MentionView.Last(name));
        }

        if (first > 0 && view.Tag(first - 1) == UniversalTag.Noun && !view.IsPlural(first - 1))
        {
            Add(described, (story, StemWords.OfThing(view.Lemma(first - 1))), MentionView.Last(name));
        }
    }

    private void AddDescription(int story, MentionView view, Mention? name, int noun)
    {
        if (name is { Kind: EntityKind.Person } && view.Name(noun) is null && view.Tag(noun) == UniversalTag.Noun && !view.IsPlural(noun))
        {
            Add(described, (story, StemWords.OfThing(view.Lemma(noun))), MentionView.Last(name.Entity));
        }
    }

    private static void Add(Dictionary<(int, string), string?> names, (int, string) key, string surname) =>
        names[key] = !names.TryGetValue(key, out var known) || string.Equals(known, surname, StringComparison.Ordinal) ? surname : null;
}
