using System.CommandLine;
using Hearsay.Export.Dossier;
using Hearsay.Storage;

namespace Hearsay.App.Commands;

/// <summary><c>show ID</c>: one thing of the case, with its passage and how it came about.</summary>
internal static class ShowCommand
{
    /// <summary>First digits of an id that are enough to ask for.</summary>
    private const int LeastDigits = 4;

    private static readonly Argument<string[]> Name = new("ID")
    {
        Description = "A label that the dossier prints (S1, A1, F1, T1, M1, D1, Text 1); an id, or its first four digits or more, of a document, statement, figure, time, passage, edge, group, matter, entity or relation of figures; or the path of a document.",
        Arity = ArgumentArity.OneOrMore,
    };

    public static Command Create()
    {
        var command = new Command("show", "Show one row with its passage, its rule and its way back to the original; or a whole document.") { Name };
        command.SetAction(parsed => CommandLine.WithLedger(parsed, ledger => Show(parsed, ledger, string.Join(' ', parsed.GetValue(Name)!))));
        return command;
    }

    private static int Show(ParseResult parsed, Ledger ledger, string name)
    {
        var row = Only(Named(parsed, ledger, name), name);
        if (Rows.AsJson(parsed))
        {
            Rows.Write([row], (writer, shown) => shown.AsJson(writer));
        }
        else
        {
            row.AsText();
        }

        return CommandLine.Done;
    }

    /// <summary>Everything of the case that a name may mean.</summary>
    private static List<ShownRow> Named(ParseResult parsed, Ledger ledger, string name)
    {
        var rows = new List<ShownRow>();
        if (DossierLabels.IsLabel(name) && DossierLabels.Find(ledger, name) is { } id)
        {
            var row = ShownRow.WithId(ledger, id)[0];
            rows.Add(row);
            if (!parsed.GetValue(CommandLine.Quiet))
            {
                Console.Error.WriteLine($"{name}: {row.Kind} {Wording.ShortId(row.Id)}, as a dossier written now numbers it");
            }
        }

        if (name.Length >= LeastDigits && name.All(char.IsAsciiHexDigitLower))
        {
            rows.AddRange(ShownRow.WithId(ledger, name));
        }

        rows.AddRange(DocumentNames.WithPath(ledger, name).Select(document => ShownRow.Of(ledger, document)));
        return [.. rows.DistinctBy(row => row.Id, StringComparer.Ordinal)];
    }

    /// <exception cref="CaseRefusedException">Nothing, or more than one thing, has this name.</exception>
    private static ShownRow Only(List<ShownRow> rows, string name) => rows switch
    {
        [var one] => one,
        [] when DossierLabels.IsLabel(name) => throw new CaseRefusedException($"The dossier of this case has no {name}: its labels count from 1 (S statements, A the article's own word, F figures, T times, M matters, D articles, Text n groups of copies)."),
        [] when name.Length < LeastDigits && name.All(char.IsAsciiHexDigitLower) => throw new CaseRefusedException($"{name} is too short: give at least {LeastDigits} digits of the id."),
        [] => throw new CaseRefusedException($"Nothing in this case is called {name}: give a label of the dossier such as S1, F1, M1 or D1, an id or its first {LeastDigits} digits or more, or the path of a document."),
        _ => throw new CaseRefusedException(
            $"{name} may mean {rows.Count} things of this case; give more of the id or path of one:"
            + DocumentNames.Several(rows, row => $"{row.Kind} {(name.Length < DocumentNames.ShortId ? Wording.ShortId(row.Id) : row.Id)}  {row.Words}")),
    };
}
