using System.Text;
using System.Text.RegularExpressions;
using AutoTriton.Python;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Tests.Shared;

/// <summary>Spoils kernels by their tokens and by their tree: expressions and statements of all seeds put into one another, numbers made extreme, functions exchanged.</summary>
/// <param name="seeds">The kernels.</param>
/// <param name="seed">Seed of the choices.</param>
internal sealed partial class KernelMutator(IReadOnlyList<string> seeds, int seed)
{
    private static readonly string[] Numbers =
    [
        "0", "1", "-1", "2", "3", "16", "32", "127", "255", "1024", "65536", "1048576", "2097152", "2147483647", "-2147483648", "4294967296",
        "9223372036854775807", "18446744073709551616", "1e308", "1e-320", "0.5", "float('nan')", "float('inf')", "True", "None", "10 ** 30", "()", "'x'",
    ];

    private static readonly string[] Functions =
    [
        "tl.load", "tl.store", "tl.sum", "tl.max", "tl.argmax", "tl.exp", "tl.dot", "tl.sort", "tl.topk", "tl.gather", "tl.join", "tl.split", "tl.cat", "tl.flip",
        "tl.histogram", "tl.cumsum", "tl.cumprod", "tl.reshape", "tl.permute", "tl.trans", "tl.ravel", "tl.broadcast_to", "tl.expand_dims", "tl.where", "tl.maximum",
        "tl.clamp", "tl.arange", "tl.zeros", "tl.full", "tl.zeros_like", "tl.cdiv", "tl.softmax", "tl.sigmoid", "tl.rand", "tl.randn", "tl.philox", "tl.atomic_add", "tl.atomic_cas",
        "tl.atomic_max", "tl.make_block_ptr", "tl.advance", "tl.make_tensor_descriptor", "tl.program_id", "tl.num_programs", "tl.static_range", "range", "tl.range", "tl.cast", "tl.umulhi",
        "tl.fma", "tl.interleave", "tl.xor_sum", "tl.reduce", "tl.associative_scan", "tl.map_elementwise", "tl.multiple_of", "tl.swizzle2d", "tl.bitonic_merge", "tl.device_print",
        "libdevice.pow", "libdevice.jn", "libdevice.fma_rd", "libdevice.byte_perm", "libdevice.ldexp", "libdevice.float2int_rn", "libdevice.norm4d", "tl.tuple", "len", "min", "int", "float",
    ];

    private static readonly string[] DTypes =
    [
        "tl.int1", "tl.int8", "tl.int16", "tl.int32", "tl.int64", "tl.uint8", "tl.uint16", "tl.uint32", "tl.uint64", "tl.float8e5", "tl.float8e4nv", "tl.float16", "tl.bfloat16", "tl.float32", "tl.float64",
    ];

    private static readonly string[] Wrappers =
    [
        "({0})[:, None]", "({0})[None, :]", "-({0})", "~({0})", "not ({0})", "({0}, {0})", "({0}).to(DTYPE)", "({0}).to(DTYPE, bitcast=True)", "({0}) + ({0})", "({0}) // ({0})", "({0}) % ({0})",
        "({0}) << ({0})", "({0}) if n else ({0})", "({0}) and ({0})", "({0}) == ({0})", "[{0} for q in ({0}, {0})]", "FUNCTION({0})", "FUNCTION({0}, {0})", "FUNCTION({0}, axis=0)", "({0})[0]", "({0}).T", "({0}).sum()",
        "({0}).shape", "({0}).dtype", "({0}) * 1099511627776", "kernel({0})", "tl.load(x_ptr + ({0}))", "tl.store(z_ptr + ({0}), {0})", "*({0},)", "f'{{{0}}}'",
    ];

    private readonly Random _random = new(seed);
    private readonly List<string> _expressions = Pool(seeds);

    /// <summary>The next spoiled kernel, header included.</summary>
    public string Next()
    {
        var source = seeds[_random.Next(seeds.Count)];
        for (var count = 1 + (_random.Next(4) / 2); count > 0; count--)
        {
            source = Mutate(source);
        }

        return KernelSeeds.Header + source;
    }

    private string Mutate(string source) => _random.Next(12) switch
    {
        0 => ReplaceToken(source),
        1 or 2 => ChangeLines(source),
        3 => ReplaceMatch(source, FunctionName(), () => Pick(Functions)),
        4 => ReplaceMatch(source, DTypeName(), () => Pick(DTypes)),
        5 => ReplaceMatch(source, Number(), () => Pick(Numbers)),
        6 or 7 => ReplaceExpression(source, _ => Pick(_expressions)),
        _ => ReplaceExpression(source, Wrap),
    };

