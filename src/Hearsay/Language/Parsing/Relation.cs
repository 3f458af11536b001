using System.Collections.Immutable;

namespace Hearsay.Language.Parsing;

/// <summary>How a word depends on its head: the relations of Universal Dependencies 2, with the subtypes of English that matter to who did what.</summary>
public enum Relation : byte
{
    Root, Acl, AclRelcl, Advcl, AdvclRelcl, Advmod, Amod, Appos, Aux, AuxPass, Case, Cc, CcPreconj, Ccomp, Compound, CompoundPrt, Conj, Cop, Csubj, Dep, Det, DetPredet,
    Discourse, Dislocated, Expl, Fixed, Flat, Goeswith, Iobj, List, Mark, Nmod, NmodDesc, NmodPoss, NmodUnmarked, Nsubj, NsubjOuter, NsubjPass, Nummod, Obj, Obl, OblAgent,
    OblUnmarked, Orphan, Parataxis, Punct, Reparandum, Vocative, Xcomp,
}

/// <summary>The relations as Universal Dependencies writes them, such as <c>nsubj:pass</c>.</summary>
public static class RelationNames
{
    private static readonly ImmutableArray<string> Names = [.. Enum.GetNames<Relation>().Select(Written)];

    public static string Name(this Relation relation) => Names[(int)relation];

    /// <returns>The relation of that name; without its subtype where that is not told apart here; null where UD English has no such relation.</returns>
    public static Relation? Parse(string name)
    {
        var at = Names.IndexOf(name);
        at = at < 0 ? Names.IndexOf(name.Split(':')[0]) : at;
        return at < 0 ? null : (Relation)at;
    }

    private static string Written(string name)
    {
        var at = 1;
        while (at < name.Length && char.IsLower(name[at]))
        {
            at++;
        }

        return (at == name.Length ? name : name[..at] + ":" + name[at..]).ToLowerInvariant();
    }
}
