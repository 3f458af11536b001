namespace Hearsay.Storage;

/// <summary>A case that this program must not open: of a newer schema, none of ours, or in use by another writer. The message is for people.</summary>
public sealed class CaseRefusedException(string message) : Exception(message);
