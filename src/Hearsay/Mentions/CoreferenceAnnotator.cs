using Hearsay.Annotations;
using Hearsay.Language.Parsing;
using Hearsay.Language.Tagging;

namespace Hearsay.Mentions;

/// <summary>Says for pronouns and definite descriptions which name of the document they stand for, or leaves them open.</summary>
/// <remarks>
/// He, she, it, they, who and <c>the minister</c>, <c>the party's spokesman</c>, <c>the 43-year-old</c>; I, we and you are left to whoever reads the quotation. Gender counts by evidence only:
/// titles, words such as spokeswoman, given names of one sex. Linear: each reference looks at a bounded number of appearances before it. Spec: Specs/Mentions/coreference.en.md
/// </remarks>
public sealed class CoreferenceAnnotator : Annotator<Reference>
{
    public override string Version => "references/1";

    public override IEnumerable<Reference> Annotate(AnnotatedText text) => new Reading(new ReferenceText(text)).Read();

    /// <summary>The state of one text while it is read from its first word to its last.</summary>
    private sealed class Reading
    {
        private const int PhraseReach = 8;

        private readonly ReferenceText text;
        private readonly Referents referents;
        private readonly RecentAppearances recent = new();
        private readonly PronounResolver pronouns;
        private readonly NominalResolver nominals;
        private readonly List<Reference> found = [];
        private readonly Referent?[] nominalAt;
        private readonly HashSet<string> unnamed = new(StringComparer.Ordinal);
        private List<Referent> speakers = [];
        private int lastPlural = -1;

        public Reading(ReferenceText text)
        {
            this.text = text;
            referents = new Referents(text);
            pronouns = new PronounResolver(text, recent);
            nominals = new NominalResolver(text, referents, recent);
            nominalAt = new Referent?[text.Count];
        }

        public List<Reference> Read()
        {
            // sentences that stand wholly in quotation marks take no distance: "…", she said goes on from before the quotation
            var narrated = 0;
            foreach (var (first, end) in text.Sentences)
            {
                ReadSpeakers(first, end);
                for (var i = first; i < end; i++)
                {
                    ReadToken(narrated, first, i);
                }

                narrated += Enumerable.Range(first, end - first).Any(i => !text.IsQuoted(i) && text.Tag(i) is UniversalTag.Verb or UniversalTag.Noun or UniversalTag.Propn) ? 1 : 0;
            }

            return found;
        }

        private void ReadToken(int sentence, int sentenceFirst, int i)
        {
            if (text.MentionOf(i) is >= 0 and var mention)
            {
                var (first, end) = text.Ranges[mention];
                if (first == i)
                {
                    AddAppearance(referents[mention], sentence, text.Trees.HeadOf(first, end), isPronoun: false);
                }

                return;
            }

            if (text.Tag(i) is UniversalTag.Pron or UniversalTag.Det)
            {
                ReadPronoun(sentence, i);
            }
            else if (text.IsNoun(i) || text.Lower(i) == "old")
            {
                ReadNoun(sentence, sentenceFirst, i);
            }
        }

        private void ReadPronoun(int sentence, int i)
        {
            var relation = text.Trees.Relation(i);
            (Referent? Who, string Rule)? choice = text.Lower(i) switch
            {
                "he" or "him" or "his" or "himself" => pronouns.Person(i, sentence, Gender.Masculine, speakers),
                "she" or "her" or "hers" or "herself" => pronouns.Person(i, sentence, Gender.Feminine, speakers),
                "it" when relation is Relation.Nsubj && text.IsSpeech(text.Trees.Head(i)) => pronouns.Body(i, sentence, -1),
                "they" when relation is Relation.Nsubj => pronouns.Body(i, sentence, lastPlural),
                "who" or "which" or "that" when relation is Relation.Nsubj or Relation.NsubjPass && text.Trees.Relation(text.Trees.Head(i)) is Relation.AclRelcl => Relative(text.Trees.Head(text.Trees.Head(i))),
                _ => null,
            };
            if (choice is not { } chosen)
            {
                return;
            }

            found.Add(new Reference(text.Span(i, i + 1), ReferenceKind.Pronoun, chosen.Who?.Name, chosen.Rule));
            if (chosen.Who is { } who)
            {
                AddAppearance(who, sentence, i, isPronoun: true);
            }
        }

