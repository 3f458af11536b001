namespace Hearsay.Tests;

public class SmokeTests
{
    [Fact]
    public void Pipeline_is_listed() => Assert.NotEmpty(Pipelines.English.Annotators);
}
