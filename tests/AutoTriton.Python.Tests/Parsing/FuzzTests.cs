using AutoTriton.Tests.Shared;

namespace AutoTriton.Python.Tests.Parsing;

public sealed class FuzzTests
{
    [Fact]
    public void Parser_answers_mutated_sources_with_a_tree_or_a_typed_error()
    {
        var run = FuzzRun.Measure(new SourceMutator(BuiltInSources.Bytes, seed: 7), 10_000, TestContext.Current.CancellationToken);

        Assert.Empty(run.Failures);
        Assert.InRange(run.Accepted, 100, 9_500);
    }

    [Fact]
    public void Built_in_sources_are_accepted() =>
        Assert.All(BuiltInSources.Bytes, source => Assert.NotEmpty(PythonParser.Parse(source).Body));
}