        /// <summary>Null where the clause is about a common noun.</summary>
        private (Referent? Who, string Rule)? Relative(int noun)
        {
            var who = noun < 0 ? null : text.MentionOf(noun) is >= 0 and var mention ? referents[mention] : referents.DescribedBy(noun) ?? nominalAt[noun];
            return who is null ? null : (who, "reference.relative");
        }

        private void ReadNoun(int sentence, int sentenceFirst, int i)
        {
            var relation = text.Trees.Relation(i);
            if (text.IsPluralNoun(i))
            {
                lastPlural = relation is Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.Conj ? i : lastPlural;
                return;
            }

            if (relation is Relation.Compound or Relation.Flat or Relation.Amod or Relation.Appos || referents.DescribedBy(i) is not null || text.MentionOf(i + 1) >= 0 && text.Trees.Head(i) > i)
            {
                return;
            }

            var age = text.Lower(i) == "old" && i >= 4 && text.Lower(i - 2) == "year";
            var lemma = age ? text.Lower(i - 4) + "-year-old" : text.Lemma(i);
            var isPerson = age || DescriptionWords.IsPerson(lemma);
            var description = !age && text.IsFormer(i) ? "former " + lemma : lemma;
            if (!isPerson && !DescriptionWords.IsBody(lemma) && !DescriptionWords.IsPlace(lemma) && referents.With(description).Count == 0)
            {
                return;
            }

            var start = Start(sentenceFirst, i, age);
            var (who, rule) = start < 0 ? (null, "") : nominals.Resolve(start, i, description, sentence);
            if (rule == "reference.none" && DescriptionWords.IsEpithet(lemma) && relation is Relation.Nsubj && !unnamed.Contains(lemma) && referents.With(lemma).Count == 0)
            {
                (who, rule) = pronouns.Person(i, sentence, DescriptionWords.OfWord(lemma), speakers, reach: 1) is ({ } named, _) ? (named, "reference.epithet") : (null, rule);
            }

            if (start >= 0)
            {
                found.Add(new Reference(text.Span(start, i + 1), ReferenceKind.Nominal, who?.Name, rule));
            }

            if (who is not null)
            {
                nominalAt[i] = who;
                AddAppearance(who, sentence, i, isPronoun: false);
            }
            else if (isPerson && relation is not (Relation.Root or Relation.Xcomp))
            {
                unnamed.Add(lemma);
                recent.Add(new Appearance(null, DescriptionWords.OfWord(lemma), sentence, i, Salience.Of(text, i), text.IsQuoted(i), false));
            }
        }

        /// <summary>First token of a definite description: its article, or the first word of its possessor; −1 where it is not definite.</summary>
        private int Start(int sentenceFirst, int head, bool age)
        {
            if (age)
            {
                return text.Lower(head - 5) == "the" ? head - 5 : -1;
            }

            for (var i = head - 1; i >= sentenceFirst && i >= head - PhraseReach; i--)
            {
                var word = text.Lower(i);
                if (text.Trees.Head(i) == head && word is "the" or "that" or "this")
                {
                    return i;
                }

                if (text.Trees.Head(i) == head && text.Trees.Relation(i) == Relation.NmodPoss && text.Tag(i) != UniversalTag.Pron)
                {
                    var mention = text.MentionOf(i);
                    var first = mention >= 0 ? text.Ranges[mention].First : i;
                    return first > sentenceFirst && text.Lower(first - 1) == "the" ? first - 1 : first;
                }
            }

            return -1;
        }

        private void AddAppearance(Referent who, int sentence, int head, bool isPronoun) =>
            recent.Add(new Appearance(who, who.Gender, sentence, head, Salience.Of(text, head), text.IsQuoted(head), isPronoun));

        /// <summary>Who speaks in a sentence with a quotation; those of the sentence before where it names none.</summary>
        private void ReadSpeakers(int first, int end)
        {
            var named = new List<Referent>();
            var quoted = false;
            for (var i = first; i < end; i++)
            {
                quoted |= text.IsQuoted(i);
                if (!text.IsQuoted(i) && text.MentionOf(i) is >= 0 and var mention && text.Trees.Relation(i) == Relation.Nsubj && text.IsSpeech(text.Trees.Head(i)) && named.Count < 4)
                {
                    named.Add(referents[mention]);
                }
            }

            speakers = named.Count > 0 || !quoted ? named : speakers;
        }
    }
}
