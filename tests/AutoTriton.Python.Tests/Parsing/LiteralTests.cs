using System.Collections.Immutable;
using System.Numerics;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Python.Tests.Parsing;

public sealed class LiteralTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("1_000", "1000")]
    [InlineData("0xFF", "255")]
    [InlineData("0o1_7", "15")]
    [InlineData("0b1011", "11")]
    [InlineData("18446744073709551616", "18446744073709551616")]
    [InlineData("0xFFFFFFFFFFFFFFFFF", "295147905179352825855")]
    [InlineData("0o7777777777777777777777777", "37778931862957161709567")]
    public void Integer_literal_has_its_value(string source, string expected) =>
        Assert.Equal(BigInteger.Parse(expected), Constant(source, ConstantKind.Integer));

    [Theory]
    [InlineData("1.", 1.0)]
    [InlineData(".5e-3", 0.0005)]
    [InlineData("1_0.2_5", 10.25)]
    [InlineData("1e999", double.PositiveInfinity)]
    public void Float_literal_has_its_value(string source, double expected) =>
        Assert.Equal(expected, Constant(source, ConstantKind.Float));

    [Fact]
    public void Imaginary_literal_has_its_imaginary_part() => Assert.Equal(2.5, Constant("2.5J", ConstantKind.Imaginary));

    [Theory]
    [InlineData(@"'\x41\u00e9\U0001F600\101\n\q'", "A\u00e9\U0001F600A\n\\q")]
    [InlineData(@"r'\x41'", @"\x41")]
    [InlineData("'a' \"b\" '''c'''", "abc")]
    [InlineData("'a\\\nb'", "ab")]
    [InlineData("'''a\r\nb'''", "a\nb")]
    public void String_literal_has_its_value(string source, string expected) =>
        Assert.Equal(expected, Constant(source, ConstantKind.String));

    [Fact]
    public void An_escape_may_stand_for_half_of_a_pair() =>
        Assert.Equal("\ud800", Constant(@"'\ud800'", ConstantKind.String));

    [Fact]
    public void Bytes_literal_has_its_bytes() => Assert.Equal(
        (byte[])[0x41, 0xFF, 0x5C, 0x71, 0x5C, 0x78],
        ((ImmutableArray<byte>)Constant(@"b'\x41\xff\q' rb'\x'", ConstantKind.Bytes)!).ToArray());

    // CPython 3.13.0 cut the text at the quoted sign; later ones do not.
    [Fact]
    public void A_field_that_shows_its_text_keeps_a_number_sign_in_a_string()
    {
        var formatted = Assert.IsType<FormattedStringExpression>(PythonParser.ParseExpression("f'''{a['#'] = }'''"));

        Assert.Equal("a['#'] = ", Assert.IsType<ConstantExpression>(formatted.Values[0]).Value);
    }

    [Fact]
    public void A_decimal_integer_of_more_than_4300_digits_fails()
    {
        Assert.NotNull(Constant(new string('9', 4300), ConstantKind.Integer));
        Assert.Throws<PythonSyntaxException>(() => PythonParser.Parse(new string('9', 4301)));
    }

    private static object? Constant(string source, ConstantKind kind)
    {
        var constant = Assert.IsType<ConstantExpression>(PythonParser.ParseExpression(source));
        Assert.Equal(kind, constant.ConstantKind);
        return constant.Value;
    }
}
