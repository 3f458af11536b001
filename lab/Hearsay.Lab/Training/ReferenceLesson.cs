using Hearsay.Lab.Corpora;
using Hearsay.Mentions.References;

namespace Hearsay.Lab.Training;

/// <summary>Teaches weights while a document is read: at each pronoun and description the best right choice must lead the best wrong one by a margin.</summary>
/// <remarks>A latent ranking (Fernandes et al. 2012) with whole-number steps that shrink. Who an option is, its first annotated mention says.</remarks>
internal sealed class ReferenceLesson(RankWeights weights, EntityDocument document, bool follows) : ReferenceChooser
{
    private const int Margin = 40 * Perceptron.Unit;

    private readonly Dictionary<string, int> entityOfName = EntitiesOfNames(document);
    private readonly int[] keys = new int[ReferenceFeatures.Most];
    private readonly int[] rightKeys = new int[ReferenceFeatures.Most];
    private readonly int[] wrongKeys = new int[ReferenceFeatures.Most];

    public int Wrong { get; private set; }

    public int Seen { get; private set; }

    public override bool Learns => true;

    public override int Choose(in Anaphor anaphor, List<Option> options, int modifiers, ReferenceFeatures features)
    {
        if (options.Count == 0)
        {
            return None;
        }

        weights.Clock++;
        Seen++;
        features.Begin(anaphor);
        var entity = document.Entities[anaphor.Token];
        if (!document.IsAnnotated[anaphor.Token] || (entity == 0 && document.HasGaps))
        {
            return None;
        }

        var isAnswered = entity != 0 && options.Exists(option => EntityOf(option.Who) == entity);
        if (document.HasGaps && !isAnswered)
        {
            return None;
        }

        var (right, wrong) = (long.MinValue, long.MinValue);
        int rightAt = None, wrongAt = None, rightCount = 0, wrongCount = 0;
        for (var i = None; i < options.Count; i++)
        {
            if (i != None && document.HasGaps && EntityOf(options[i].Who) == 0)
            {
                continue;
            }

            var count = i == None ? features.FillNone(anaphor, options, modifiers, keys) : features.Fill(anaphor, options[i], keys);
            var sum = weights.Sum(keys.AsSpan(0, count));
            var isRight = i == None ? !isAnswered : isAnswered && EntityOf(options[i].Who) == entity;
            if (isRight && sum > right)
            {
                (right, rightAt, rightCount) = (sum, i, count);
                keys.CopyTo(rightKeys, 0);
            }
            else if (!isRight && sum > wrong)
            {
                (wrong, wrongAt, wrongCount) = (sum, i, count);
                keys.CopyTo(wrongKeys, 0);
            }
        }

        if (wrong == long.MinValue)
        {
            return rightAt;
        }

        Wrong += wrong >= right ? 1 : 0;
        if (right <= wrong + Margin)
        {
            weights.Move(rightKeys.AsSpan(0, rightCount), 1);
            weights.Move(wrongKeys.AsSpan(0, wrongCount), -1);
        }

        return follows && wrong > right ? wrongAt : rightAt;
    }

    private int EntityOf(Referent who) =>
        who.Name is { } name ? entityOfName.GetValueOrDefault(name) : who.FirstToken >= 0 ? document.Entities[who.FirstToken] : 0;

    /// <summary>The entity that the first annotated mention of each name is of.</summary>
    public static Dictionary<string, int> EntitiesOfNames(EntityDocument document)
    {
        var text = new ReferenceText(document.Annotated);
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var m = 0; m < text.Ranges.Length; m++)
        {
            if (document.Entities[text.Trees.HeadOf(text.Ranges[m].First, text.Ranges[m].End)] is > 0 and var entity)
            {
                found.TryAdd(text.Mentions[m].Entity, entity);
            }
        }

        return found;
    }
}
