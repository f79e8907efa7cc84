using System.Text;
using System.Text.RegularExpressions;
using AutoTriton.Python;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Tests.Shared;

/// <summary>
/// Makes programs of statements that were taken from others, each spoiled by a token or two (another name, an odd number, an
/// operator, a token gone or doubled) and guarded, so that one that raises does not hide those behind it.
/// </summary>
internal sealed partial class TokenMutator
{
    private const int StatementsPerProgram = 8;

    private static readonly string[] Numbers =
        ["0", "1", "-1", "2", "3", "7", "-2", "0.5", "1e300", "-0.0", "float('nan')", "float('inf')", "2**31", "2**63", "-2**63", "10**12", "True", "None", "1j"];

    private static readonly string[] Values =
        ["x", "x[0]", "x[:0]", "x.T", "x[..., None]", "torch.empty(0)", "torch.tensor(1)", "torch.tensor([])", "x.double()", "x.half()", "x.bool()", "x.long()", "x.bfloat16()",
         "torch.float16", "torch.int8", "torch.complex64", "[]", "()", "[0]", "(1, 2)", "[-1]", "'same'", "'ij,jk'", "'sum'", "{}", "x.expand(3, *x.shape)", "x.to(torch.complex64)", "x.requires_grad_()"];

    private static readonly string[] Operators = ["+", "-", "*", "/", "//", "%", "**", "@", "&", "|", "^", "<<", ">>", "<", "==", "[", "]", "(", ")", ",", ".", "=", ":"];

    private readonly List<(string Prologue, string[] Statements)> _programs;
    private readonly Random _random;

    /// <summary>Makes a mutator.</summary>
    /// <param name="sources">Programs whose statements at module level are used.</param>
    /// <param name="seed">Seed of the choices.</param>
    public TokenMutator(IEnumerable<string> sources, int seed)
    {
        _random = new Random(seed);
        _programs = [.. sources.Select(Divide).Where(program => program.Statements.Length > 0)];
    }

    /// <summary>The next program.</summary>
    public string Next()
    {
        var (prologue, statements) = _programs[_random.Next(_programs.Count)];
        var text = new StringBuilder(prologue);
        for (var i = 0; i < StatementsPerProgram; i++)
        {
            var statement = Spoil(statements[_random.Next(statements.Length)]);
            text.Append("try:\n    ").Append(statement.Replace("\n", "\n    ", StringComparison.Ordinal)).Append("\nexcept Exception:\n    pass\n");
        }

        return text.ToString();
    }

    // What defines names stays as it is; what uses them is spoiled.
    private static (string Prologue, string[] Statements) Divide(string source)
    {
        var lines = source.Split('\n');
        var prologue = new StringBuilder();
        var statements = new List<string>();
        foreach (var statement in PythonParser.Parse(source).Body)
        {
            var text = TextOf(lines, statement.Span);
            if (statement is ExpressionStatement or AugmentedAssignStatement or ForStatement or AssignStatement { Targets: [SubscriptExpression] })
            {
                statements.Add(text);
            }
            else
            {
                prologue.Append(text).Append('\n');
            }
        }

        return (prologue.ToString(), [.. statements]);
    }

    private static string TextOf(string[] lines, SourceSpan span)
    {
        if (span.StartLine == span.EndLine)
        {
            return lines[span.StartLine - 1][span.StartColumn..span.EndColumn];
        }

        return string.Join('\n', [lines[span.StartLine - 1][span.StartColumn..], .. lines[span.StartLine..(span.EndLine - 1)], lines[span.EndLine - 1][..span.EndColumn]]);
    }

    private string Spoil(string statement)
    {
        var tokens = Token().Matches(statement).Select(match => match.Value).ToList();
        for (var count = 1 + _random.Next(2); count > 0 && tokens.Count > 0; count--)
        {
            var at = _random.Next(tokens.Count);
            switch (_random.Next(8))
            {
                case 0:
                    tokens.RemoveAt(at);
                    break;
                case 1:
                    tokens.Insert(at, tokens[at]);
                    break;
                case 2:
                    tokens[at] = tokens[_random.Next(tokens.Count)];
                    break;
                case 3:
                    tokens[at] = Operators[_random.Next(Operators.Length)];
                    break;
                case 4 or 5:
                    Replace(tokens, Numbers, text => char.IsDigit(text[0]));
                    break;
                default:
                    Replace(tokens, Values, text => char.IsLetterOrDigit(text[0]));
                    break;
            }
        }

        return string.Concat(tokens);
    }

    private void Replace(List<string> tokens, string[] with, Func<string, bool> fits)
    {
        var places = Enumerable.Range(0, tokens.Count).Where(i => fits(tokens[i])).ToList();
        if (places.Count > 0)
        {
            tokens[places[_random.Next(places.Count)]] = with[_random.Next(with.Length)];
        }
    }

    [GeneratedRegex("""[A-Za-z_]\w*|\d[\w.]*|"[^"\n]*"|'[^'\n]*'|\s+|\*\*|//|[^\s\w]""")]
    private static partial Regex Token();
}
