using System.Collections.Immutable;
using AutoTriton.Python.Syntax;
using AutoTriton.Python.Tokenization;

namespace AutoTriton.Python.Parsing;

/// <content>Imports.</content>
internal sealed partial class Parser
{
    private readonly NodeStack<ImportAlias> _aliases = new();

    private ImportStatement ParseImport()
    {
        var start = Here;
        Next();
        var mark = _aliases.Count;
        do
        {
            var aliasStart = Here;
            var name = ParseDottedName();
            var asName = TryTake(TokenKind.As) ? ExpectName() : null;
            _aliases.Push(new ImportAlias(name, asName, SpanFrom(aliasStart)));
        }
        while (TryTake(TokenKind.Comma));
        return new ImportStatement(_aliases.Take(mark), SpanFrom(start));
    }

    private string ParseDottedName()
    {
        var name = ExpectName();
        if (Kind != TokenKind.Dot)
        {
            return name;
        }

        var parts = new List<string> { name };
        while (TryTake(TokenKind.Dot))
        {
            parts.Add(ExpectName());
        }

        return string.Join('.', parts);
    }

    private ImportFromStatement ParseImportFrom()
    {
        var start = Here;
        Next();
        var level = 0;
        while (Kind is TokenKind.Dot or TokenKind.Ellipsis)
        {
            level += Kind == TokenKind.Dot ? 1 : 3;
            Next();
        }

        var module = level == 0 || Kind == TokenKind.Name ? ParseDottedName() : null;
        Expect(TokenKind.Import);
        var names = ParseImportedNames();
        return new ImportFromStatement(module, names, level, SpanFrom(start));
    }

    private ImmutableArray<ImportAlias> ParseImportedNames()
    {
        var start = Here;
        if (TryTake(TokenKind.Star))
        {
            return [new ImportAlias("*", null, SpanFrom(start))];
        }

        var isClosed = TryTake(TokenKind.LeftParenthesis);
        var mark = _aliases.Count;
        do
        {
            var aliasStart = Here;
            var name = ExpectName();
            var asName = TryTake(TokenKind.As) ? ExpectName() : null;
            _aliases.Push(new ImportAlias(name, asName, SpanFrom(aliasStart)));
        }
        while (TryTake(TokenKind.Comma) && !(isClosed && Kind == TokenKind.RightParenthesis));
        if (isClosed)
        {
            Expect(TokenKind.RightParenthesis, "',' or ')'");
        }

        return _aliases.Take(mark);
    }
}
