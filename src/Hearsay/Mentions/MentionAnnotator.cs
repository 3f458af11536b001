using Hearsay.Annotations;
using Hearsay.Language;
using Hearsay.Language.Names;

namespace Hearsay.Mentions;

/// <summary>Makes mentions of the names that the weights found, and joins shorter forms to the fullest form of the document.</summary>
/// <remarks>
/// Titles (Minister, Dr) and the article are not part of a name; nationalities, days, months and sums are no mentions. What is named but is no person, organisation
/// or place is <see cref="EntityKind.Other"/>. Mentions do not overlap. Time is linear in the text. The rule says what decided: <c>mention.weights</c> the weights
/// alone, any other a rule over them. Spec: Specs/Mentions/names.en.md
/// </remarks>
public sealed class MentionAnnotator : Annotator<Mention>
{
    public override string Version => "mentions/5";

    public override IEnumerable<Mention> Annotate(AnnotatedText text)
    {
        var tokens = text.Columns<Tokens>();
        var words = new NameText(text.Text, tokens);
        var candidates = NameCandidates.Of(words, text.Columns<NameTags>(), text.Layer<Sentence>().Select(sentence => tokens.Within(sentence.Span)));
        var names = new DocumentNames(words, candidates);
        var decided = candidates.Select(names.Decide).ToList();
        var aliases = new Aliases(words, names, decided);
        return decided.Select(candidate => Build(words, names, aliases, candidate)).OfType<Mention>();
    }

    private static Mention? Build(NameText text, DocumentNames names, Aliases aliases, Candidate candidate)
    {
        var span = text.Span(candidate.First, candidate.End);
        var surface = names.Surface(candidate);
        if (candidate.Kind == EntityKind.Place && text.IsAllCapitals(candidate.First) && names.Uncapitalised(surface) is { } form)
        {
            return new Mention(span, candidate.Kind, form, "written in capitals", candidate.Rule);
        }

        if (aliases.Of(surface, candidate) is { } alias)
        {
            return new Mention(span, alias.Kind, alias.Entity, alias.Joined, candidate.Rule);
        }

        // A common word with the capital of its sentence names nobody.
        return candidate.Words == 1 && candidate.Kind is EntityKind.Person or EntityKind.Other && text.Opens(candidate.First) && (text.Has(candidate.First, WordClasses.Common) || text.IsWrittenSmall(candidate.First))
            ? null
            : new Mention(span, candidate.Kind, surface, null, candidate.Rule);
    }
}
