using System.Text.Json;
using AutoTriton.Python.Syntax;
using AutoTriton.Tests.Shared;

namespace AutoTriton.Python.Tests;

public sealed class PythonParserTests
{
    [Fact]
    public void Parse_a_function_yields_its_tree()
    {
        var module = PythonParser.Parse("def f(a, *, b=1) -> int:\n    return a + b * 2\n");

        var function = Assert.IsType<FunctionDefinition>(Assert.Single(module.Body));
        Assert.Equal("f", function.Name);
        Assert.Equal(new SourceSpan(1, 0, 2, 20), function.Span);
        var value = Assert.IsType<BinaryExpression>(Assert.IsType<ReturnStatement>(Assert.Single(function.Body)).Value);
        Assert.Equal(BinaryOperator.Add, value.Operator);
    }

    [Fact]
    public void ParseExpression_keeps_the_places_behind_leading_white_space()
    {
        var expression = PythonParser.ParseExpression("\n  a + b  \n\n");

        Assert.Equal(new SourceSpan(2, 2, 2, 7), expression.Span);
    }

    [Fact]
    public void ParseExpression_reads_an_open_tuple() =>
        Assert.Equal(2, Assert.IsType<TupleExpression>(PythonParser.ParseExpression("a, *b")).Elements.Length);

    [Fact]
    public void Parse_accepts_every_source_of_the_benchmark()
    {
        Assert.SkipUnless(SharedFolder.Exists, SharedFolder.Reason);
        using var file = JsonDocument.Parse(File.ReadAllText(SharedFolder.TryPath("data/tritonbench/TritonBench_G_v1.json")!));

        var sources = file.RootElement.EnumerateArray().Select(task => task.GetProperty("output").GetString()!).ToList();

        Assert.Equal(184, sources.Count);
        Assert.All(sources, source => Assert.NotEmpty(PythonParser.Parse(source).Body));
    }
}
