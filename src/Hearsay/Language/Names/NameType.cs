namespace Hearsay.Language.Names;

/// <summary>What a name names. A group is a nationality, a religious or a political group, adjectives included.</summary>
public enum NameType : byte { None, Person, Place, Organisation, Group, Date, Money, Facility, Product, Misc }
