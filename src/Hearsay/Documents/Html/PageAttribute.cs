namespace Hearsay.Documents.Html;

/// <summary>Where an attribute's name and value stand in the decoded page.</summary>
internal readonly record struct PageAttribute(int NameStart, int NameEnd, int ValueStart, int ValueEnd);
