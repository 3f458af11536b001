using Hearsay.Language.Weights;

namespace Hearsay.Mentions.References;

/// <summary>Chooses whom an anaphor stands for.</summary>
internal abstract class ReferenceChooser
{
    /// <summary>Nobody of those listed.</summary>
    public const int None = -1;

    /// <summary>Two fit about alike.</summary>
    public const int Several = -2;

    /// <summary>Whether options of the other gender are listed too and gender is no feature.</summary>
    public virtual bool IgnoresGender => false;

    /// <summary>Whether it is asked too where the text itself decides.</summary>
    public virtual bool Learns => false;

    /// <returns>Index of an option, <see cref="None"/> or <see cref="Several"/>.</returns>
    public abstract int Choose(in Anaphor anaphor, List<Option> options, int modifiers, ReferenceFeatures features);
}

/// <summary>The weights that were learned: the option with the highest sum, where it leads the next and nobody clearly.</summary>
internal sealed class ReferenceModel(short[] weights, int[] leads) : ReferenceChooser
{
    private static readonly Lazy<ReferenceModel> Shipped = new(() => Load(WeightsFile.BuiltIn("references")));

    public static ReferenceModel BuiltIn => Shipped.Value;

    /// <summary>For each type of anaphor by how much the best must lead.</summary>
    public IReadOnlyList<int> Leads => leads;

    public static ReferenceModel Load(WeightsFile file) => new(file.Get<short>("weights"), file.Get<int>("leads"));

    public void Save(WeightsFile file)
    {
        file.Set<short>("weights", weights);
        file.Set<int>("leads", leads);
    }

    public override int Choose(in Anaphor anaphor, List<Option> options, int modifiers, ReferenceFeatures features)
    {
        if (options.Count == 0)
        {
            return None;
        }

        Span<int> keys = stackalloc int[ReferenceFeatures.Most];
        features.Begin(anaphor);
        var none = Sum(keys[..features.FillNone(anaphor, options, modifiers, keys)]);
        var (best, at, second) = (int.MinValue, None, int.MinValue);
        for (var i = 0; i < options.Count; i++)
        {
            var sum = Sum(keys[..features.Fill(anaphor, options[i], keys)]);
            (best, at, second) = sum > best ? (sum, i, best) : (best, at, Math.Max(second, sum));
        }

        var lead = leads[(int)anaphor.Type];
        return best - none < lead ? None : second > int.MinValue && best - second < lead ? Several : at;
    }

    private int Sum(ReadOnlySpan<int> keys)
    {
        var sum = 0;
        foreach (var key in keys)
        {
            sum += weights[key];
        }

        return sum;
    }
}
