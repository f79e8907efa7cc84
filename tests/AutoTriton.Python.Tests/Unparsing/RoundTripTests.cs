using AutoTriton.Python.Syntax;
using AutoTriton.Tests.Shared;
using FsCheck;
using FsCheck.Xunit;

namespace AutoTriton.Python.Tests.Unparsing;

public sealed class RoundTripTests
{
    private const int Depth = 5;

    [Property(MaxTest = 2000)]
    public void An_expression_reads_back_as_it_was_written(int seed)
    {
        var expression = new RandomTree(seed).Next(Depth);

        var source = PythonUnparser.Unparse(new ExpressionStatement(expression, default));

        AssertSame(expression, source, $"seed {seed}");
    }

    [Property(MaxTest = 1000)]
    public void Any_text_reads_back_as_it_was_written(NonNull<string> text)
    {
        var constant = new ConstantExpression(ConstantKind.String, text.Get, default);

        AssertSame(constant, PythonUnparser.Unparse(constant), text.Get);
    }

    [Property(MaxTest = 1000)]
    public void Any_text_in_an_f_string_reads_back_as_it_was_written(NonEmptyString text)
    {
        var constant = new ConstantExpression(ConstantKind.String, text.Get, default);
        var specification = new FormattedStringExpression([constant], default);
        var field = new FormattedValueExpression(constant, -1, specification, default);
        var formatted = new FormattedStringExpression([constant, field, constant], default);

        AssertSame(formatted, PythonUnparser.Unparse(formatted), text.Get);
    }

    [Property(MaxTest = 1000)]
    public void Any_float_reads_back_as_it_was_written(NormalFloat number)
    {
        var constant = new ConstantExpression(ConstantKind.Float, Math.Abs(number.Get), default);

        AssertSame(constant, PythonUnparser.Unparse(constant), number.ToString());
    }

    [Fact]
    public void CPython_reads_written_expressions_as_we_do()
    {
        using var python = PythonOracle.TryStart();
        Assert.SkipUnless(python is not null && !python.PlacesFormattedPartsAtWhole, PythonOracle.Reason + ", 3.12 or newer");
        var sources = Enumerable.Range(0, 1000)
            .Select(seed => PythonUnparser.Unparse(new ExpressionStatement(new RandomTree(seed).Next(Depth), default)))
            .Select(source => new PythonSource(source, source))
            .ToList();

        var agreement = SyntaxAgreement.Measure(sources, python);

        Assert.Empty(agreement.Verdicts);
        Assert.Empty(agreement.Trees);
    }

    private static void AssertSame(Expression expected, string source, string context)
    {
        var actual = Assert.IsType<ExpressionStatement>(Assert.Single(PythonParser.Parse(source).Body)).Value;
        Assert.True(SyntaxDumper.DumpWithoutPlaces(expected) == SyntaxDumper.DumpWithoutPlaces(actual), $"{context}: {source}");
    }
}
