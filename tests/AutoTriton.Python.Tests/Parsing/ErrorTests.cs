namespace AutoTriton.Python.Tests.Parsing;

public sealed class ErrorTests
{
    [Theory]
    [InlineData("def f(:\n  pass", 1, 6, "a name")]
    [InlineData("if x\n  pass", 1, 4, "':'")]
    [InlineData("if x:\npass", 2, 0, "an indented block")]
    [InlineData("x = (1,\n  2", 1, 4, "')'")]
    [InlineData("x = [1)", 1, 6, "']'")]
    [InlineData("f(a=1, b)", 1, 7, "a keyword argument")]
    [InlineData("x = 'abc", 1, 4, "a closing '")]
    [InlineData("x = '''abc\n", 1, 4, "a closing '''")]
    [InlineData("f'{a", 1, 2, "'}'")]
    [InlineData("f'a}'", 1, 3, "'}}'")]
    [InlineData("x = 0777", 1, 4, "0o for an octal integer")]
    [InlineData("a <> b", 1, 2, "'!='")]
    [InlineData("f() = 1", 1, 0, "a name, an attribute, a subscript, or a list or tuple of those")]
    [InlineData("try:\n  x\ny", 3, 0, "'except' or 'finally'")]
    [InlineData("from a import b,\n", 1, 16, "a name")]
    [InlineData("match x:\n  pass\n", 2, 2, "'case'")]
    [InlineData("def f(a=1, b): pass", 1, 11, "a default")]
    [InlineData("x = $", 1, 4, "a name, a literal or an operator")]
    public void Parse_of_what_is_not_Python_says_where_and_what_was_expected(string source, int line, int column, string expected)
    {
        var error = Assert.Throws<PythonSyntaxException>(() => PythonParser.Parse(source));

        Assert.Equal((line, column, expected), (error.Span.StartLine, error.Span.StartColumn, error.Expected));
        Assert.Contains($"line {line}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ParseExpression_of_a_statement_fails() =>
        Assert.Throws<PythonSyntaxException>(() => PythonParser.ParseExpression("x = 1"));

    [Fact]
    public void ParseExpression_with_something_behind_it_fails() =>
        Assert.Throws<PythonSyntaxException>(() => PythonParser.ParseExpression("x\ny"));

    [Fact]
    public void Parse_of_null_fails() => Assert.Throws<ArgumentNullException>(() => PythonParser.Parse((string)null!));
}
