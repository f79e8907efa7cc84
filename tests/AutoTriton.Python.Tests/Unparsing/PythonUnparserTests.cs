using AutoTriton.Tests.Shared;

namespace AutoTriton.Python.Tests.Unparsing;

public sealed class PythonUnparserTests
{
    [Theory]
    [InlineData("(a+b)*c", "(a + b) * c")]
    [InlineData("a+(b*c)", "a + b * c")]
    [InlineData("a-(b-c)", "a - (b - c)")]
    [InlineData("(a**b)**-c", "(a ** b) ** -c")]
    [InlineData("(-a)**b", "(-a) ** b")]
    [InlineData("not (a and (b or c))", "not (a and (b or c))")]
    [InlineData("(a < b) < c", "(a < b) < c")]
    [InlineData("(lambda: x)(y)", "(lambda: x)(y)")]
    [InlineData("lambda a, /, b=1, *, c, **d: a", "lambda a, /, b=1, *, c, **d: a")]
    [InlineData("(a if b else c) if d else e", "(a if b else c) if d else e")]
    [InlineData("x[1:2, ::3]", "x[1:2, ::3]")]
    [InlineData("x[(1,)]", "x[1,]")]
    [InlineData("f(x for x in y)", "f(x for x in y)")]
    [InlineData("(1).real", "(1).real")]
    [InlineData("await x ** 2", "await x ** 2")]
    [InlineData("{**a, 'b': c}", "{**a, 'b': c}")]
    [InlineData("f'{a!r:>{w}}{{}}'", "f'{a!r:>{w}}{{}}'")]
    [InlineData("f'{ {1: 2} }'", "f'{ {1: 2}}'")]
    [InlineData("f\"{x['k']}\"", "f'{x[\"k\"]}'")]
    [InlineData("\"it's\"", "\"it's\"")]
    [InlineData("1e400", "1e309")]
    public void Unparse_writes_an_expression_with_the_parentheses_it_needs(string source, string expected) =>
        Assert.Equal(expected, PythonUnparser.Unparse(PythonParser.ParseExpression(source)));

    [Fact]
    public void Unparse_writes_statements_in_blocks()
    {
        const string Source = """
            @jit
            def f(a: int, *args, b=1) -> int:
                if a:
                    return a, b
                elif b:
                    x = y = yield
                else:
                    with (open(a)) as g, h:
                        pass
                for i, j in z:
                    (k): int = 3

            """;

        Assert.Equal(Source.Replace("(open(a))", "open(a)", StringComparison.Ordinal), PythonUnparser.Unparse(PythonParser.Parse(Source)));
    }

    [Fact]
    public void Written_sources_of_the_shared_folder_read_back_as_they_were()
    {
        Assert.SkipUnless(SharedFolder.Exists, SharedFolder.Reason);

        var differences = PythonCorpus.All().Where(source => !SurvivesWriting(source.Text)).Select(source => source.Name);

        Assert.Empty(differences);
    }

    private static bool SurvivesWriting(string source)
    {
        try
        {
            var tree = PythonParser.Parse(source);
            var again = PythonParser.Parse(PythonUnparser.Unparse(tree));
            return SyntaxDumper.DumpWithoutPlaces(tree) == SyntaxDumper.DumpWithoutPlaces(again);
        }
        catch (PythonSyntaxException) when (!Accepts(source))
        {
            return true;
        }
    }

    private static bool Accepts(string source) => Record.Exception(() => PythonParser.Parse(source)) is null;
}
