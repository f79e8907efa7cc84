using System.Collections.Immutable;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Python.Parsing;

/// <summary>Puts parameters where they belong as they are read from left to right.</summary>
internal sealed class ParameterCollector(NodeStack<Parameter> parameters, NodeStack<Expression> defaults, NodeStack<Expression?> keywordDefaults)
{
    private readonly int _mark = parameters.Count;
    private readonly int _defaultMark = defaults.Count;
    private readonly int _keywordMark = keywordDefaults.Count;
    private ImmutableArray<Parameter>? _positionalOnly;
    private ImmutableArray<Parameter>? _positional;
    private Parameter? _star;
    private Parameter? _variadicKeyword;

    /// <summary>Whether a <c>*</c> has been read.</summary>
    public bool HasStar => _positional is not null;

    /// <summary>Whether the last thing read is a <c>*</c> without a name.</summary>
    public bool IsBareStar => HasStar && _star is null && parameters.Count == _mark;

    /// <summary>Whether <c>**</c> has been read, behind which nothing may follow.</summary>
    public bool IsClosed => _variadicKeyword is not null;

    /// <summary>Reads a <c>/</c>; answers false where it may not stand.</summary>
    public bool TryEndPositionalOnly()
    {
        if (_positionalOnly is not null || HasStar || parameters.Count == _mark)
        {
            return false;
        }

        _positionalOnly = parameters.Take(_mark);
        return true;
    }

    /// <summary>Reads a <c>*</c>, with its parameter or null.</summary>
    public void SetStar(Parameter? parameter)
    {
        _positional = parameters.Take(_mark);
        _star = parameter;
    }

    /// <summary>Reads the <c>**</c> parameter.</summary>
    public void SetVariadicKeyword(Parameter parameter) => _variadicKeyword = parameter;

    /// <summary>Reads a plain parameter; answers false where it lacks a default that it must have.</summary>
    public bool TryAdd(Parameter parameter, Expression? defaultValue)
    {
        parameters.Push(parameter);
        if (HasStar)
        {
            keywordDefaults.Push(defaultValue);
            return true;
        }

        if (defaultValue is null)
        {
            return defaults.Count == _defaultMark;
        }

        defaults.Push(defaultValue);
        return true;
    }

    /// <summary>All that was read.</summary>
    public ParameterList ToList(SourceSpan span)
    {
        var last = parameters.Take(_mark);
        return new ParameterList(
            _positionalOnly ?? [],
            _positional ?? last,
            _star,
            HasStar ? last : [],
            keywordDefaults.Take(_keywordMark),
            _variadicKeyword,
            defaults.Take(_defaultMark),
            span);
    }
}
