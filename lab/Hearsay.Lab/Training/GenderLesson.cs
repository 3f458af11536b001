using Hearsay.Mentions;
using Hearsay.Mentions.References;

namespace Hearsay.Lab.Training;

/// <summary>Teaches weights from news without annotation: where only one of those met is known to be of the gender of he or she and others are known to be of the other one, gender tells whom it stands for, and everything else is taught by it.</summary>
/// <remarks>Gender itself is no feature then. After Bergsma and Lin 2006, who took unambiguous pronouns as examples.</remarks>
internal sealed class GenderLesson(RankWeights weights) : ReferenceChooser
{
    private const int Margin = 40 * Perceptron.Unit;
    private const int Reach = 3;

    private readonly int[] keys = new int[ReferenceFeatures.Most];
    private readonly int[] rightKeys = new int[ReferenceFeatures.Most];
    private readonly int[] wrongKeys = new int[ReferenceFeatures.Most];

    public int Seen { get; private set; }

    public int Wrong { get; private set; }

    public override bool IgnoresGender => true;

    public override bool Learns => true;

    public override int Choose(in Anaphor anaphor, List<Option> options, int modifiers, ReferenceFeatures features)
    {
        features.Begin(anaphor);
        var own = anaphor.Type switch { AnaphorType.He => Gender.Masculine, AnaphorType.She => Gender.Feminine, _ => Gender.Unknown };
        int right = None, rightCount = 0, wrongCount = 0, open = 0;
        var (rightSum, wrongSum) = (0L, long.MinValue);
        for (var i = 0; i < options.Count && own != Gender.Unknown; i++)
        {
            var who = options[i].Who;
            var count = features.Fill(anaphor, options[i], keys);
            var isNear = anaphor.Sentence - who.Last.Sentence <= Reach;
            if (who.Gender == Gender.Unknown)
            {
                open += isNear && who.Kind == EntityKind.Person ? 1 : 0;
            }
            else if (who.Gender == own)
            {
                open++;
                right = isNear ? i : None;
                (rightSum, rightCount) = (weights.Sum(keys.AsSpan(0, count)), count);
                keys.CopyTo(rightKeys, 0);
            }
            else if (weights.Sum(keys.AsSpan(0, count)) is var sum && sum > wrongSum)
            {
                (wrongSum, wrongCount) = (sum, count);
                keys.CopyTo(wrongKeys, 0);
            }
        }

        if (open != 1 || right == None || wrongCount == 0)
        {
            return open == 1 ? right : None;
        }

        weights.Clock++;
        Seen++;
        Wrong += wrongSum >= rightSum ? 1 : 0;
        if (rightSum <= wrongSum + Margin)
        {
            weights.Move(rightKeys.AsSpan(0, rightCount), 1);
            weights.Move(wrongKeys.AsSpan(0, wrongCount), -1);
        }

        return right;
    }
}
