namespace Hearsay.Comparison.Coreference;

/// <summary>Keys of event mentions: story and stem; for acts of speaking the speaker too, since everybody says something.</summary>
internal static class EventKeys
{
    public static void Add(MentionedDocument document, MentionView view, int story, JoinedKeys joined)
    {
        foreach (var mention in document.Mentions.Where(mention => mention.Kind == ThingKind.Event))
        {
            var head = view.Head(mention);
            var lemma = view.Lemma(head);
            var speaker = lemma is "say" or "tell" or "announce" or "report" or "confirm" or "accord" or "claim" or "add" or "state" ? "\t" + Speaker(document, view, head) : "";
            joined.Join(JoinedKeys.Mention(document.Id, mention.Id), $"e\t{story}\t{StemWords.OfEvent(lemma)}{speaker}");
        }
    }

    private static string Speaker(MentionedDocument document, MentionView view, int verb) =>
        view.Subject(verb) is >= 0 and var subject ? MentionView.Last(view.Name(subject)?.Entity ?? view.Referent(subject) ?? view.Lemma(subject)) : document.Id;
}
