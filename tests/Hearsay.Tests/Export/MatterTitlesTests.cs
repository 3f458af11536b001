using Hearsay.Claims;
using Hearsay.Comparison;
using Hearsay.Export;
using Hearsay.Text;

namespace Hearsay.Tests.Export;

public class MatterTitlesTests
{
    [Fact]
    public void Alone_a_question_is_its_title() => Assert.Equal("How many?", Title([Matter("a", "How many?", "Varnel"), Matter("b", "Which?", "Varnel")], 0));

    [Fact]
    public void Alike_questions_are_set_apart_by_scope()
    {
        Matter[] matters = [Matter("a", "How many?", "Varnel, 2031-05-03"), Matter("b", "How many?", "")];
        Assert.Equal("How many? · Varnel, 3 May 2031", Title(matters, 0));
        Assert.Equal("How many? · scope not said", Title(matters, 1));
    }

    [Fact]
    public void By_their_first_answers_where_scopes_are_alike_too() =>
        Assert.Equal("How many? · scope not said; first answer “11”, 4 May 2031", Title([Matter("a", "How many?", "", "11"), Matter("b", "How many?", "", "12")], 0));

    [Fact]
    public void And_else_by_id() => Assert.Equal("How many? · scope not said; b", Title([Matter("a", "How many?", ""), Matter("b", "How many?", "")], 1));

    private static string Title(Matter[] matters, int index) => new MatterTitles(matters).Of(matters[index]);

    private static Matter Matter(string id, string question, string scope, string answer = "11")
    {
        _ = Edtf.TryParse("2031-05-04", out var day);
        return new Matter(id, MatterKind.Figure, question, scope, [new Answer("row", "document", new TextSpan(0, 2), answer, answer, Claimant.OwnWord, day)], [], [], ContrastVerdict.Agree, new Counts(1, 1, 1), []);
    }
}
