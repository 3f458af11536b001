using System.Runtime.CompilerServices;

namespace Hearsay.Language.Words;

/// <summary>How a token is written: which of small letters, capitals, digits, hyphens and other marks it holds, where its capitals stand, and whether it is one character long.</summary>
internal static class WordShape
{
    public const byte Small = 1, Capital = 2, Digit = 4, Mark = 8, Hyphen = 16, CapitalFirst = 32, CapitalLater = 64, Single = 128;

    /// <summary>Gathers the shape while the letters go by.</summary>
    internal struct Counter
    {
        private byte seen;
        private bool started;

        /// <returns>The letter as the weights compare it.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public uint Take(char letter)
        {
            uint plain;
            if (letter - 'a' <= 'z' - 'a' && letter >= 'a')
            {
                seen |= Small;
                plain = letter;
            }
            else if (letter is >= 'A' and <= 'Z')
            {
                seen |= started ? (byte)(Capital | CapitalLater) : (byte)(Capital | CapitalFirst);
                plain = (uint)(letter | 0x20);
            }
            else
            {
                plain = Other(letter);
            }

            started = true;
            return plain;
        }

        public readonly byte Shape(int length) => length == 1 ? (byte)(seen | Single) : seen;

        private uint Other(char letter)
        {
            if (char.IsDigit(letter))
            {
                seen |= Digit;
                return '0';
            }

            if (letter is '-' or '–' or '‑')
            {
                seen |= Hyphen;
                return '-';
            }

            if (char.IsUpper(letter))
            {
                seen |= started ? (byte)(Capital | CapitalLater) : (byte)(Capital | CapitalFirst);
                return char.ToLowerInvariant(letter);
            }

            if (char.IsLetter(letter))
            {
                seen |= Small;
                return letter;
            }

            seen |= Mark;
            return letter switch { '’' or '‘' => '\'', '“' or '”' => '"', _ => letter };
        }
    }
}
