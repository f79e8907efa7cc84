using System.Diagnostics;
using System.Text;

namespace AutoTriton.Python.Tests.Parsing;

public sealed class HostileInputTests
{
    private const int Count = 100_000;

    // Less than any thread gets by default.
    private const int SmallStack = 512 * 1024;

    public static TheoryData<string, string> TooDeep() => new()
    {
        { "parentheses", new string('(', 10_000) },
        { "brackets", new string('[', 10_000) + new string(']', 10_000) },
        { "braces", new string('{', 10_000) },
        { "mixed brackets", Repeat("([{", 4_000) },
        { "signs", Repeat("-", Count) + "x" },
        { "not", Repeat("not ", Count) + "x" },
        { "powers", Repeat("a**", Count) + "a" },
        { "sums", Repeat("a+", Count) + "a" },
        { "attributes", "a" + Repeat(".b", Count) },
        { "calls", "a" + Repeat("()", Count) },
        { "subscripts", "a" + Repeat("[0]", Count) },
        { "lambdas", Repeat("lambda:", Count) + "x" },
        { "lambda defaults", Repeat("lambda a=lambda:0:", 5_000) },
        { "conditionals", Repeat("a if b else ", Count) + "c" },
        { "elif", "if a: pass\n" + Repeat("elif a: pass\n", Count) },
        { "indents", string.Concat(Enumerable.Range(0, 2_000).Select(level => new string(' ', level) + "if a:\n")) },
        { "f-strings", Repeat("f'{", 10_000) },
        { "format specifications", "f'{x:" + Repeat("{x:", 5_000) },
        { "patterns", "match x:\n case " + Repeat("(", 5_000) },
        { "pattern attributes", "match x:\n case a" + Repeat(".a", Count) + ": pass" },
        { "walruses", Repeat("(a:=", 5_000) },
        { "with", Repeat("with (", Count) },
    };

    public static TheoryData<string, string> Long() => new()
    {
        { "and", Repeat("a and ", Count) + "a" },
        { "comparisons", Repeat("a<", Count) + "a" },
        { "assignments", Repeat("a=", Count) + "a" },
        { "lines", Repeat("x\n", Count) },
        { "semicolons", Repeat("x;", Count) },
        { "tuple", Repeat("a,", Count) },
        { "strings", Repeat("'a' ", Count) },
        { "f-strings", Repeat("f'{a}' ", Count) },
        { "fields", "f'" + Repeat("{a:{b}}", Count) + "'" },
        { "starred", "[" + Repeat("*a,", Count) + "]" },
        { "slices", "a[" + Repeat(":,", Count) + "]" },
        { "comprehension clauses", "[x " + Repeat("for x, y in z ", Count) + "]" },
        { "decorators", Repeat("@a\n", Count) + "def f(): pass" },
        { "names", string.Concat(Enumerable.Range(0, Count).Select(number => $"n{number}=1\n")) },
        { "comment", "#" + new string('#', 10 * Count) },
        { "blank lines", new string('\n', 10 * Count) },
        { "joined lines", "x" + Repeat("\\\n", Count) + "\n" },
        { "hexadecimal digits", "0x" + new string('f', 10 * Count) },
        { "match lines", Repeat("match(x)\n", Count) },
        { "with lines", Repeat("with (yield): pass\n", Count) },
        { "alternatives", "match x:\n case " + Repeat("a.b | ", Count) + "c.d: pass" },
        { "non-ASCII names", Repeat("é=1\n", Count) },
        { "handlers", "try: pass\n" + Repeat("except: pass\n", Count) },
    };

    [Theory]
    [MemberData(nameof(TooDeep), DisableDiscoveryEnumeration = true)]
    public void Parse_of_deep_nesting_fails_with_a_typed_error(string name, string source) =>
        OnSmallStack(name, () => Assert.Throws<PythonSyntaxException>(() => PythonParser.Parse(source)));

    [Theory]
    [MemberData(nameof(Long), DisableDiscoveryEnumeration = true)]
    public void Parse_of_long_input_takes_linear_memory_and_its_tree_can_be_walked(string name, string source)
    {
        OnSmallStack(name, () =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var tree = PythonParser.Parse(source);
            var perCharacter = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)source.Length;

            Assert.InRange(perCharacter, 0, 200);
            Assert.NotEmpty(SyntaxDumper.Dump(tree, source));
            Assert.NotNull(PythonUnparser.Unparse(tree));
        });
    }

    [Fact]
    public void Deepest_accepted_trees_can_be_walked_on_a_small_stack()
    {
        var source = string.Concat(Enumerable.Range(0, 99).Select(level => new string(' ', level) + "if a:\n"))
            + new string(' ', 99) + "x = " + Repeat("-(", 150) + "a" + Repeat(".b", 300) + Repeat(")", 150);

        OnSmallStack("deepest", () =>
        {
            var tree = PythonParser.Parse(source);
            Assert.Equal(SyntaxDumper.DumpWithoutPlaces(tree), SyntaxDumper.DumpWithoutPlaces(PythonParser.Parse(PythonUnparser.Unparse(tree))));
        });
    }

    [Fact]
    public void Parse_time_grows_with_length_alone()
    {
        var small = Measure(Repeat("x = f(a, b)[0] + 'c'  # d\n", 4_000));
        var large = Measure(Repeat("x = f(a, b)[0] + 'c'  # d\n", 64_000));

        // 16 times the length; the rest is for the collector and other processes.
        Assert.InRange(large / small, 0, 16 * 8);
    }

    private static double Measure(string source)
    {
        PythonParser.Parse(source);
        return Enumerable.Range(0, 5).Min(_ =>
        {
            var watch = Stopwatch.StartNew();
            PythonParser.Parse(source);
            return watch.Elapsed.TotalSeconds;
        });
    }

    private static void OnSmallStack(string name, Action action)
    {
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                failure = Record.Exception(action);
            },
            SmallStack);
        thread.Start();
        thread.Join();
        Assert.True(failure is null, $"{name}: {failure}");
    }

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();
}
