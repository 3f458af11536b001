using System.Globalization;

namespace Hearsay.Lab.Speed;

/// <summary><c>scale N</c>: reads and compares N/100, N/10 and N articles, and prints the cost of one.</summary>
internal static class ScaleCommand
{
    public static Task<int> RunAsync(IReadOnlyList<string> args)
    {
        if (args is not [var given] || !int.TryParse(given, CultureInfo.InvariantCulture, out var most) || most < 100)
        {
            Console.Error.WriteLine("usage: scale N, with N of 100 or more");
            return Task.FromResult(2);
        }

        Console.WriteLine($"{"documents",10} {"seconds",10} {"ms/document",12} {"peak MiB",10}");
        foreach (var documents in new[] { most / 100, most / 10, most })
        {
            var whole = WholeWay.Run(documents);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{documents,10} {whole.Seconds,10:0.0} {whole.MillisecondsPerDocument,12:0.00} {whole.PeakBytes >> 20,10}"));
        }

        return Task.FromResult(0);
    }
}
