using AutoTriton.Python.Syntax;

namespace AutoTriton.Python.Unparsing;

/// <content>Patterns.</content>
internal sealed partial class SourceWriter
{
    public override bool VisitValuePattern(ValuePattern node) => node.Value.Accept(this);

    public override bool VisitSingletonPattern(SingletonPattern node) => node.Value.Accept(this);

    public override bool VisitStarPattern(StarPattern node) => Put("*" + (node.Name ?? "_"));

    public override bool VisitSequencePattern(SequencePattern node)
    {
        Put("[");
        PutNodes(node.Patterns, ", ");
        return Put("]");
    }

    public override bool VisitMappingPattern(MappingPattern node)
    {
        Put("{");
        for (var i = 0; i < node.Keys.Length; i++)
        {
            Put(i == 0 ? "" : ", ");
            node.Keys[i].Accept(this);
            Put(": ");
            node.Patterns[i].Accept(this);
        }

        if (node.Rest is not null)
        {
            Put(node.Keys.IsEmpty ? "**" : ", **");
            Put(node.Rest);
        }

        return Put("}");
    }

    public override bool VisitClassPattern(ClassPattern node)
    {
        node.Class.Accept(this);
        Put("(");
        PutNodes(node.Patterns, ", ");
        for (var i = 0; i < node.KeywordNames.Length; i++)
        {
            Put(i == 0 && node.Patterns.IsEmpty ? "" : ", ");
            Put(node.KeywordNames[i] + "=");
            node.KeywordPatterns[i].Accept(this);
        }

        return Put(")");
    }

    public override bool VisitAsPattern(AsPattern node)
    {
        if (node.Pattern is null)
        {
            return Put(node.Name ?? "_");
        }

        PutPattern(node.Pattern, node.Pattern is AsPattern { Pattern: not null });
        return Put(" as " + node.Name);
    }

    public override bool VisitOrPattern(OrPattern node)
    {
        for (var i = 0; i < node.Patterns.Length; i++)
        {
            Put(i == 0 ? "" : " | ");
            PutPattern(node.Patterns[i], node.Patterns[i] is OrPattern or AsPattern { Pattern: not null });
        }

        return true;
    }

    private void PutPattern(Pattern pattern, bool inParentheses)
    {
        Put(inParentheses ? "(" : "");
        pattern.Accept(this);
        Put(inParentheses ? ")" : "");
    }
}
