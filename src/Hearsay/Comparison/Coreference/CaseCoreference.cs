namespace Hearsay.Comparison.Coreference;

/// <summary>Clusters the mentions of events and of things across the documents of a case.</summary>
/// <remarks>
/// Documents are grouped by story first, so that the same word in accounts of two earthquakes is two events; within a story mentions are joined by their head words, names and references
/// (the head-lemma baseline of Upadhyay et al. 2016 and what it lacks). Linear in the mentions; a pure function of the set of documents.
/// </remarks>
internal static class CaseCoreference
{
    /// <returns>For each mention, by document and its id, a name of its cluster. Events and things never share one.</returns>
    public static Dictionary<(string Document, string Mention), string> Cluster(IReadOnlyList<MentionedDocument> documents)
    {
        var stories = StoryGroups.Of(documents);
        var sorted = documents.OrderBy(document => document.Id, StringComparer.Ordinal).Select(document => (Document: document, View: new MentionView(document.Text), Story: stories[document.Id])).ToList();
        var names = new StoryNames();
        foreach (var (_, view, story) in sorted)
        {
            names.Add(story, view);
        }

        var joined = new JoinedKeys();
        foreach (var (document, view, story) in sorted)
        {
            EventKeys.Add(document, view, story, joined);
            new ThingKeys(document, view, story, names, joined).Add();
        }

        return sorted.SelectMany(item => item.Document.Mentions.Select(mention => (Key: (item.Document.Id, mention.Id), Cluster: joined.Of(JoinedKeys.Mention(item.Document.Id, mention.Id)))))
            .ToDictionary(pair => pair.Key, pair => pair.Cluster);
    }
}
