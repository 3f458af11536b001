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
