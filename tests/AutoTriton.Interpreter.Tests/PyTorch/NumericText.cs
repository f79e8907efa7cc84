using System.Globalization;
using System.Text.RegularExpressions;

namespace AutoTriton.Interpreter.Tests.PyTorch;

/// <summary>Compares printed texts: words exactly, numbers within a tolerance.</summary>
internal static partial class NumericText
{
    public static void AssertClose(string expected, string actual, double relative = 1e-4, double absolute = 2e-4)
    {
        var left = expected.TrimEnd().Split('\n');
        var right = actual.TrimEnd().Split('\n');
        for (var line = 0; line < Math.Min(left.Length, right.Length); line++)
        {
            Assert.True(Close(left[line], right[line], relative, absolute), $"line {line + 1}\nexpected: {left[line]}\nactual:   {right[line]}");
        }

        Assert.Equal(left.Length, right.Length);
    }

    private static bool Close(string left, string right, double relative, double absolute)
    {
        var (first, second) = (Number().Matches(left), Number().Matches(right));
        return Number().Replace(left, "#") == Number().Replace(right, "#") && first.Zip(second).All(pair =>
        {
            var (a, b) = (double.Parse(pair.First.Value, CultureInfo.InvariantCulture), double.Parse(pair.Second.Value, CultureInfo.InvariantCulture));
            return Math.Abs(a - b) <= absolute + (relative * Math.Abs(a));
        });
    }

    [GeneratedRegex(@"(?<![A-Za-z_])-?\d+(\.\d+)?(e[+-]?\d+)?")]
    private static partial Regex Number();
}
