using Hearsay.Language.Parsing;

namespace Hearsay.Attributions;

/// <summary>The relations of a word's children, one bit for each kind that tells whether a word reports; subjects and clauses by their side.</summary>
internal static class ChildBits
{
    /// <summary>Those that make the frame of a verb.</summary>
    public const uint Frame = 0x3FFF;

    public static uint Of(Relation relation, bool isLeft) => relation switch
    {
        Relation.Nsubj or Relation.NsubjOuter => isLeft ? 1u : 1u << 1,
        Relation.NsubjPass => 1u << 2,
        Relation.Ccomp => isLeft ? 1u << 3 : 1u << 4,
        Relation.Xcomp => 1u << 5,
        Relation.Parataxis => isLeft ? 1u << 6 : 1u << 7,
        Relation.Obj => 1u << 8,
        Relation.Iobj => 1u << 9,
        Relation.Obl or Relation.OblAgent or Relation.Nmod => 1u << 10,
        Relation.Acl or Relation.AclRelcl => 1u << 11,
        Relation.NmodPoss => 1u << 12,
        Relation.Advcl => isLeft ? 1u << 14 : 1u << 13,
        Relation.Mark => 1u << 15,
        Relation.Aux => 1u << 16,
        Relation.AuxPass => 1u << 17,
        Relation.Cop => 1u << 18,
        Relation.CompoundPrt => 1u << 19,
        Relation.Det => 1u << 20,
        Relation.Case => 1u << 21,
        Relation.Conj => 1u << 22,
        Relation.Amod => 1u << 23,
        Relation.Advmod => 1u << 24,
        Relation.Csubj => 1u << 25,
        Relation.Expl => 1u << 26,
        _ => 0,
    };
}
