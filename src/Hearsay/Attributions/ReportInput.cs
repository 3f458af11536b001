using Hearsay.Annotations;
using Hearsay.Language.Names;
using Hearsay.Language.Parsing;
using Hearsay.Language.Tagging;
using Hearsay.Language.Words;

namespace Hearsay.Attributions;

/// <summary>One text as the weights for attributions see it: its words with tags, trees, names and quotations, and what hangs on each word.</summary>
internal sealed class ReportInput
{
    /// <summary>What a token says of the quotation it stands in; bits.</summary>
    public const byte Quoted = 1, Opens = 2, Closes = 4, Long = 8, EndsWithMark = 16;

    /// <summary>Value of what is not there.</summary>
    public const uint None = 0xFFFF;

    /// <summary>Most words between a cue and a comma before it.</summary>
    private const int MostWords = 16;

    private const int LongQuotation = 24;

    private readonly bool[] startsParagraph;

    public ReportInput(AnnotatedText text)
    {
        Words = new Words(text);
        Tags = text.Columns<Tags>();
        Trees = text.Columns<Trees>();
        Names = text.Columns<NameTags>();
        Forms = Tags.Forms;
        Lemmas = new uint[Count];
        Voices = new byte[Count];
        Senses = new byte[Count];
        Children = new uint[Count];
        Subjects = new int[Count];
        Clauses = new int[Count];
        Objects = new int[Count];
        Obliques = new int[Count];
        Quotes = new byte[Count];
        startsParagraph = new bool[Count];
        ReadWords(Cues.English);
        ReadTrees();
        ReadQuotations();
        ReadParagraphs();
    }

    public Words Words { get; }

    public Tags Tags { get; }

    public Trees Trees { get; }

    public NameTags Names { get; }

    public WordForm[] Forms { get; }

    public int Count => Words.Count;

    /// <summary>Number of the lexicon's verb that a token is a form of, else the hash of its dictionary form.</summary>
    public uint[] Lemmas { get; }

    /// <summary>0 for a token that is no form of a reporting verb or noun, else one more than its <see cref="Voice"/>.</summary>
    public byte[] Voices { get; }

    /// <summary>For each token the row of <see cref="Supersenses"/> that it stands in, 0 for none.</summary>
    public byte[] Senses { get; }

    /// <summary>The relations of a token's children as bits: <see cref="ChildBits"/>.</summary>
    public uint[] Children { get; }

    /// <summary>Index of a child by what it is, −1 where there is none: subject; clause or open complement; object; oblique phrase.</summary>
    public int[] Subjects { get; }

    public int[] Clauses { get; }

    public int[] Objects { get; }

    public int[] Obliques { get; }

    public byte[] Quotes { get; }

    public bool StartsParagraph(int token) => startsParagraph[token];

    public uint Word(int token, int first, int end) => token >= first && token < end ? Forms[token].Word : None;

    public uint Tag(int token, int first, int end) => token >= first && token < end ? Tags.Numbers[token] : None;

    public uint Lemma(int token) => token >= 0 ? Lemmas[token] : None;

    public uint SenseOf(int token) => token >= 0 ? Senses[token] : None;

    public uint TagOf(int token) => token >= 0 ? Tags.Numbers[token] : None;

    public uint WordOf(int token) => token >= 0 ? Forms[token].Word : None;

    public uint NameOf(int token) => token >= 0 ? (uint)Names.TypeOf(token) : None;

    public uint RelationOf(int token) => token >= 0 ? (uint)Trees.Relation(token) : None;

    /// <summary>The lexicon's entry that a token is a form of; null where there is none.</summary>
    public Cue? CueAt(int token) => Cues.English.Find(Forms[token].Word);

    /// <summary>The last comma before a cue that leaves its subject, if it stands before the cue, behind it: what it closes may be the content. −1 where none does.</summary>
    public int CommaBefore(int cue, int first)
    {
        var from = Subjects[cue] >= 0 && Subjects[cue] < cue ? Subjects[cue] : cue;
        for (var i = from - 1; i >= Math.Max(first, cue - MostWords); i--)
        {
            if (Words.Text[Words.Start(i)] == ',')
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>How a cue stands in its sentence, as a value of features: what follows it, how much of the sentence is left, whether a comma closes something before it.</summary>
    public uint SettingOf(int cue, int first, int end)
    {
        var left = end - cue - 1;
        return Tag(cue + 1, first, end) | ((left < 2 ? 0u : left < 4 ? 1u : left < 8 ? 2u : 3u) << 16) | (CommaBefore(cue, first) >= 0 ? 1u << 20 : 0);
    }

    private void ReadWords(Cues cues)
    {
        var lexemes = new Lexemes(Words, Tags);
        for (var i = 0; i < Count; i++)
        {
            var cue = cues.Find(Forms[i].Word);
            var (lemma, sense) = lexemes[i];
            Lemmas[i] = cue?.Number ?? lemma;
            Senses[i] = sense;
            Voices[i] = cue is null ? (byte)0 : (byte)(1 + (int)cue.Voice);
        }
    }

    private void ReadTrees()
    {
        Array.Fill(Subjects, -1);
        Array.Fill(Clauses, -1);
        Array.Fill(Objects, -1);
        Array.Fill(Obliques, -1);
        for (var i = 0; i < Count; i++)
        {
            var head = Trees.Head(i);
            if (head < 0)
            {
                continue;
            }

            var relation = Trees.Relation(i);
            Children[head] |= ChildBits.Of(relation, i < head);
            switch (relation)
            {
                case Relation.Nsubj or Relation.NsubjPass or Relation.NsubjOuter or Relation.NmodPoss:
                    Subjects[head] = i;
                    break;
                case Relation.Ccomp or Relation.Xcomp or Relation.Parataxis or Relation.Acl or Relation.Csubj:
                    Clauses[head] = Clauses[head] < 0 || relation == Relation.Ccomp ? i : Clauses[head];
                    break;
                case Relation.Obj or Relation.Iobj:
                    Objects[head] = i;
                    break;
                case Relation.Obl or Relation.OblAgent or Relation.Nmod:
                    Obliques[head] = Obliques[head] < 0 ? i : Obliques[head];
                    break;
            }
        }
    }

    private void ReadQuotations()
    {
        for (var q = 0; q < Words.Quotations.Count; q++)
        {
            var span = Words.Quotations[q].Span;
            var (first, end) = (Words.FirstFrom(span.Start), Words.FirstFrom(span.End));
            if (end <= first)
            {
                continue;
            }

            var kind = (byte)(Quoted | (span.Length > LongQuotation ? Long : 0) | (EndsInMark(span.Start, span.End) ? EndsWithMark : 0));
            for (var i = first; i < end && Words.QuotationOf(i) == q; i++)
            {
                Quotes[i] = kind;
            }

            Quotes[first] |= Opens;
            Quotes[end - 1] |= Closes;
        }
    }

    /// <summary>Whether a comma, a full stop or another mark of a sentence stands before the closing mark.</summary>
    private bool EndsInMark(int start, int end)
    {
        var i = end - 1;
        while (i > start && Words.Text[i] is '"' or '”' or '\'' or '’' or '»')
        {
            i--;
        }

        return Words.Text[i] is ',' or '.' or '?' or '!' or '…' or '—' or '–';
    }

    private void ReadParagraphs()
    {
        for (var i = 0; i < Count; i++)
        {
            startsParagraph[i] = i == 0 || Words.Text.AsSpan(Words.End(i - 1), Words.Start(i) - Words.End(i - 1)).Contains('\n');
        }
    }
}
