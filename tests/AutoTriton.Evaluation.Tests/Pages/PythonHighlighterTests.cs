using System.Net;
using System.Text.RegularExpressions;
using AutoTriton.Evaluation.Pages.Code;

namespace AutoTriton.Evaluation.Tests.Pages;

public sealed partial class PythonHighlighterTests
{
    [Theory]
    [InlineData("def f(x):\n    return 'a\\'b' # note\n")]
    [InlineData("'''never\nclosed")]
    [InlineData("\"\\")]
    [InlineData("@triton.jit\nx = 0x1F + 1.5e3 <> & \u0001 \ud800")]
    [InlineData("")]
    public void Text_without_its_tags_is_the_source(string source)
    {
        var text = string.Join("\n", PythonHighlighter.Lines(source).Select(line => WebUtility.HtmlDecode(Tags().Replace(line, ""))));
        Assert.Equal(source, text);
    }

    [Fact]
    public void Kinds_of_words_are_told_apart()
    {
        var line = PythonHighlighter.Lines("return tl.load(x, 3)")[0];
        Assert.Equal("<i class=\"kw\">return</i> <i class=\"mo\">tl</i>.<i class=\"at\">load</i>(x, <i class=\"nu\">3</i>)", line);
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
