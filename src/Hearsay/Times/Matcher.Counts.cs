namespace Hearsay.Times;

/// <content>Numbers before a unit of time, in digits and words, and the unit.</content>
internal sealed partial class Matcher
{
    private readonly record struct Count(decimal Number, bool Vague);

    private bool UnitAt(int i, out Grain grain, out int end)
    {
        end = i + 1;
        grain = Grain.Day;
        if (Is(i, WordClass.Unit))
        {
            grain = (Grain)(At(i).Value % 100);
            return grain != Grain.Quarter || (At(i).Value > 100 && !Hyphen(i - 1));
        }

        if (Is(i, WordClass.Ordinal) && At(i).Value == 2 && Is(i - 1, WordClass.Number) == false && Hyphen(i - 1))
        {
            grain = Grain.Second;
            return true;
        }

        return false;
    }

    /// <summary>A number in digits or words, or a vague one: 5, 5 1/2, 1,200, twenty-four, a hundred, a few, a couple of, half a, two and a half.</summary>
    private bool Amount(int i, out Count amount, out int end)
    {
        amount = new Count(1, false);
        end = i + 1;
        switch (At(i).Class)
        {
            case WordClass.Number:
                return Digits(i, out amount, out end);
            case WordClass.Cardinal or WordClass.Tens:
                return NumberWords(i, out amount, out end);
            case WordClass.Vague:
                amount = new Count(0, true);
                return true;
            case WordClass.Couple when Is(end, WordClass.Of):
                (amount, end) = (new Count(2, false), end + 1);
                return true;
            case WordClass.Dozen:
                amount = new Count(12, false);
                return true;
            case WordClass.Half when At(i + 1).Class == WordClass.A || (Hyphen(i + 1) && Is(i + 2, WordClass.Unit)):
                amount = new Count(0.5m, false);
                end = Is(i + 1, WordClass.A) ? i + 2 : i + 1;
                return true;
            case WordClass.A:
                return AfterArticle(i, out amount, out end);
            default:
                return false;
        }
    }

    private bool AfterArticle(int i, out Count amount, out int end)
    {
        amount = new Count(1, false);
        end = i + 1;
        switch (At(end).Class)
        {
            case WordClass.Vague:
                (amount, end) = (new Count(0, true), end + 1);
                return true;
            case WordClass.Couple:
                amount = new Count(2, false);
                end += Is(end + 1, WordClass.Of) ? 2 : 1;
                return true;
            case WordClass.Dozen:
                (amount, end) = (new Count(12, false), end + 1);
                return true;
            case WordClass.Half:
                (amount, end) = (new Count(0.5m, false), Hyphen(end + 1) ? end + 2 : end + 1);
                return true;
            case WordClass.Hundred or WordClass.Thousand:
                (amount, end) = (new Count(Is(end, WordClass.Hundred) ? 100 : 1000, false), end + 1);
                return true;
            case WordClass.Number or WordClass.Cardinal or WordClass.Tens:
                // Of "a three-year plan" the number alone is the length; "a three-year period" is one.
                return Amount(end, out amount, out end) && Hyphen(end) && Is(end + 1, WordClass.Unit) && Is(end + 2, WordClass.Period);
            default:
                return (Is(end, WordClass.Unit) && At(end).Value < 100) || Is(end, WordClass.Fortnight);
        }
    }

    private bool Digits(int i, out Count amount, out int end)
    {
        amount = new Count(At(i).Value, false);
        end = i + 1;
        if (At(i).Value < 0 || (i > 0 && Tight(i) && At(i - 1) is { Class: WordClass.Symbol, Value: '.' or ',' or '$' or '/' or ':' or '£' or '€' }))
        {
            return false;
        }

        if (Is(end + 1, WordClass.Number) && Tight(end) && Tight(end + 1))
        {
            if (Symbol(end, ',') && At(end + 1).Length == 3)
            {
                (amount, end) = (new Count((At(i).Value * 1000m) + At(end + 1).Value, false), end + 2);
            }
            else if (Symbol(end, '.') && At(end + 1).Length == 1)
            {
                (amount, end) = (new Count(At(i).Value + (At(end + 1).Value / 10m), false), end + 2);
            }
        }
        else if (Is(end, WordClass.Number) && At(end).Value == 1 && Symbol(end + 1, '/') && At(end + 2) is { Class: WordClass.Number, Value: 2 })
        {
            (amount, end) = (new Count(At(i).Value + 0.5m, false), end + 3);
        }

        return WithHalf(ref amount, ref end);
    }

    private bool NumberWords(int i, out Count amount, out int end)
    {
        var number = 0;
        end = i;
        if (Is(end, WordClass.Tens))
        {
            number = At(end++).Value;
            var k = Hyphen(end) ? end + 1 : end;
            if (Is(k, WordClass.Cardinal) && At(k).Value < 10)
            {
                number += At(k).Value;
                end = k + 1;
            }
        }
        else
        {
            number = At(end++).Value;
        }

        if (At(end).Class is WordClass.Hundred or WordClass.Thousand)
        {
            number *= Is(end, WordClass.Hundred) ? 100 : 1000;
            end++;
        }

        amount = new Count(number, false);
        return WithHalf(ref amount, ref end);
    }

    private bool WithHalf(ref Count amount, ref int end)
    {
        if (Is(end, WordClass.And) && Is(end + 1, WordClass.A) && Is(end + 2, WordClass.Half))
        {
            (amount, end) = (new Count(amount.Number + 0.5m, false), end + 3);
        }

        return true;
    }
}
