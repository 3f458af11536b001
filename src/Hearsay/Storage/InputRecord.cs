using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Storage;

/// <summary>How an input ended.</summary>
public enum InputState { Ok, Partial, Failed, Skipped }

/// <summary>Whether what was met still lies where it was, at the last reading of its pile.</summary>
public enum Standing { Present, Changed, Gone }

/// <summary>One place and way in which bytes were met, or a file that could not be read. Never dropped.</summary>
/// <param name="Id">Content address over path, blob and what came with them. 24 hex digits.</param>
/// <param name="Path">Name of the pile and path inside it.</param>
/// <param name="Reasons">Why it is not ok; for skipped inputs the kind (hidden file, asset of a saved page, unsupported type).</param>
/// <param name="Blob">Null where no bytes were taken in.</param>
/// <param name="Document">Id of the document read from it; null where none was.</param>
public sealed record InputRecord(
    string Id, string Path, InputState State, ImmutableArray<string> Reasons, string? Blob, string? Document,
    long Bytes, string? Charset, string? Url, Edtf? Published, Edtf? Captured, Standing Standing);
