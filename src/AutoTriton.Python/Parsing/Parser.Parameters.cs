using AutoTriton.Python.Syntax;
using AutoTriton.Python.Tokenization;

namespace AutoTriton.Python.Parsing;

/// <content>Parameters of functions and lambdas, and type parameters.</content>
internal sealed partial class Parser
{
    private readonly NodeStack<Parameter> _parameters = new();
    private readonly NodeStack<TypeParameter> _typeParameters = new();

    // Reads up to the closing token, and leaves it.
    private ParameterList ParseParameters(TokenKind close, bool annotated)
    {
        var start = Here;
        var collected = new ParameterCollector(_parameters, _expressions, _keys);
        while (Kind != close)
        {
            ParseParameterItem(collected, annotated, close);
            if (Kind != close)
            {
                Expect(TokenKind.Comma, $"',' or {TokenNames.Of(close)}");
            }
        }

        if (collected.IsBareStar)
        {
            throw _tokens.Error("named parameters must follow bare '*'", "a parameter");
        }

        return collected.ToList(SpanFrom(start));
    }

    private void ParseParameterItem(ParameterCollector collected, bool annotated, TokenKind close)
    {
        var start = Here;
        if (collected.IsClosed)
        {
            throw _tokens.Error("parameters cannot follow '**' parameter", TokenNames.Of(close));
        }

        switch (Kind)
        {
            case TokenKind.Slash:
                if (!collected.TryEndPositionalOnly())
                {
                    throw _tokens.Error("'/' must stand once, behind a parameter and ahead of '*'", "a parameter");
                }

                Next();
                break;
            case TokenKind.Star:
                ParseVariadic(collected, annotated);
                break;
            case TokenKind.DoubleStar:
                Next();
                if (collected.IsBareStar)
                {
                    throw _tokens.Error("named parameters must follow bare '*'", "a parameter");
                }

                collected.SetVariadicKeyword(ParseParameter(start, annotated, allowStar: false));
                RefuseDefault("'**' parameter");
                break;
            default:
                var parameter = ParseParameter(start, annotated, allowStar: false);
                var defaultValue = TryTake(TokenKind.Assign) ? ParseExpression() : null;
                if (!collected.TryAdd(parameter, defaultValue))
                {
                    throw ErrorAt(parameter, "a parameter without a default follows parameter with a default", "a default");
                }

                break;
        }
    }

    private void ParseVariadic(ParameterCollector collected, bool annotated)
    {
        Next();
        if (collected.HasStar)
        {
            throw _tokens.Error("'*' may appear only once among parameters", "a parameter");
        }

        if (Kind == TokenKind.Comma)
        {
            collected.SetStar(null);
            return;
        }

        collected.SetStar(ParseParameter(Here, annotated, allowStar: true));
        RefuseDefault("'*' parameter");
    }

    private void RefuseDefault(string what)
    {
        if (Kind == TokenKind.Assign)
        {
            throw _tokens.Error($"the {what} cannot have a default value", "','");
        }
    }

    private Parameter ParseParameter(SourcePosition start, bool annotated, bool allowStar)
    {
        start = Kind == TokenKind.Name ? Here : start;
        var name = ExpectName();
        Expression? annotation = null;
        if (annotated && TryTake(TokenKind.Colon))
        {
            annotation = allowStar ? ParseStarExpression() : ParseExpression();
        }

        return new Parameter(name, annotation, SpanFrom(start));
    }

    private System.Collections.Immutable.ImmutableArray<TypeParameter> ParseTypeParameters()
    {
        if (!TryTake(TokenKind.LeftBracket))
        {
            return [];
        }

        var mark = _typeParameters.Count;
        do
        {
            _typeParameters.Push(ParseTypeParameter());
        }
        while (TryTake(TokenKind.Comma) && Kind != TokenKind.RightBracket);
        Expect(TokenKind.RightBracket, "',' or ']'");
        return _typeParameters.Take(mark);
    }

    private TypeParameter ParseTypeParameter()
    {
        var start = Here;
        if (TryTake(TokenKind.Star))
        {
            var name = ExpectName();
            var value = TryTake(TokenKind.Assign) ? ParseStarExpression() : null;
            return new TypeVariableTuple(name, value, SpanFrom(start));
        }

        if (TryTake(TokenKind.DoubleStar))
        {
            var name = ExpectName();
            var value = TryTake(TokenKind.Assign) ? ParseExpression() : null;
            return new ParameterSpecification(name, value, SpanFrom(start));
        }

        var variable = ExpectName();
        var bound = TryTake(TokenKind.Colon) ? ParseExpression() : null;
        var defaultValue = TryTake(TokenKind.Assign) ? ParseExpression() : null;
        return new TypeVariable(variable, bound, defaultValue, SpanFrom(start));
    }
}
