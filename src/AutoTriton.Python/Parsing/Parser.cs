using System.Runtime.CompilerServices;
using AutoTriton.Python.Syntax;
using AutoTriton.Python.Tokenization;

namespace AutoTriton.Python.Parsing;

/// <summary>
/// Recursive descent with operator precedence. Chains that lean left (operators, attributes, calls, <c>elif</c>) are
/// loops; what recurses is counted, and so is the height of the tree, so that neither the parser nor those who walk its
/// trees can run out of stack.
/// </summary>
internal sealed partial class Parser
{
    /// <summary>How deep productions may nest, and how high an expression's tree may be.</summary>
    public const int MaximumDepth = 1000;

    private readonly Tokenizer _tokens;
    private readonly NodeStack<Expression> _expressions = new();
    private readonly NodeStack<Statement> _statements = new();
    private int _depth;

    // Height of the tree of the expression that was read last, counted from the list element it belongs to.
    private int _height;

    /// <summary>Makes a parser at the first token.</summary>
    public Parser(string source)
    {
        _tokens = new Tokenizer(source);
        _tokens.Next();
    }

    private TokenKind Kind => _tokens.Kind;

    private SourcePosition Here => new(_tokens.Line, _tokens.Column);

    private void Next() => _tokens.Next();

    private SourceSpan SpanFrom(SourcePosition start) =>
        new(start.Line, start.Column, _tokens.PreviousEndLine, _tokens.PreviousEndColumn);

    private bool TryTake(TokenKind kind)
    {
        if (_tokens.Kind != kind)
        {
            return false;
        }

        _tokens.Next();
        return true;
    }

    private void Expect(TokenKind kind)
    {
        if (_tokens.Kind != kind)
        {
            throw Unexpected(TokenNames.Of(kind));
        }

        _tokens.Next();
    }

    private string ExpectName()
    {
        if (_tokens.Kind != TokenKind.Name)
        {
            throw Unexpected("a name");
        }

        var name = _tokens.Text;
        _tokens.Next();
        return name;
    }

    private bool IsSoftKeyword(string word) => _tokens.Kind == TokenKind.Name && _tokens.Text == word;

    private PythonSyntaxException Unexpected(string expected)
    {
        var found = Kind switch
        {
            TokenKind.Name => $"'{_tokens.Text}'",
            TokenKind.Parsed => "an expression",
            _ => _tokens.End > _tokens.Start && _tokens.End - _tokens.Start < 20 && Kind > TokenKind.Dedent
                ? $"'{_tokens.Slice(_tokens.Start, _tokens.End)}'"
                : TokenNames.Of(Kind),
        };
        return _tokens.Error($"expected {expected}, found {found}", expected);
    }

    private static PythonSyntaxException ErrorAt(SyntaxNode node, string message, string? expected = null) =>
        new(message, node.Span, expected);

    private void Enter()
    {
        if (++_depth > MaximumDepth || ((_depth & 15) == 0 && !RuntimeHelpers.TryEnsureSufficientExecutionStack()))
        {
            throw TooDeep();
        }
    }

    // Lists measure each element alone and keep the highest.
    private int BeginElement()
    {
        var outer = _height;
        _height = 0;
        return outer;
    }

    private void EndElement(int outer) => _height = Math.Max(outer, _height);

    // One node more on top of the expression that was read last.
    private void Grow()
    {
        if (++_height > MaximumDepth)
        {
            throw TooDeep();
        }
    }

    private PythonSyntaxException TooDeep() => _tokens.Error($"the source nests too deeply (at most {MaximumDepth} levels)");
}
