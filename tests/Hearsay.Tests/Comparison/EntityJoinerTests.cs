using Hearsay.Comparison;
using Hearsay.Mentions;

namespace Hearsay.Tests.Comparison;

public class EntityJoinerTests
{
    [Fact]
    public void The_same_name_in_two_documents_is_one_entity_with_a_passage_of_each()
    {
        var entity = One("Ana Wellmarke", new Article("a", "Ana Wellmarke spoke in Ostrel."), new Article("b", "The crowd waited for Ana Wellmarke."));
        var join = Assert.Single(entity.Joins);
        Assert.Equal("same name", join.Reason);
        Assert.Equal(["a", "b"], join.Passages.Select(passage => passage.Document));
    }

    [Fact]
    public void An_acronym_that_one_document_introduces_is_known_in_another()
    {
        var entity = One("People's Front of Osmerholt", new Article("a", "The People's Front of Osmerholt (PFO) called a strike."), new Article("b", "Members of the PFO marched through Ostrel."));
        Assert.Contains(entity.Joins, join => join.Reason == "acronym in brackets" && join.Passages.Length == 2);
        Assert.Equal(2, entity.Documents);
    }

    [Fact]
    public void An_acronym_of_two_bodies_is_joined_to_neither()
    {
        var entities = Join(
            new Article("a", "The People's Front of Osmerholt (PFO) called a strike."), new Article("b", "The Port Fund of Ostrel Union (PFO) paid."), new Article("c", "Members of the PFO marched."));
        Assert.Contains(entities, entity => entity.Name == "PFO");
    }

    [Fact]
    public void A_surname_with_the_same_title_is_joined_and_says_so()
    {
        var entity = One("Ana Wellmarke", new Article("a", "Minister Ana Wellmarke spoke in Ostrel."), new Article("b", "Minister Wellmarke left on Monday."));
        var join = Assert.Single(entity.Joins, join => join.Document is not null);
        Assert.Equal(("surname and title", "b"), (join.Reason, join.Document));
        Assert.Equal(["a", "b"], join.Passages.Select(passage => passage.Document));
    }

    [Fact]
    public void A_surname_alone_with_nothing_beside_it_stays_apart()
    {
        var entities = Join(new Article("a", "Minister Ana Wellmarke spoke in Ostrel."), new Article("b", "Wellmarke said that the road was closed."));
        Assert.Equal(2, entities.Count(entity => entity.Kind == EntityKind.Person));
    }

    [Fact]
    public void A_surname_that_two_people_share_stays_with_its_document()
    {
        var entities = Join(
            new Article("a", "Minister Ana Wellmarke spoke in Ostrel."), new Article("b", "Minister Jon Wellmarke spoke in Ostrel."), new Article("c", "Minister Wellmarke left."), new Article("d", "Minister Wellmarke wept."));
        Assert.Equal(["c", "d"], entities.Where(entity => entity.Name == "Wellmarke").Select(entity => entity.Document).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_initial_in_the_middle_joins_where_there_is_one_only()
    {
        Assert.Equal("Ana M. Wellmarke", One("Ana M. Wellmarke", new Article("a", "Minister Ana M. Wellmarke spoke."), new Article("b", "Minister Ana Wellmarke left.")).Name);
        Assert.Equal(3, Join(new Article("a", "Minister Ana M. Wellmarke spoke."), new Article("b", "Minister Ana Wellmarke left."), new Article("c", "Minister Ana K. Wellmarke wept.")).Count(entity => entity.Kind == EntityKind.Person));
    }

    [Fact]
    public void The_order_of_documents_is_of_no_matter()
    {
        Article[] articles =
        [
            new("a", "Minister Ana Wellmarke of the Harbour Union spoke."), new("b", "Wellmarke of the Harbour Union left."), new("c", "The Harbour Union of Ostrel (HUO) won."), new("d", "The HUO met Jon Wellmarke."),
        ];
        Assert.Equal(Show(Join(articles)), Show(Join([.. articles.Reverse()])));
    }

    private static string Show(IEnumerable<Entity> entities) =>
        string.Join('\n', entities.Select(entity => $"{entity.Id} {entity.Name} {entity.Document} {string.Join('|', entity.Joins.Select(join => join.Reason + join.Document + string.Join(' ', join.Passages)))}"));

    private static Entity One(string name, params Article[] articles) => Assert.Single(Join(articles), entity => entity.Name == name);

    private static List<Entity> Join(params Article[] articles) => [.. Cases.Compare(articles).Entities];
}
