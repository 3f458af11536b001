namespace Hearsay.Language.Words;

/// <summary>What the weights look at of one token: hashes of its letters, its shape, and what the word table knows of it.</summary>
/// <remarks>Letters are compared in lower case, digits as 0, curly marks as straight ones.</remarks>
internal struct WordForm
{
    /// <summary>Hash of the whole form.</summary>
    public uint Word;

    /// <summary>The last one to four letters and the first one to three.</summary>
    public uint Suffix1, Suffix2, Suffix3, Suffix4, Prefix1, Prefix2, Prefix3;

    /// <summary>Capitals, digits, marks: see <see cref="WordShape"/>.</summary>
    public byte Shape;

    /// <summary>Coarse and fine distributional class; 0 where the word is too rare to have one.</summary>
    public byte Coarse;

    public ushort Fine;

    /// <summary>Class of the words that are met in like texts; 0 where the word is too rare to have one.</summary>
    public ushort Topic;

    /// <summary>How running text writes the word inside sentences: 0 in small letters, 1 and 2 now and then with a capital, 3 nearly always with one; 4 where it is too rare to tell.</summary>
    public byte Casing;

    /// <summary>Whether the classes and the casing are those of words like it, running text having too little of itself.</summary>
    public bool IsGuessed;

    /// <summary>Number of the only tag that a frequent word has, plus one; 0 where it has several or is rare.</summary>
    public byte OnlyTag;

    /// <summary>What a dictionary says the word may be: <see cref="Lexicon.KindOf"/>; 0 where it has no such word.</summary>
    public byte Kind;

    public static WordForm Of(ReadOnlySpan<char> token, WordTable table)
    {
        var form = new WordForm { Casing = 4 };
        uint hash = 2166136261, last = 0, before = 0;
        var shape = default(WordShape.Counter);
        for (var i = 0; i < token.Length; i++)
        {
            var letter = shape.Take(token[i]);
            hash = (hash ^ letter) * 16777619;
            before = (before << 16) | (last >> 16);
            last = (last << 16) | letter;
            switch (i)
            {
                case 0:
                    form.Prefix1 = hash;
                    break;
                case 1:
                    form.Prefix2 = hash;
                    break;
                case 2:
                    form.Prefix3 = hash;
                    break;
            }
        }

        hash ^= hash >> 15;
        form.Word = hash * 0x2C1B3C6D;
        form.Suffix1 = last & 0xFFFF;
        form.Suffix2 = last;
        form.Suffix3 = (last * 0x9E3779B1) ^ (before & 0xFFFF);
        form.Suffix4 = (last * 0x9E3779B1) ^ (before * 0x85EBCA6B);
        form.Shape = shape.Shape(token.Length);
        table.Find(form.Word, ref form);
        return form;
    }
}
