using System.Text;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Python.Tests.Tokenization;

public sealed class SourceEncodingTests
{
    [Fact]
    public void Parse_of_UTF8_bytes_reads_text() =>
        Assert.Equal("é", ConstantOf(Encoding.UTF8.GetBytes("x = 'é'")));

    [Fact]
    public void Parse_of_bytes_with_a_byte_order_mark_skips_it() =>
        Assert.Equal("é", ConstantOf([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("x = 'é'")]));

    [Theory]
    [InlineData("# -*- coding: latin-1 -*-\nx = '\u00e9'", "\u00e9")]
    [InlineData("#!/usr/bin/python\n# vim: set fileencoding=iso-8859-1 :\nx = '\u00e9'", "\u00e9")]
    [InlineData("\n# coding=cp1251\nx = '\u00e9'", "\u0439")]
    public void Parse_of_bytes_in_a_declared_encoding_decodes_them(string latinSource, string expected) =>
        Assert.Equal(expected, ConstantOf(Encoding.Latin1.GetBytes(latinSource)));

    [Fact]
    public void A_declaration_behind_code_does_not_count() =>
        Assert.Throws<PythonSyntaxException>(() => PythonParser.Parse(Encoding.Latin1.GetBytes("x = 1\n# coding: latin-1\ny = '\u00e9'")));

    [Fact]
    public void Parse_of_bytes_that_are_not_UTF8_says_where()
    {
        var error = Assert.Throws<PythonSyntaxException>(() => PythonParser.Parse([(byte)'a', (byte)'\n', (byte)'b', (byte)'=', 0xFF]));

        Assert.Equal((2, 2), (error.Span.StartLine, error.Span.StartColumn));
        Assert.Contains("0xFF", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# coding: no-such-thing\nx")]
    [InlineData("# coding: ascii\nx = '\u00e9'")]
    [InlineData("# coding: utf-16\nx")]
    public void Parse_of_bytes_in_an_encoding_that_cannot_be_read_fails(string source) =>
        Assert.Throws<PythonSyntaxException>(() => PythonParser.Parse(Encoding.Latin1.GetBytes(source)));

    [Theory]
    [InlineData("x = 1\ny = '?'", 0, 2, 5)]
    [InlineData("x = '?'", 0xD800, 1, 5)]
    [InlineData("x = '?'", 0xDC00, 1, 5)]
    public void Parse_of_text_with_what_no_source_may_hold_says_where(string pattern, int character, int line, int column)
    {
        var source = pattern.Replace('?', (char)character);
        var error = Assert.Throws<PythonSyntaxException>(() => PythonParser.Parse(source));

        Assert.Equal((line, column), (error.Span.StartLine, error.Span.StartColumn));
    }

    [Fact]
    public void Parse_of_nothing_yields_an_empty_module() => Assert.Empty(PythonParser.Parse([]).Body);

    private static object? ConstantOf(byte[] source)
    {
        var assign = Assert.IsType<AssignStatement>(Assert.Single(PythonParser.Parse(source).Body));
        return Assert.IsType<ConstantExpression>(assign.Value).Value;
    }
}
