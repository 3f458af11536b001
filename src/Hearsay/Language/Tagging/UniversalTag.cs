namespace Hearsay.Language.Tagging;

/// <summary>Part of speech as Universal Dependencies names it (UPOS); in capitals there.</summary>
public enum UniversalTag : byte { Adj, Adp, Adv, Aux, Cconj, Det, Intj, Noun, Num, Part, Pron, Propn, Punct, Sconj, Sym, Verb, X }
