using System.Runtime.Intrinsics;

namespace Hearsay.Language.Parsing;

/// <summary>The sixteen classes among which a step is chosen: to shift, or to draw an arc of one of seven or eight kinds to either side.</summary>
/// <remarks>Kinds of relations that behave alike are one class, so that a feature's weights fill one vector of sixteen; the relation itself is chosen afterwards.</remarks>
internal static class StepClass
{
    public const int Count = 16;

    public const int Shift = 0;

    /// <summary>Classes from here to <see cref="FirstRight"/> draw an arc to the left, those from there on to the right.</summary>
    public const int FirstLeft = 1;

    public const int FirstRight = 9;

    public static Transition StepOf(int step) => step == Shift ? Transition.Shift : step < FirstRight ? Transition.Left : Transition.Right;

    /// <summary>The step whose best class has the highest score.</summary>
    /// <param name="canRight">Whether there are two words on the stack.</param>
    /// <param name="lead">By how much it leads the best class of any other step.</param>
    /// <param name="other">That other step.</param>
    public static Transition Best(ReadOnlySpan<short> scores, bool canRight, out short lead, out Transition other)
    {
        var shift = scores[Shift];
        var left = Most(Vector128.Create(scores.Slice(FirstLeft, FirstRight - FirstLeft)));
        var right = canRight ? Most(Vector128.Create(scores.Slice(FirstRight - 1, Count - FirstRight + 1)).WithElement(0, short.MinValue)) : short.MinValue;
        var (best, second) = (Transition.Shift, Transition.Left);
        var (high, next) = (shift, left);
        if (left > shift)
        {
            (best, second, high, next) = (Transition.Left, Transition.Shift, left, shift);
        }

        if (right > high)
        {
            (best, second, high, next) = (Transition.Right, best, right, high);
        }
        else if (right > next)
        {
            (second, next) = (Transition.Right, right);
        }

        other = second;
        lead = (short)Math.Min(short.MaxValue, high - next);
        return best;
    }

    private static short Most(Vector128<short> scores)
    {
        scores = Vector128.Max(scores, Vector128.Shuffle(scores, Vector128.Create((short)4, 5, 6, 7, 0, 1, 2, 3)));
        scores = Vector128.Max(scores, Vector128.Shuffle(scores, Vector128.Create((short)2, 3, 0, 1, 6, 7, 4, 5)));
        scores = Vector128.Max(scores, Vector128.Shuffle(scores, Vector128.Create((short)1, 0, 3, 2, 5, 4, 7, 6)));
        return scores[0];
    }

    public static int Of(Transition step, Relation relation) => step switch
    {
        Transition.Shift => Shift,
        Transition.Left => FirstLeft + Left(relation),
        _ => FirstRight + Right(relation),
    };

    private static int Left(Relation relation) => relation switch
    {
        Relation.Det or Relation.DetPredet or Relation.Nummod or Relation.NmodPoss => 0,
        Relation.Amod or Relation.Compound or Relation.Flat or Relation.Goeswith or Relation.NmodDesc or Relation.NmodUnmarked => 1,
        Relation.Case or Relation.Mark => 2,
        Relation.Nsubj or Relation.NsubjPass or Relation.NsubjOuter or Relation.Csubj or Relation.Expl => 3,
        Relation.Aux or Relation.AuxPass or Relation.Cop => 4,
        Relation.Advmod or Relation.Cc or Relation.CcPreconj or Relation.Discourse or Relation.Vocative => 5,
        Relation.Punct => 6,
        _ => 7,
    };

    private static int Right(Relation relation) => relation switch
    {
        Relation.Obj or Relation.Iobj or Relation.Xcomp or Relation.Ccomp => 0,
        Relation.Nmod or Relation.NmodUnmarked or Relation.Nummod or Relation.NmodDesc => 1,
        Relation.Acl or Relation.AclRelcl or Relation.Appos => 2,
        Relation.Obl or Relation.OblAgent or Relation.OblUnmarked or Relation.Advmod or Relation.Advcl or Relation.AdvclRelcl => 3,
        Relation.Conj or Relation.Parataxis or Relation.List => 4,
        Relation.Punct => 5,
        _ => 6,
    };
}
