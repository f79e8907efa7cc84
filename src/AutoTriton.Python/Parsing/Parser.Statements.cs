using System.Collections.Immutable;
using AutoTriton.Python.Syntax;
using AutoTriton.Python.Tokenization;

namespace AutoTriton.Python.Parsing;

/// <content>Modules, blocks and simple statements.</content>
internal sealed partial class Parser
{
    /// <summary>Reads a whole source.</summary>
    public ModuleNode ParseModule()
    {
        var mark = _statements.Count;
        while (Kind != TokenKind.EndOfFile)
        {
            ParseStatement();
        }

        return new ModuleNode(_statements.Take(mark), new SourceSpan(1, 0, _tokens.Line, _tokens.Column));
    }

    /// <summary>Reads one expression, up to the end of the source.</summary>
    public Expression ParseSingleExpression()
    {
        TryTake(TokenKind.Indent);
        var expression = ParseStarExpressions();
        while (Kind is TokenKind.NewLine or TokenKind.Dedent)
        {
            Next();
        }

        return Kind == TokenKind.EndOfFile ? expression : throw Unexpected("end of file");
    }

    // Pushes the statements of one logical line, or one compound statement.
    private void ParseStatement()
    {
        _height = 0;
        switch (Kind)
        {
            case TokenKind.Indent:
                throw _tokens.Error("unexpected indent");
            case TokenKind.If or TokenKind.While or TokenKind.For or TokenKind.Try or TokenKind.With or TokenKind.Def
                or TokenKind.Class or TokenKind.At or TokenKind.Async:
                _statements.Push(ParseCompound());
                break;
            case TokenKind.Name when IsMatchStatement():
                _statements.Push(ParseMatch());
                break;
            default:
                ParseSimpleLine();
                break;
        }
    }

    private void ParseSimpleLine()
    {
        do
        {
            _height = 0;
            _statements.Push(ParseSimple());
            if (Kind == TokenKind.NewLine)
            {
                break;
            }

            Expect(TokenKind.Semicolon, "end of line");
        }
        while (Kind != TokenKind.NewLine);
        Next();
    }

    // ':' and a simple line, or an indented block.
    private ImmutableArray<Statement> ParseBlock(string owner)
    {
        Expect(TokenKind.Colon);
        var mark = _statements.Count;
        Enter();
        if (!TryTake(TokenKind.NewLine))
        {
            ParseSimpleLine();
        }
        else if (Kind != TokenKind.Indent)
        {
            throw _tokens.Error($"expected an indented block after {owner}", "an indented block");
        }
        else
        {
            Next();
            while (Kind is not (TokenKind.Dedent or TokenKind.EndOfFile))
            {
                ParseStatement();
            }

            Expect(TokenKind.Dedent);
        }

        _depth--;
        return _statements.Take(mark);
    }

    private Statement ParseSimple()
    {
        var start = Here;
        switch (Kind)
        {
            case TokenKind.Return:
                Next();
                var value = Precedence.CanStart(Kind) ? ParseStarExpressions() : null;
                return new ReturnStatement(value, SpanFrom(start));
            case TokenKind.Import:
                return ParseImport();
            case TokenKind.From:
                return ParseImportFrom();
            case TokenKind.Pass:
                Next();
                return new PassStatement(SpanFrom(start));
            case TokenKind.Break:
                Next();
                return new BreakStatement(SpanFrom(start));
            case TokenKind.Continue:
                Next();
                return new ContinueStatement(SpanFrom(start));
            case TokenKind.Raise:
                return ParseRaise();
            case TokenKind.Assert:
                return ParseAssert();
            case TokenKind.Del:
                return ParseDelete();
            case TokenKind.Global:
                return new GlobalStatement(ParseNames(), SpanFrom(start));
            case TokenKind.Nonlocal:
                return new NonlocalStatement(ParseNames(), SpanFrom(start));
            case TokenKind.Name when IsTypeAlias():
                return ParseTypeAlias();
            default:
                return ParseExpressionStatement();
        }
    }

    private RaiseStatement ParseRaise()
    {
        var start = Here;
        Next();
        if (!Precedence.CanStart(Kind))
        {
            return new RaiseStatement(null, null, SpanFrom(start));
        }

        var exception = ParseExpression();
        var cause = TryTake(TokenKind.From) ? ParseExpression() : null;
        return new RaiseStatement(exception, cause, SpanFrom(start));
    }

    private AssertStatement ParseAssert()
    {
        var start = Here;
        Next();
        var test = ParseExpression();
        var message = TryTake(TokenKind.Comma) ? ParseExpression() : null;
        return new AssertStatement(test, message, SpanFrom(start));
    }

    private DeleteStatement ParseDelete()
    {
        var start = Here;
        Next();
        var mark = _expressions.Count;
        do
        {
            var target = ParseBitwiseOr();
            TargetChecker.CheckDelete(target);
            _expressions.Push(target);
        }
        while (TryTake(TokenKind.Comma) && Kind is not (TokenKind.NewLine or TokenKind.Semicolon));
        return new DeleteStatement(_expressions.Take(mark), SpanFrom(start));
    }

    private ImmutableArray<string> ParseNames()
    {
        Next();
        var names = ImmutableArray.CreateBuilder<string>(1);
        do
        {
            names.Add(ExpectName());
        }
        while (TryTake(TokenKind.Comma));
        return names.DrainToImmutable();
    }

    // The soft keyword 'type' with a name behind it; nothing else may follow a name like that.
    private bool IsTypeAlias()
    {
        if (!IsSoftKeyword("type"))
        {
            return false;
        }

        var saved = _tokens.Save();
        Next();
        var isAlias = Kind == TokenKind.Name;
        _tokens.Restore(saved);
        return isAlias;
    }

    private TypeAliasStatement ParseTypeAlias()
    {
        var start = Here;
        Next();
        var nameStart = Here;
        var name = new NameExpression(ExpectName(), SpanFrom(nameStart));
        var typeParameters = ParseTypeParameters();
        Expect(TokenKind.Assign);
        var value = ParseExpression();
        return new TypeAliasStatement(name, typeParameters, value, SpanFrom(start));
    }
}
