using System.Globalization;

namespace Hearsay.Language.Lemmas;

/// <summary>How a word is written: in small letters, with a first capital, in capitals alone, or otherwise.</summary>
internal enum LetterCase : byte { Small, Title, Capitals, Mixed }

/// <summary>What makes a lemma of a form: letters to take off the end, letters to add, and the way to write the result; null leaves the form as it is written.</summary>
internal readonly record struct LemmaEdit(int Cut, string Add, LetterCase? Writing)
{
    public static LetterCase CaseOf(string form) =>
        string.Equals(form, form.ToLowerInvariant(), StringComparison.Ordinal) ? LetterCase.Small
        : form.Length > 1 && string.Equals(form, form.ToUpperInvariant(), StringComparison.Ordinal) ? LetterCase.Capitals
        : char.IsUpper(form[0]) && string.Equals(form[1..], form[1..].ToLowerInvariant(), StringComparison.Ordinal) ? LetterCase.Title
        : LetterCase.Mixed;

    /// <summary>The edit that leads from a form to its lemma; the form itself where no edit of this kind does.</summary>
    public static LemmaEdit Between(string form, string lemma)
    {
        if (string.Equals(form, lemma, StringComparison.Ordinal))
        {
            return new LemmaEdit(0, string.Empty, null);
        }

        var (from, to) = (form.ToLowerInvariant(), lemma.ToLowerInvariant());
        var same = 0;
        while (same < from.Length && same < to.Length && from[same] == to[same])
        {
            same++;
        }

        var edit = new LemmaEdit(from.Length - same, to[same..], CaseOf(lemma));
        return string.Equals(edit.Apply(form), lemma, StringComparison.Ordinal) ? edit : new LemmaEdit(0, string.Empty, null);
    }

    /// <exception cref="FormatException">The text is no written edit.</exception>
    public static LemmaEdit Parse(string written)
    {
        var parts = written.Split(' ');
        return new LemmaEdit(int.Parse(parts[0], CultureInfo.InvariantCulture), parts[2], parts[1] == "-" ? null : Enum.Parse<LetterCase>(parts[1]));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Cut} {Writing?.ToString() ?? "-"} {Add}");

    public string Apply(string form)
    {
        if (Writing is null || Cut > form.Length)
        {
            return form;
        }

        var lemma = form.ToLowerInvariant()[..(form.Length - Cut)] + Add;
        return Writing switch
        {
            LetterCase.Title when lemma.Length > 0 => char.ToUpperInvariant(lemma[0]) + lemma[1..],
            LetterCase.Capitals => lemma.ToUpperInvariant(),
            _ => lemma,
        };
    }
}
