using Hearsay.Annotations;
using Hearsay.Mentions;
using Hearsay.Text;

namespace Hearsay.Attributions;

/// <summary>Resolves a named source to the fullest form of its name in the document: by its mentions where there are any, else by the name itself. A pronoun or description by the reference that stands there.</summary>
internal sealed class Claimants(AnnotatedText text, Words words)
{
    /// <summary>Words before a ruling in which its court is looked for.</summary>
    private const int CourtReach = 120;

    private readonly Layer<Mention> mentions = text.Layer<Mention>();
    private readonly Layer<Reference> references = text.Layer<Reference>();
    private readonly Issuers issuers = new(text, words);
    private Dictionary<string, string>? byWords;

    /// <summary>What the source stands for, and by which rule of coreference; the rule is null for names and for sources that nothing refers by.</summary>
    public (string? Name, string? Rule) Of(TextSpan source, SourceKind kind)
    {
        if (references.Within(source).FirstOrDefault(reference => reference.Rule == "reference.named-after") is { } lead && lead.Span.End == words.End(SourceKinds.HeadEnd(words, words.FirstFrom(source.Start), words.FirstFrom(source.End)) - 1))
        {
            return (lead.Entity, lead.Rule);
        }

        if (kind == SourceKind.Named)
        {
            var name = Resolve(source);
            return references.Within(source).FirstOrDefault(reference => reference.Kind == ReferenceKind.Name && text.Quote(reference.Span) == name) is { } surname ? (surname.Entity, surname.Rule) : (name, null);
        }

        if (kind is not (SourceKind.Pronoun or SourceKind.Nominal))
        {
            return (null, null);
        }

        var found = Referred(source, kind);
        return found.Name is null && issuers.Behind(words.FirstFrom(source.Start), SourceKinds.HeadEnd(words, words.FirstFrom(source.Start), words.FirstFrom(source.End)) - 1) is { } behind ? (behind, "reference.issuer") : found;
    }

    private (string? Name, string? Rule) Referred(TextSpan source, SourceKind kind)
    {
        var first = words.FirstFrom(source.Start);
        var last = SourceKinds.HeadEnd(words, first, words.FirstFrom(source.End)) - 1;
        var reference = references.Within(source).FirstOrDefault(reference => reference.Span.End == words.End(last));
        if (kind == SourceKind.Nominal && WordClasses.Papers.Contains(words[last]))
        {
            return issuers.Of(first, last) is { } issuer ? (issuer, "reference.issuer") : CourtBefore(first, last) is { } court ? (court, "reference.court-before") : (null, reference is null ? null : "reference.none");
        }

        if (kind == SourceKind.Nominal && reference?.Entity is null)
        {
            if (WordClasses.Teams.Contains(words[last]) && WordClasses.Possessives.Contains(words[first]) && references.Within(words.Span(first, first + 1)).FirstOrDefault() is { Entity: { } owner } possessor)
            {
                return ($"{owner}'s {words[last]}", possessor.Rule);
            }
        }

        return (reference?.Entity, reference?.Rule);
    }

    /// <summary>The court last spoken of by name before a ruling: "the ruling said".</summary>
    private string? CourtBefore(int first, int last)
    {
        if (first == 0 || words[first] != "the" || words[last] is not ("ruling" or "opinion"))
        {
            return null;
        }

        var from = Math.Max(0, first - CourtReach);
        var window = words.Span(from, first);
        var named = mentions.Within(window).LastOrDefault(mention => mention.Kind == EntityKind.Organisation && NameForms.IsCourt(mention.Entity));
        var described = references.Within(window).LastOrDefault(reference => reference.Entity is { } entity && NameForms.IsCourt(entity));
        return described is not null && (named is null || described.Span.Start > named.Span.Start) ? described.Entity : named?.Entity;
    }

    /// <returns>Null where the source holds no name.</returns>
    public string? Resolve(TextSpan source)
    {
        var first = words.FirstFrom(source.Start);
        var end = words.FirstFrom(source.End);
        var head = SourceKinds.HeadEnd(words, first, end);
        var last = head - 1;
        last -= words.IsPossessiveMark(last) && last > first ? 1 : 0;
        if (words.NameEnd(last) == last + 1 && mentions.Within(words.Span(first, last + 1)).LastOrDefault() is { } whole && whole.Span.End == words.End(last))
        {
            return whole.Entity;
        }

        if (NamedIn.Of(words, first, last, end) is { } holder)
        {
            return issuers.NameOf(holder);
        }

        if (!words.IsCapital(last))
        {
            (first, last) = NameAfter(head, end);
            if (last < first)
            {
                return null;
            }
        }

        if (head < end && words[head] is "of" && EndOfPhrase(head, end) is var stop && words.IsCapital(stop - 1))
        {
            // "a member of the council Ana Okello": where the name starts only the mentions can tell.
            var named = mentions.Within(words.Span(first, stop)).LastOrDefault(mention => mention.Span.End == words.End(stop - 1) && mention.Kind == EntityKind.Person);
            return named?.Entity;
        }

        Mention? best = null;
        foreach (var mention in mentions.Within(words.Span(first, last + 1)))
        {
            best = best is null || mention.Span.End >= best.Span.End ? mention : best;
        }

        if (best is not null && best.Span.End == words.End(last))
        {
            return best.Entity;
        }

        var start = last;
        while (start > first && (words.IsCapital(start - 1) || words[start - 1] is "of" or "de" or "van" or "von" or "al" or "bin" or "-") && !WordClasses.Titles.Contains(words[start - 1]) && !WordClasses.Determiners.Contains(words[start - 1]))
        {
            start--;
        }

        while (start < last && (!words.IsCapital(start) || WordClasses.Titles.Contains(words[start]) || WordClasses.Determiners.Contains(words[start])))
        {
            start++;
        }

        var name = words.Text[words.Start(start)..words.End(last)];
        return ByWords().GetValueOrDefault(NameForms.KeyOf(name), name);
    }

    /// <summary>Whom the mentions of the text name by these words: a headline in capitals may hold names that are no mention.</summary>
    private Dictionary<string, string> ByWords()
    {
        if (byWords is null)
        {
            byWords = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var mention in mentions)
            {
                byWords.TryAdd(NameForms.KeyOf(text.Quote(mention.Span)), mention.Entity);
            }
        }

        return byWords;
    }

    private int EndOfPhrase(int from, int end)
    {
        while (from < end && !words.IsClauseMark(from))
        {
            from++;
        }

        return from;
    }

    private (int First, int Last) NameAfter(int from, int end)
    {
        var first = from + 1;
        var last = first;
        while (last < end && words.IsCapital(last))
        {
            last++;
        }

        return (first, last - 1);
    }
}