    private string Wrap(string expression) => string.Format(System.Globalization.CultureInfo.InvariantCulture, Pick(Wrappers), expression)
        .Replace("FUNCTION", Pick(Functions), StringComparison.Ordinal).Replace("DTYPE", Pick(DTypes), StringComparison.Ordinal);

    private string ReplaceToken(string source)
    {
        var tokens = Token().Matches(source);
        var (first, second) = (tokens[_random.Next(tokens.Count)], tokens[_random.Next(tokens.Count)]);
        return string.Concat(source.AsSpan(0, first.Index), second.Value, source.AsSpan(first.Index + first.Length));
    }

    private string ReplaceMatch(string source, Regex pattern, Func<string> text)
    {
        var matches = pattern.Matches(source);
        if (matches.Count == 0)
        {
            return ReplaceToken(source);
        }

        var match = matches[_random.Next(matches.Count)];
        return string.Concat(source.AsSpan(0, match.Index), text(), source.AsSpan(match.Index + match.Length));
    }

    private string ChangeLines(string source)
    {
        var lines = source.Split('\n').ToList();
        var at = _random.Next(lines.Count);
        var indent = lines[at][..^lines[at].TrimStart().Length];
        switch (_random.Next(5))
        {
            case 0:
                lines.RemoveAt(at);
                break;
            case 1:
                lines.Insert(at, lines[at]);
                break;
            case 2:
                var other = _random.Next(lines.Count);
                (lines[at], lines[other]) = (lines[other], lines[at]);
                break;
            case 3:
                lines.Insert(at, indent + Pick(["return", "pass", "assert n", "x = n", "break", "n += 1", "del n", "t = (n, n)", "tl.device_print('x', n)"]));
                break;
            default:
                lines[at] = "    " + lines[at];
                lines.Insert(at, indent + Pick(["for q in range(n):", "for q in tl.static_range(8):", "if n > 2:", "while n > 3:", "if N > 4:", "for q in range(n, 0, -1):", "while s < 2:"]));
                break;
        }

        return string.Join('\n', lines);
    }

    private string ReplaceExpression(string source, Func<string, string> replace)
    {
        List<(int Start, int End)> spans;
        try
        {
            spans = Spans(source);
        }
        catch (PythonSyntaxException)
        {
            return ReplaceToken(source);
        }

        if (spans.Count == 0)
        {
            return ReplaceToken(source);
        }

        var (start, end) = spans[_random.Next(spans.Count)];
        return string.Concat(source.AsSpan(0, start), replace(source[start..end]), source.AsSpan(end));
    }

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    private static List<string> Pool(IReadOnlyList<string> seeds) =>
        [.. seeds.SelectMany(source => Spans(source).Select(span => source[span.Start..span.End])).Where(text => text.Length < 200).Distinct(StringComparer.Ordinal)];

    /// <summary>Where the expressions of a source stand that lie on one line.</summary>
    private static List<(int Start, int End)> Spans(string source)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < source.Length; i++)
        {
            if (source[i] == '\n')
            {
                starts.Add(i + 1);
            }
        }

        var result = new List<(int Start, int End)>();
        void Visit(SyntaxNode node)
        {
            if (node is Expression and not StarredExpression && node.Span.StartLine == node.Span.EndLine && node.Span.StartLine <= starts.Count)
            {
                var line = starts[node.Span.StartLine - 1];
                result.Add((line + node.Span.StartColumn, line + node.Span.EndColumn));
            }

            node.VisitChildren(Visit);
        }

        foreach (var statement in PythonParser.Parse(source).Body.OfType<FunctionDefinition>().SelectMany(function => function.Body))
        {
            Visit(statement);
        }

        return result;
    }

    [GeneratedRegex(@"\w+|[^\w\s]+")]
    private static partial Regex Token();

    [GeneratedRegex(@"\b(?:tl|libdevice)(?:\.math)?\.\w+(?=\()|\brange(?=\()")]
    private static partial Regex FunctionName();

    [GeneratedRegex(@"\btl\.(?:u?int\d+|b?float\w+)\b")]
    private static partial Regex DTypeName();

    [GeneratedRegex(@"(?<![\w.])\d+(?:\.\d+)?\b")]
    private static partial Regex Number();
}
